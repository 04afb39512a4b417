/** What a fix does to the rest of the text. */
import { read } from '../../../language/index.js';
import type { TextEdit } from '../../../model/index.js';
import { applied } from '../../edits/change.js';
import type { Fix, FixContext } from './fix.js';

/** How much of the text cannot be read after edits. Reads the whole text again. */
export function problemsAfter(edits: readonly TextEdit[], { document, model }: FixContext): number {
  return read(applied(document, edits), { uri: model.uri }).findings.length;
}

/** Where part of a text cannot be read, a line put in may end up in the middle of that part. */
export function isHarmless({ changes }: Fix, context: FixContext): boolean {
  if (context.problems === 0) return true;
  const edits = changes.flatMap((change) => (change.uri === context.model.uri ? change.edits : []));
  if (!edits.some(({ text }) => text.includes('\n'))) return true;
  return context.mayTry && problemsAfter(edits, context) <= context.problems;
}
