/** A long journey has more names than anyone reads: of those the likeliest are sent, and others once more is typed. */
import { holds, lettersOf } from '../letters.js';
import type { CompletionContext } from './context.js';
import type { Suggestion } from './suggestion.js';

/** Editors show a dozen at a time; a message of thousands would arrive after the next keystroke. */
const most = 200;

export interface Shown {
  readonly suggestions: readonly Suggestion[];
  /** Whether there are more, so that the editor asks again as the reader types on. */
  readonly isCut: boolean;
}

export function shown(all: readonly Suggestion[], { document, place, offset }: CompletionContext): Shown {
  if (all.length <= most) return { suggestions: all, isCut: false };
  const typed = document
    .getText()
    .slice(place.word.start, offset)
    .replace(/^["\u201C]/, '');
  const letters = lettersOf(typed);
  const found = all.filter(({ label, aliases = [] }) => [label, ...aliases].some((text) => holds(text, letters)));
  return { suggestions: found.slice(0, most), isCut: true };
}
