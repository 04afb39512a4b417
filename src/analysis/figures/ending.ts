/** **Ending**: how the journey feels to those who come to an end of it. */
import type { Journey, Model } from '../../model/index.js';
import { endingParts } from '../ends.js';
import { meanOf } from './mean.js';
import { type Counted, countedIn, type Score, scoresOf } from './scores.js';

/** A persona's score where the journey ends for some. */
export interface EndScore extends Score {
  /** The part of all who begin that comes to this end, above 0 and at most 1; see `endingParts`. */
  readonly part: number;
}

/** The scores at the ends of the journey that somebody comes to, in source order. */
export function ends(journey: Journey, counted: Counted = {}): readonly EndScore[] {
  const parts = endingParts(journey);
  return scoresOf(journey, counted).flatMap((score) => {
    const part = parts.get(score.touchpoint) ?? 0;
    return part > 0 ? [{ ...score, part }] : [];
  });
}

/** Where most of those come to an end who have a score there; of equals the last in the text. */
export function mainEnd(journey: Journey, counted: Counted = {}): EndScore | undefined {
  return ends(journey, counted)
    .toSorted((a, b) => a.part - b.part)
    .at(-1);
}

/**
 * The score that the journey ends on. A persona's ending is its score at the ends of the journey, each weighing as much
 * as people come to it; one that has no score at any end has no ending. Of several personas it is the mean of their
 * endings (see `meanOf`). `undefined` where nobody has an ending.
 */
export function endMean(model: Model, journey: Journey, counted: Counted = {}): number | undefined {
  const all = ends(journey, counted);
  const endings = countedIn(journey, counted).flatMap((persona) => {
    const own = all.filter((end) => end.persona === persona);
    const people = own.reduce((sum, { part }) => sum + part, 0);
    if (people === 0) return [];
    return [{ persona, score: own.reduce((sum, { part, score }) => sum + part * score, 0) / people }];
  });
  return meanOf(model, journey, endings, counted);
}
