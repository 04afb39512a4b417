/** Where a journey is at its lowest, before and now. */

import { differ, type ScorePlace } from './scores.js';
import type { Titled } from './titled.js';

export interface LowPoint {
  readonly score: number;
  readonly touchpoint: Titled;
  /** By name. */
  readonly persona: string;
}

export type LowPointMeaning =
  | {
      readonly about: 'low-point';
      readonly from: LowPoint;
      readonly to: LowPoint;
      /** Whether it is at the same touchpoint, of the same persona, as it was. */
      readonly isSame: boolean;
      /** Whether the place where it is now had no score before, so that nobody knows how low it was. */
      readonly isFirst: boolean;
    }
  /** The lowest score was taken away, and nobody knows what it would be now. */
  | { readonly about: 'low-point-lost'; readonly from: LowPoint };

/** Of several that are equally low, the one that changed. */
export function lowPointOf(places: readonly ScorePlace[]): readonly LowPointMeaning[] {
  const [then, now] = [lowestIn(places, 'before'), lowestIn(places, 'after')];
  const [from, to] = [then[0]?.before?.score, now[0]?.after?.score];
  if (from === undefined || to === undefined) return [];
  const both = then.filter((place) => now.includes(place));
  if (!differ(from, to) && both.length > 0) return [];
  // Where the score was taken away, nobody knows how low it is now.
  const unknown = from < to ? places.filter((place) => isLost(place) && (place.before?.score ?? to) < to) : [];
  const [lost] = unknown.filter((place) => then.includes(place));
  if (lost !== undefined) return [{ about: 'low-point-lost', from: pointOf(lost, from) }];
  if (unknown.length > 0) return [];
  const [same] = both;
  const former = same ?? then.find(hasChanged) ?? then[0];
  const present = same ?? now.find(hasChanged) ?? now[0];
  if (former === undefined || present === undefined) return [];
  const isFirst = present.isInBoth && present.before === undefined;
  return [
    { about: 'low-point', from: pointOf(former, from), to: pointOf(present, to), isSame: same !== undefined, isFirst },
  ];
}

function lowestIn(places: readonly ScorePlace[], side: 'before' | 'after'): readonly ScorePlace[] {
  const low = places.reduce((least, place) => Math.min(least, place[side]?.score ?? least), Number.POSITIVE_INFINITY);
  return places.filter((place) => {
    const score = place[side]?.score;
    return score !== undefined && !differ(score, low);
  });
}

/** The touchpoint is still there, and its score is not. */
function isLost({ isInBoth, before, after }: ScorePlace): boolean {
  return isInBoth && before !== undefined && after === undefined;
}

function hasChanged({ before, after }: ScorePlace): boolean {
  return before === undefined || after === undefined || differ(before.score, after.score);
}

function pointOf({ persona, touchpoint }: ScorePlace, score: number): LowPoint {
  return { score, touchpoint, persona };
}
