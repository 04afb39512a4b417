/** Which changes belong to which place of a journey, how each place is marked, and its number. */
import { bisector, group } from 'd3';
import { comparePositions, isInside, type Position, type Span } from '../model/index.js';
import type { Aligned, AlignedPhase, Slot } from './aligned.js';
import type { Change } from './change.js';
import { type Comparison, type Counterparts, isWithin, type JourneyComparison } from './compare.js';

/** What became of a thing; it may be more than one at once. What weighs most first. */
export const allMarks = ['added', 'removed', 'moved', 'renamed', 'changed'] as const;
export type Mark = (typeof allMarks)[number];

export interface Marked {
  readonly marks: readonly Mark[];
  readonly changes: readonly Change[];
  /** From 1, from left to right; absent where nothing changed. */
  readonly number?: number;
}

export interface Marks {
  readonly phases: ReadonlyMap<AlignedPhase, Marked>;
  readonly slots: ReadonlyMap<Slot, Marked>;
  /** What changed outside the phases: of the journey, its personas, its sources. */
  readonly elsewhere: readonly (Marked & { readonly number: number })[];
  /** How many places have a number. */
  readonly count: number;
}

const unchanged: Marked = { marks: [], changes: [] };

/** Of one journey of a comparison; what changed in other journeys of the file is left out. */
export function marksOf(phases: readonly AlignedPhase[], comparison: Comparison, shown: JourneyComparison): Marks {
  const { before, after } = comparison;
  const unread = { before: before.incomplete === true, after: after.incomplete === true };
  const placeOf = placesOf(phases);
  const others = comparison.journeys.filter((journey) => journey !== shown);
  const own = new Map<AlignedPhase | Slot, Change[]>();
  const rest: Change[] = [];
  for (const change of comparison.changes) {
    const place = placeOf(change);
    if (place !== undefined) own.set(place, [...(own.get(place) ?? []), change]);
    else if (!isWhole(change, shown) && !others.some((journey) => isWithin(change, journey))) rest.push(change);
  }
  let count = 0;
  const numbered = (marks: readonly Mark[], changes: readonly Change[]): Marked & { readonly number: number } => {
    count += 1;
    return { marks, changes, number: count };
  };
  const marked = (place: AlignedPhase | Slot, kind: Change['place']['kind']): Marked => {
    const changes = own.get(place) ?? [];
    const marks = marksAt(place, changes, kind, unread);
    return marks.length === 0 ? unchanged : numbered(marks, changes);
  };
  const found = { phases: new Map<AlignedPhase, Marked>(), slots: new Map<Slot, Marked>() };
  for (const phase of phases) {
    found.phases.set(phase, marked(phase, 'phase'));
    for (const slot of phase.slots) found.slots.set(slot, marked(slot, 'touchpoint'));
  }
  const elsewhere = [...byThing(rest)].map(([, changes]) => numbered(marksOfThing(changes), changes));
  return { ...found, elsewhere, count };
}

/** That all of a journey is new, or gone, is said by every place of it. */
function isWhole({ place }: Change, { before, after }: JourneyComparison): boolean {
  return (
    place.kind === 'journey' && place.name === (after ?? before)?.name && (before === undefined || after === undefined)
  );
}

function byThing(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  return group(changes, ({ place: { kind, name } }) => `${kind} ${name}`);
}

function marksOfThing(changes: readonly Change[]): readonly Mark[] {
  const said = new Set(changes.map((change) => (change.keyword === undefined ? markOf(change) : 'changed')));
  return allMarks.filter((mark) => said.has(mark));
}

/**
 * What became of a whole thing; whatever changes in it changes it. A place that it has left says nothing of it, nor does
 * one that it may have where a version could not be read.
 */
function marksAt(
  place: Aligned<unknown>,
  changes: readonly Change[],
  kind: Change['place']['kind'],
  unread: Required<Counterparts<boolean>>,
): readonly Mark[] {
  const said = new Set(marksOfThing(changes.filter(({ place: { kind: of } }) => of === kind)));
  if (changes.some(({ place: { kind: of } }) => of !== kind)) said.add('changed');
  if (place.elsewhere === undefined && place.before === undefined && !unread.before) said.add('added');
  if (place.elsewhere === undefined && place.after === undefined && !unread.after) said.add('removed');
  return allMarks.filter((mark) => said.has(mark));
}

/** The codes' own words. */
export function markOf({ code }: Change): Mark {
  return allMarks.find((mark) => code.endsWith(`-${mark}`)) ?? 'changed';
}

/** Finds the touchpoint that a change is in, else the phase: where it is now, else where it was. */
function placesOf(phases: readonly AlignedPhase[]): (change: Change) => AlignedPhase | Slot | undefined {
  const slots = phases.flatMap((phase) => phase.slots);
  const today = { slots: homes(slots), phases: homes(phases) };
  const sides = (side: 'before' | 'after') => {
    const touchpoint = placeAt(slots, (slot) => slot[side]?.touchpoint.span);
    const phase = placeAt(phases, (one) => one[side]?.span);
    return (span: Span) => today.slots(touchpoint(span)) ?? today.phases(phase(span));
  };
  const [now, then] = [sides('after'), sides('before')];
  return ({ before, after }) => (after === undefined ? before && then(before.span) : now(after.span));
}

/** From a place that something has left to the place that it has now. */
function homes<P extends Aligned<unknown>>(places: readonly P[]): (place: P | undefined) => P | undefined {
  const byThing = new Map(places.map((place) => [place.after, place]));
  return (place) =>
    place?.after === undefined && place?.elsewhere !== undefined ? byThing.get(place.elsewhere) : place;
}

interface Stretch<T> {
  readonly place: T;
  readonly span: Span;
}

const starting = bisector<Stretch<unknown>, Position>(({ span }, position) => comparePositions(span.start, position));

/** The place around a stretch of text; places do not overlap each other. */
function placeAt<T>(places: readonly T[], spanOf: (place: T) => Span | undefined): (span: Span) => T | undefined {
  const all = places
    .flatMap((place): readonly Stretch<T>[] => {
      const span = spanOf(place);
      return span === undefined ? [] : [{ place, span }];
    })
    .toSorted((a, b) => comparePositions(a.span.start, b.span.start));
  return (span) => {
    const found = all[starting.right(all, span.start) - 1];
    return found !== undefined && isInside(span, found.span) ? found.place : undefined;
  };
}
