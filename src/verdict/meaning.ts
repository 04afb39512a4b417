/** What the changes of a journey mean for those who make it, as figures of both versions. */
import { emotionOf, endMean, isAssumption, lowest, personasOf } from '../analysis/figures.js';
import type { Comparison, Counterparts, JourneyComparison, Moment } from '../diff/index.js';
import { type Flow, type Journey, type Level, named } from '../model/index.js';

/** A change of a figure that matters, most important first. Scores are on the journey's scale, shares in percent. */
export type Meaning =
  | { readonly about: 'low-point'; readonly from: LowPoint; readonly to: LowPoint }
  | {
      readonly about: 'pains';
      readonly severity: Level;
      readonly gone: number;
      readonly come: number;
    }
  | { readonly about: 'ending'; readonly from: number; readonly to: number }
  | { readonly about: 'leaving'; readonly touchpoint: string; readonly from: number; readonly to: number }
  | { readonly about: 'evidence'; readonly lost: number; readonly gained: number }
  | { readonly about: 'touchpoints'; readonly come: number; readonly gone: number };

/** Where a journey is at its lowest. */
export interface LowPoint {
  readonly score: number;
  readonly touchpoint: string;
  /** Absent where the journey has one persona only. */
  readonly persona?: string;
}

/** Scores that differ by less are written alike. */
const least = 0.005;

/** Nothing for a journey that came or went whole. */
export function meaningsOf(comparison: Comparison, journeys: JourneyComparison): readonly Meaning[] {
  const { before, after } = journeys;
  if (before === undefined || after === undefined) return [];
  return [
    ...lowPoint(comparison, before, after),
    ...severities.flatMap((severity) => pains(journeys, severity)),
    ...ending(comparison, before, after),
    ...leaving(journeys),
    ...evidence(journeys, before, after),
    ...touchpoints(journeys),
  ];
}

function lowPoint({ before, after }: Comparison, one: Journey, other: Journey): readonly Meaning[] {
  const [from, to] = [lowPointOf(one, before), lowPointOf(other, after)];
  return from === undefined || to === undefined || !differ(from.score, to.score)
    ? []
    : [{ about: 'low-point', from, to }];
}

function lowPointOf(journey: Journey, { personas }: Comparison['before']): LowPoint | undefined {
  const low = lowest(journey);
  if (low === undefined) return undefined;
  const { score, touchpoint, persona } = low;
  const isOne = personasOf(journey).length < 2;
  return {
    score,
    touchpoint: touchpoint.title,
    ...(isOne ? {} : { persona: named(personas, persona)?.title ?? persona }),
  };
}

/** Lesser pains come and go; these are spoken of. */
const severities: readonly Level[] = ['critical', 'high'];

/** A pain that became less or more severe left the one severity for the other. */
function pains({ pains: both }: JourneyComparison, severity: Level): readonly Meaning[] {
  const has = (side: JourneyComparison['pains'][number]['before']) => side?.pain.severity === severity;
  const gone = both.filter(({ before, after }) => has(before) && !has(after)).length;
  const come = both.filter(({ before, after }) => has(after) && !has(before)).length;
  return gone + come === 0 ? [] : [{ about: 'pains', severity, gone, come }];
}

function ending({ before, after }: Comparison, one: Journey, other: Journey): readonly Meaning[] {
  const [from, to] = [endMean(before, one), endMean(after, other)];
  return from === undefined || to === undefined || !differ(from, to) ? [] : [{ about: 'ending', from, to }];
}

/** At the touchpoint where it changed most. */
function leaving({ touchpoints: both }: JourneyComparison): readonly Meaning[] {
  const changed = both.flatMap(({ before, after }) => {
    if (before === undefined || after === undefined) return [];
    const { title, flows } = after.touchpoint;
    const [from, to] = [shareOfExits(before.touchpoint.flows), shareOfExits(flows)];
    return from === to ? [] : [{ about: 'leaving', touchpoint: title, from, to } as const];
  });
  const by = ({ from, to }: (typeof changed)[number]) => Math.abs(to - from);
  return changed.toSorted((a, b) => by(b) - by(a)).slice(0, 1);
}

function shareOfExits(flows: readonly Flow[]): number {
  return flows.reduce((sum, { to, share }) => sum + (to === undefined ? (share?.value ?? 0) : 0), 0);
}

/** Of scores and pains that both versions have. */
function evidence(journeys: JourneyComparison, one: Journey, other: Journey): readonly Meaning[] {
  const backings = [
    ...journeys.touchpoints.flatMap((both) => scoreBackings(both, one, other)),
    ...painBackings(journeys),
  ];
  const lost = backings.filter(({ before, after }) => before && !after).length;
  const gained = backings.filter(({ before, after }) => after && !before).length;
  return lost + gained === 0 ? [] : [{ about: 'evidence', lost, gained }];
}

/** Whether something was backed, and is. */
interface Backing {
  readonly before: boolean;
  readonly after: boolean;
}

function scoreBackings({ before, after }: Counterparts<Moment>, one: Journey, other: Journey): readonly Backing[] {
  if (before === undefined || after === undefined) return [];
  return personasOf(other).flatMap((persona) => {
    const [former, present] = [emotionOf(before.touchpoint, one, persona), emotionOf(after.touchpoint, other, persona)];
    return former === undefined || present === undefined
      ? []
      : [{ before: isBacked(former, before), after: isBacked(present, after) }];
  });
}

function painBackings({ pains: both }: JourneyComparison): readonly Backing[] {
  return both.flatMap(({ before, after }) =>
    before === undefined || after === undefined
      ? []
      : [{ before: isBacked(before.pain, before), after: isBacked(after.pain, after) }],
  );
}

function isBacked(item: Parameters<typeof isAssumption>[0], { touchpoint, phase }: Moment): boolean {
  return !isAssumption(item, touchpoint, phase);
}

function touchpoints({ touchpoints: both }: JourneyComparison): readonly Meaning[] {
  const come = both.filter(({ before }) => before === undefined).length;
  const gone = both.filter(({ after }) => after === undefined).length;
  return come + gone === 0 ? [] : [{ about: 'touchpoints', come, gone }];
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) >= least;
}
