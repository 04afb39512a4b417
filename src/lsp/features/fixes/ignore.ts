/** Not wanting to hear of a finding: the comment above its line that says so. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnyFinding, isReadingCode } from '../../../model/index.js';
import { put } from '../../edits/change.js';
import { indentOf, lineAt, lineBreakOf } from '../../edits/lines.js';
import { type Fix, type FixContext, here } from './fix.js';

/** What cannot be read cannot be ignored. */
export function ignoring({ code, span }: AnyFinding, context: FixContext): readonly Fix[] {
  const { document, words } = context;
  const { line, character } = span.start;
  if (isReadingCode(code) || !startsFresh(lineAt(document, line).slice(0, character))) return [];
  const comment = ignoreAbove(document, line);
  const edit =
    comment === undefined
      ? put({ line, character: 0 }, `${indentOf(document, line)}// journey-ignore ${code}${lineBreakOf(document)}`)
      : put(comment, `, ${code}`);
  return here(context, words.ignore(code), edit);
}

/** Whether the line above may end in a comment: neither a comment nor a block of text goes on over the line break. */
function startsFresh(before: string): boolean {
  return !(before.includes('*/') && !before.includes('/*')) && before.split('"""').length % 2 === 1;
}

/** Behind the codes of the comment right above a line. */
function ignoreAbove(document: TextDocument, line: number) {
  const codes = /^\s*\/\/+[ \t]*journey-ignore[ \t]+[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*/.exec(
    lineAt(document, line - 1),
  )?.[0];
  return codes === undefined ? undefined : { line: line - 1, character: codes.length };
}
