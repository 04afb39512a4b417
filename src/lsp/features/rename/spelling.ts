/** How a name is put in the place of another, as the text around it allows. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBareName, writtenName, writtenText } from '../../../language/index.js';
import type { Span, TextEdit } from '../../../model/index.js';

/** A name where it stands: bare wherever it can be, else in quotes. */
export function respelled(document: TextDocument, span: Span, name: string): TextEdit {
  const isQuoted = !isBareName(document.getText(span));
  return { span, text: isQuoted && isGlued(document, span) ? writtenText(name) : writtenName(name) };
}

/** Whether a quoted name touches a word, so that without its quotes the two would be one. */
function isGlued(document: TextDocument, { start, end }: Span): boolean {
  const before = document.getText({ start: { ...start, character: Math.max(0, start.character - 1) }, end: start });
  const behind = document.getText({ start: end, end: { ...end, character: end.character + 1 } });
  return !/^[\s,{}">/]?$/.test(before) || !/^[\s,{}"%+/]?$/.test(behind);
}

/** What stands between the quotes of a literal on one line; the whole of any other. */
export function insideQuotes(document: TextDocument, span: Span): Span {
  const { start, end } = span;
  const isPlain = start.line === end.line && /^"(?!"").*"$/.test(document.getText(span));
  if (!isPlain || end.character - start.character < 2) return span;
  return {
    start: { ...start, character: start.character + 1 },
    end: { ...end, character: end.character - 1 },
  };
}
