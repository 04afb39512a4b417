/** Scores that both versions have, and that moved. */

import { differ, type ScorePlace } from './scores.js';
import type { Titled } from './titled.js';

/** Scores that moved the one way. */
export interface Shift {
  /** How many touchpoints, and the first of them. */
  readonly touchpoints: number;
  readonly touchpoint: Titled;
  /** Whose scores, by name. */
  readonly personas: readonly string[];
  /** How far on average; above 0 either way. */
  readonly by: number;
  /** Of a single score: what it was and is. */
  readonly score?: { readonly from: number; readonly to: number };
}

export interface Shifts {
  readonly about: 'experience';
  /** Whether scores elsewhere are spoken of already. */
  readonly isElsewhere: boolean;
  readonly rises?: Shift;
  readonly falls?: Shift;
}

/** Of all scores but those that are spoken of already. */
export function shiftsOf(places: readonly ScorePlace[], isTold: (place: ScorePlace) => boolean): readonly Shifts[] {
  const moved = places.flatMap((place) => {
    const { before, after } = place;
    if (before === undefined || after === undefined || !differ(before.score, after.score)) return [];
    return [{ place, from: before.score, to: after.score }];
  });
  const left = moved.filter(({ place }) => !isTold(place));
  const [rises, falls] = [
    shiftOf(left.filter(({ from, to }) => to > from)),
    shiftOf(left.filter(({ from, to }) => to < from)),
  ];
  if (rises === undefined && falls === undefined) return [];
  return [
    {
      about: 'experience',
      isElsewhere: left.length < moved.length,
      ...(rises === undefined ? {} : { rises }),
      ...(falls === undefined ? {} : { falls }),
    },
  ];
}

interface MovedScore {
  readonly place: ScorePlace;
  readonly from: number;
  readonly to: number;
}

function shiftOf(moves: readonly MovedScore[]): Shift | undefined {
  const [first, ...others] = moves;
  if (first === undefined) return undefined;
  return {
    touchpoints: new Set(moves.map(({ place }) => place.touchpoint)).size,
    touchpoint: first.place.touchpoint,
    personas: [...new Set(moves.map(({ place }) => place.persona))],
    by: moves.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0) / moves.length,
    ...(others.length > 0 ? {} : { score: { from: first.from, to: first.to } }),
  };
}
