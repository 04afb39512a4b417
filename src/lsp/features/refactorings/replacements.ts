/** A piece of a text with other pieces put in. */
import { type Replacement, replaced } from '../../../language/format/edits.js';
import type { Stretch } from '../blocks.js';

/** The text of a stretch with all changes in it made; one inside another is part of that. */
export function replacedIn(text: string, { start, end }: Stretch, changes: readonly Replacement[]): string {
  let done = start;
  const chosen: Replacement[] = [];
  for (const change of changes.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (change.start < done || change.end > end) continue;
    chosen.push({ ...change, start: change.start - start, end: change.end - start });
    done = change.end;
  }
  return replaced(text.slice(start, end), chosen);
}
