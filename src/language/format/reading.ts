/** What a text says, to compare before and after it is set out anew. */
import type { ParsedText } from '../parse.js';
import { literalText } from '../values.js';
import { leavesOf, outlineOf } from './outline.js';

/**
 * Whether two texts read the same: the same words, in the same facts, in the same blocks. A well-formed text reads
 * the same whatever its blanks; a broken one is mended by its lines and indents, and may not.
 */
export function readsTheSame(one: ParsedText, other: ParsedText): boolean {
  const [words, otherWords] = [wordsOf(one), wordsOf(other)];
  return words.length === otherWords.length && words.every((word, index) => word === otherWords[index]);
}

function wordsOf({ value }: ParsedText): readonly string[] {
  const { starts } = outlineOf(value);
  return leavesOf(value.$cstNode).map(({ offset, tokenType, text }) =>
    [starts.get(offset) ?? '', tokenType.name, tokenType.name === 'TEXT' ? literalText(text) : text].join(' '),
  );
}
