/** What the changes of a journey mean for those who make it, as figures of both versions. */
import { emotionOf, endMean, isAssumption, lowest, personasOf } from '../analysis/figures.js';
import { type Comparison, type Counterparts, isWithin, type JourneyComparison, type Moment } from '../diff/index.js';
import { type Flow, type Journey, type Level, levels, named } from '../model/index.js';
import { type Measured, measuredAgain, type Shifts, shiftsOf } from './shifts.js';

/** A change of a figure that matters, most important first. Scores are on the journey's scale, shares in percent. */
export type Meaning =
  | { readonly about: 'low-point'; readonly from: LowPoint; readonly to: LowPoint }
  | {
      readonly about: 'pains';
      /** Absent for pains that have none. */
      readonly severity?: Level;
      readonly gone: number;
      readonly come: number;
    }
  | { readonly about: 'ending'; readonly from: number; readonly to: number }
  | ({ readonly about: 'experience' } & Shifts)
  | { readonly about: 'leaving'; readonly touchpoint: string; readonly from: number; readonly to: number }
  | { readonly about: 'evidence'; readonly lost: number; readonly gained: number }
  | { readonly about: 'metrics'; readonly measured: readonly Measured[] }
  | { readonly about: 'touchpoints'; readonly come: number; readonly gone: number }
  | { readonly about: 'scores'; readonly come: number; readonly gone: number }
  | { readonly about: 'order'; readonly phases: number; readonly touchpoints: number; readonly pains: number }
  | { readonly about: 'sources'; readonly count: number };

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
  const [low, end] = [lowPoint(comparison, before, after), ending(comparison, before, after)];
  const told = {
    lowPoints: low.flatMap(({ from, to }) => [from, to]),
    ending: end.length > 0,
  };
  const experience = shiftsOf(comparison, { ...journeys, after }, told);
  const measured = measuredAgain(comparison, journeys);
  const important: readonly Meaning[] = [
    ...low,
    ...severe.flatMap((severity) => pains(journeys, severity)),
    ...end,
    ...(experience === undefined ? [] : [{ about: 'experience', ...experience } as const]),
    ...leaving(journeys),
    ...(measured.length === 0 ? [] : [{ about: 'metrics', measured } as const]),
    ...evidence(journeys, before, after),
    ...touchpoints(journeys),
  ];
  return important.length > 0 ? important : lesser(comparison, journeys);
}

/** What is worth a word where there is nothing of more weight: the line and the pain points did change. */
function lesser(comparison: Comparison, journeys: JourneyComparison): readonly Meaning[] {
  const changes = comparison.changes.filter((change) => isWithin(change, journeys));
  const count = (code: string) => changes.filter((change) => change.code === code).length;
  const [come, gone] = [count('score-added'), count('score-removed')];
  const moved = {
    phases: count('phase-moved'),
    touchpoints: count('touchpoint-moved'),
    pains: count('pain-moved'),
  };
  const sources = changes.filter((change) => change.class === 'evidence').length;
  return [
    ...light.flatMap((severity) => pains(journeys, severity)),
    ...(come + gone === 0 ? [] : [{ about: 'scores', come, gone } as const]),
    ...(moved.phases + moved.touchpoints + moved.pains === 0 ? [] : [{ about: 'order', ...moved } as const]),
    ...(sources === 0 ? [] : [{ about: 'sources', count: sources } as const]),
  ];
}

function lowPoint(
  { before, after }: Comparison,
  one: Journey,
  other: Journey,
): readonly Extract<Meaning, { about: 'low-point' }>[] {
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

/** Lesser pains come and go; these are always spoken of. */
const severe: readonly Level[] = ['critical', 'high'];
const light: readonly (Level | undefined)[] = ['medium', 'low', undefined];

/** A pain that became less or more severe is spoken of once: as one that left the worse severity, or came to it. */
function pains({ pains: both }: JourneyComparison, severity: Level | undefined): readonly Meaning[] {
  const concerned = both.filter(
    ({ before, after }) => Math.max(weightOf(before), weightOf(after)) === weightOf({ pain: { severity } }),
  );
  const has = (side: Painful) => side !== undefined && side.pain.severity === severity;
  const gone = concerned.filter(({ before, after }) => has(before) && !has(after)).length;
  const come = concerned.filter(({ before, after }) => has(after) && !has(before)).length;
  return gone + come === 0 ? [] : [{ about: 'pains', ...(severity === undefined ? {} : { severity }), gone, come }];
}

type Painful = { readonly pain: { readonly severity?: Level | undefined } } | undefined;

/** 0 for a pain that nobody rated; less where there is none. */
function weightOf(side: Painful): number {
  return side === undefined ? -1 : side.pain.severity === undefined ? 0 : levels.indexOf(side.pain.severity) + 1;
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
