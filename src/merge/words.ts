/** The words of one fact, changed by two. */
import type { Written } from '../language/index.js';

/** `text` in place of the words of ours from `from` up to `to`. */
export interface WordEdit {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export function isAlike(one: readonly Written[], other: readonly Written[]): boolean {
  return one.length === other.length && one.every(({ image }, place) => image === other[place]?.image);
}

/** What theirs changed, as a change of ours; nothing where both changed the same words, or added some at one place. */
export function wordEdit(
  base: readonly Written[],
  ours: readonly Written[],
  theirs: readonly Written[],
): WordEdit | undefined {
  const [own, other] = [changed(base, ours), changed(base, theirs)];
  const isBefore = other.end <= own.start;
  const isBehind = own.end <= other.start;
  const areBothAdded = own.start === own.end && other.start === other.end && own.start === other.start;
  if (areBothAdded || (!isBefore && !isBehind)) return undefined;
  const shift = isBefore ? 0 : ours.length - base.length;
  return {
    from: other.start + shift,
    to: other.end + shift,
    start: other.start,
    end: other.end + theirs.length - base.length,
  };
}

/** The words of the base between the first that differs and the last. */
function changed(base: readonly Written[], now: readonly Written[]): { readonly start: number; readonly end: number } {
  const most = Math.min(base.length, now.length);
  let start = 0;
  while (start < most && base[start]?.image === now[start]?.image) start += 1;
  let same = 0;
  while (same < most - start && base.at(-1 - same)?.image === now.at(-1 - same)?.image) same += 1;
  return { start, end: base.length - same };
}
