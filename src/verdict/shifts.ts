/** How the customer's experience moved between the two versions: scores and measurements that both have. */
import { ends, personasOf } from '../analysis/figures.js';
import { type Change, type Comparison, isWithin, type JourneyComparison } from '../diff/index.js';
import { type Journey, named } from '../model/index.js';

/** Scores that moved the one way. */
export interface Shift {
  /** How many touchpoints, and the title of the first. */
  readonly touchpoints: number;
  readonly touchpoint: string;
  /** Whose scores, by title; nobody where the journey has one persona only. */
  readonly personas: readonly string[];
  /** How far on average; above 0 either way. */
  readonly by: number;
  /** Of a single score: what it was and is. */
  readonly score?: { readonly from: number; readonly to: number };
}

export interface Shifts {
  /** Whether scores elsewhere are spoken of already. */
  readonly isElsewhere: boolean;
  readonly rises?: Shift;
  readonly falls?: Shift;
}

/** What is spoken of already: touchpoints at the low point before and after, by title, and how the journey ends. */
interface Told {
  readonly lowPoints: readonly { readonly touchpoint: string; readonly persona?: string }[];
  readonly ending: boolean;
}

/** A single score that both versions have. */
interface ScoreMove {
  readonly change: Change;
  /** Whose it is, by name and title. */
  readonly persona: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** Of the scores that moved and are not spoken of already. None when nothing is left to say. */
export function shiftsOf(
  comparison: Comparison,
  journey: JourneyComparison & { readonly after: Journey },
  told: Told,
): Shifts | undefined {
  const all = scoreMoves(comparison, journey);
  const last = new Map(ends(journey.after).map(({ persona, touchpoint }) => [persona, touchpoint.name]));
  const left = all.filter(({ persona, title, change: { place } }) => {
    const isLowPoint = told.lowPoints.some(
      (low) => low.touchpoint === place.titles.at(-1) && (low.persona ?? title) === title,
    );
    return !isLowPoint && !(told.ending && last.get(persona) === place.name);
  });
  const isSpokenOf = told.lowPoints.length > 0 || told.ending;
  if (left.length === 0 || (isSpokenOf && !isMuch(left, journey.after))) return undefined;
  const [rising, falling] = [left.filter(({ from, to }) => to > from), left.filter(({ from, to }) => to < from)];
  return {
    isElsewhere: isSpokenOf,
    ...(rising.length === 0 ? {} : { rises: shiftOf(rising, journey.after) }),
    ...(falling.length === 0 ? {} : { falls: shiftOf(falling, journey.after) }),
  };
}

/** Worth a sentence beside those of the low point and the ending: several scores, or one by a quarter of the scale. */
function isMuch(moves: readonly ScoreMove[], { scale }: Journey): boolean {
  const most = Math.max(...moves.map(({ from, to }) => Math.abs(to - from)));
  return moves.length > 2 || most >= (scale.to - scale.from) / 4;
}

function scoreMoves(comparison: Comparison, journey: JourneyComparison): readonly ScoreMove[] {
  return comparison.changes.flatMap((change) => {
    const { code, delta, key = '', from, to } = change;
    if (code !== 'score-changed' || change.class !== 'experience' || delta === undefined || !isWithin(change, journey))
      return [];
    const persona = nameNow(key, comparison);
    const title = named(comparison.after.personas, persona)?.title ?? persona;
    return [{ change, persona, title, from: Number(from), to: Number(to) }];
  });
}

/** A change says whose score it is in the words of the version before. */
function nameNow(before: string, { personas }: Comparison): string {
  return personas.find((both) => both.before?.name === before)?.after?.name ?? before;
}

function shiftOf(moves: readonly ScoreMove[], journey: Journey): Shift {
  const [first, ...others] = moves;
  const places = new Set(moves.map(({ change: { place } }) => JSON.stringify([place.titles, place.name])));
  return {
    touchpoints: places.size,
    touchpoint: first?.change.place.titles.at(-1) ?? '',
    personas: personasOf(journey).length < 2 ? [] : [...new Set(moves.map(({ title }) => title))],
    by: moves.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0) / moves.length,
    ...(first === undefined || others.length > 0 ? {} : { score: { from: first.from, to: first.to } }),
  };
}

/** A measurement that both versions have. */
export interface Measured {
  /** What is measured, by its title. */
  readonly metric: string;
  /** The phase or touchpoint. */
  readonly place: string;
  readonly from: number;
  readonly to: number;
  /** Above 0 for the better, below 0 for the worse; 0 where the kind does not say which way is better. */
  readonly good: number;
}

export function measuredAgain(comparison: Comparison, journey: JourneyComparison): readonly Measured[] {
  return comparison.changes.flatMap((change) => {
    const { code, delta, key = '', place } = change;
    if (code !== 'metric-changed' || delta === undefined || !isWithin(change, journey)) return [];
    const kind = named(comparison.after.metrics, key) ?? named(comparison.before.metrics, key);
    const good = kind?.better === 'higher' ? delta : kind?.better === 'lower' ? -delta : 0;
    const [from, to] = [Number(change.from), Number(change.to)];
    return [{ metric: kind?.title ?? key, place: place.titles.at(-1) ?? '', from, to, good }];
  });
}
