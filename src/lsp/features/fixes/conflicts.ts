/** What a merge left in a text: one side of it, the other or both. */
import { type Conflict, conflictsIn, type TextRange } from '../../../language/index.js';
import type { TextEdit } from '../../../model/index.js';
import { replaced } from '../../edits/change.js';
import { type Fix, type FixContext, type Fixer, here } from './fix.js';
import { isSameSpan } from './places.js';

/** Which side is right, only a writer knows; so none of these is done by itself. */
export const mergeConflict: Fixer<'merge-conflict'> = ({ span, about }, context) => {
  const conflict = conflictsIn(context.document.getText()).find((found) => isSameSpan(found.span, span));
  if (conflict === undefined) return [];
  const keeping = (title: string, kept: readonly TextRange[]): readonly Fix[] =>
    here(context, title, allBut(kept, conflict, context));
  const { words } = context;
  if (conflict.sides === undefined || !('ours' in about)) {
    return conflict.read.length === 0 ? [] : keeping(words.takeOutMarks(), conflict.read);
  }
  const { ours, theirs } = conflict.sides;
  return [
    ...keeping(words.takeOurs(about.ours), [ours]),
    ...keeping(words.takeTheirs(about.theirs), [theirs]),
    ...keeping(words.takeBoth(), [ours, theirs]),
  ];
};

/** Takes out a conflict but for what is kept of it. */
function allBut(kept: readonly TextRange[], { whole }: Conflict, { document }: FixContext): readonly TextEdit[] {
  const starts = [whole.start, ...kept.map(({ end }) => end)];
  const ends = [...kept.map(({ start }) => start), whole.end];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? start;
    return end <= start ? [] : [replaced({ start: document.positionAt(start), end: document.positionAt(end) }, '')];
  });
}
