/** The scores of both versions, place by place: a place is a touchpoint, and whose score it is. */
import { type Score, scoresOf } from '../analysis/figures.js';
import type { Counterparts, JourneyComparison, Moment } from '../diff/index.js';
import type { Touchpoint } from '../model/index.js';
import type { Comparable } from './people.js';

/** Scores that differ by less are written alike. */
export const least = 0.005;

export function differ(a: number, b: number): boolean {
  return Math.abs(a - b) >= least;
}

/** A score in the versions that have it. */
export interface ScorePlace extends Counterparts<Score> {
  readonly persona: string;
  /** As it is now; where it is gone, as it was. */
  readonly touchpoint: Touchpoint;
  /** Whether both versions have the touchpoint: a score that only one of them has is unknown in the other. */
  readonly isInBoth: boolean;
}

/** In the order of the later version, then those that are gone. */
export function scorePlaces({ before, after }: Comparable, { touchpoints }: JourneyComparison): readonly ScorePlace[] {
  const pairs = pairsBySpan(touchpoints);
  const idOf = ({ touchpoint, persona }: Score) => ({ pair: pairs.get(touchpoint.span), persona });
  const former = new Map<Counterparts<Moment> | undefined, Score[]>();
  const olds = scoresOf(before);
  for (const score of olds) {
    const { pair } = idOf(score);
    const there = former.get(pair);
    if (there === undefined) former.set(pair, [score]);
    else there.push(score);
  }
  const taken = new Set<Score>();
  const now = scoresOf(after).map((score): ScorePlace => {
    const { pair, persona } = idOf(score);
    const then = pair && former.get(pair)?.find((one) => one.persona === persona);
    if (then !== undefined) taken.add(then);
    return {
      persona,
      touchpoint: score.touchpoint,
      isInBoth: isInBoth(pair),
      ...(then === undefined ? {} : { before: then }),
      after: score,
    };
  });
  const gone = olds.filter((score) => !taken.has(score));
  return [
    ...now,
    ...gone.map((score): ScorePlace => {
      const { pair, persona } = idOf(score);
      return {
        persona,
        touchpoint: pair?.after?.touchpoint ?? score.touchpoint,
        isInBoth: isInBoth(pair),
        before: score,
      };
    }),
  ];
}

/** By the places of the touchpoints, which a version keeps whatever is left out of it. */
function pairsBySpan(touchpoints: JourneyComparison['touchpoints']) {
  return new Map(
    touchpoints.flatMap((both) =>
      [both.before, both.after].flatMap((moment) =>
        moment === undefined ? [] : [[moment.touchpoint.span, both] as const],
      ),
    ),
  );
}

function isInBoth(pair: Counterparts<Moment> | undefined): boolean {
  return pair?.before !== undefined && pair.after !== undefined;
}
