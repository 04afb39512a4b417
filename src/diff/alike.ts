/** How alike two things or texts are, and which of many are clearly one another's best. */

/** Less alike than this, two things are two. */
const leastAlike = 0.5;
/** The best match has to be better than the second best by so much. */
const clear = 0.08;

/** The rows and columns of which each is the clear best for the other. Scores are from 0 to 1, all rows of one length. */
export function clearPairs(
  scores: readonly (readonly number[])[],
): readonly { readonly row: number; readonly column: number }[] {
  const columns = (scores[0] ?? []).map((_, column) => scores.map((row) => row[column] ?? 0));
  return scores.flatMap((of, row) => {
    const column = clearBest(of);
    return column !== undefined && clearBest(columns[column] ?? []) === row ? [{ row, column }] : [];
  });
}

/** The place of the best score, when it is good and no other comes near. */
function clearBest(scores: readonly number[]): number | undefined {
  let [best, second, place] = [0, 0, 0];
  for (const [at, score] of scores.entries()) {
    if (score > best) [best, second, place] = [score, best, at];
    else if (score > second) second = score;
  }
  return best >= leastAlike && best - second >= clear ? place : undefined;
}

/** What is said, piece by piece, and how much each tells. */
export interface Said {
  readonly pieces: ReadonlyMap<string, number>;
  /** How much all of it tells. */
  readonly total: number;
}

export function saidOf(pieces: ReadonlyMap<string, number>): Said {
  let total = 0;
  for (const weight of pieces.values()) total += weight;
  return { pieces, total };
}

/** Short words are in every title, and tell little; numbers tell as much as words. */
export function wordsIn(text: string): Said {
  const words = text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return saidOf(new Map(words.map((word) => [word, /^\p{L}{1,3}$/u.test(word) ? 0.25 : 1])));
}

/** Dice's, from 0 to 1: twice what both say, by what each says. With `doubt`, the less is said the less alike they are. */
export function overlapOf(a: Said, b: Said, doubt = 0): number {
  const all = a.total + b.total + doubt;
  if (all === 0) return 0;
  const [less, more] = a.pieces.size < b.pieces.size ? [a, b] : [b, a];
  let both = 0;
  for (const [one, weight] of less.pieces) both += Math.min(weight, more.pieces.get(one) ?? 0);
  return (2 * both) / all;
}
