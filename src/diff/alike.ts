/** How alike two texts are, and which of many are clearly one another's best. */
import { candidatesOf } from './candidates.js';

/** Less alike than this, two texts are two. */
const leastAlike = 0.5;
/** The best match has to be better than the second best by so much. */
const clear = 0.08;

/** The places of those of which each is the clear best for the other. */
export function clearPairs(
  before: readonly Said[],
  after: readonly Said[],
): readonly { readonly before: number; readonly after: number }[] {
  const found = candidatesOf(
    before.map(({ pieces }) => pieces),
    after.map(({ pieces }) => pieces),
  );
  const scores = found.map((places, at) => {
    const one = before[at] ?? nothing;
    return new Map(places.map((place) => [place, overlapOf(one, after[place] ?? nothing)]));
  });
  const back = after.map(() => new Map<number, number>());
  for (const [at, of] of scores.entries()) for (const [place, score] of of) back[place]?.set(at, score);
  return scores.flatMap((of, at) => {
    const place = clearBest(of);
    return place !== undefined && clearBest(back[place] ?? new Map()) === at ? [{ before: at, after: place }] : [];
  });
}

const nothing: Said = { pieces: new Map(), total: 0 };

/** The place of the best score, when it is good and no other comes near. */
function clearBest(scores: ReadonlyMap<number, number>): number | undefined {
  let [best, second, place] = [0, 0, 0];
  for (const [at, score] of scores) {
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
