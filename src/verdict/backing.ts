/** Scores and pain points that both versions have, and whether a source is behind them. */
import { isAssumption } from '../analysis/figures.js';
import type { JourneyComparison, Moment } from '../diff/index.js';
import type { ScorePlace } from './scores.js';
import type { Titled } from './titled.js';

export interface EvidenceMeaning {
  readonly about: 'evidence';
  readonly lost: readonly Backed[];
  readonly gained: readonly Backed[];
}

/** A pain point by its text, a score by its touchpoint. */
export type Backed = { readonly pain: string } | { readonly touchpoint: Titled };

export function evidenceOf(places: readonly ScorePlace[], { pains }: JourneyComparison): readonly EvidenceMeaning[] {
  const all = [
    ...places.flatMap(({ before, after, touchpoint }) =>
      before === undefined || after === undefined
        ? []
        : [{ what: { touchpoint }, before: isBacked(before.emotion, before), after: isBacked(after.emotion, after) }],
    ),
    ...pains.flatMap(({ before, after }) =>
      before === undefined || after === undefined
        ? []
        : [
            {
              what: { pain: after.pain.text.value },
              before: isBacked(before.pain, before),
              after: isBacked(after.pain, after),
            },
          ],
    ),
  ];
  const lost = all.filter(({ before, after }) => before && !after).map(({ what }) => what);
  const gained = all.filter(({ before, after }) => after && !before).map(({ what }) => what);
  return lost.length + gained.length === 0 ? [] : [{ about: 'evidence', lost, gained }];
}

function isBacked(item: Parameters<typeof isAssumption>[0], { touchpoint, phase }: Moment): boolean {
  return !isAssumption(item, touchpoint, phase);
}
