/** Which phases and touchpoints of a journey a picture of its changes shows, and what befell each. */
import type { Change, Counterparts, JourneyComparison, Side } from '../diff/index.js';
import { comparePositions, type Phase, type Touchpoint } from '../model/index.js';

export type Mark = 'added' | 'removed' | 'moved' | 'renamed' | 'changed';

interface Marked {
  readonly title: string;
  /** What befell it, each once, what weighs most first; empty for what is as it was. */
  readonly marks: readonly Mark[];
  /** Its former title, where it is called otherwise now. */
  readonly formerly?: string;
}

export interface MarkedTouchpoint extends Marked {
  readonly touchpoint: Touchpoint;
  /** The title of the phase that it came from. */
  readonly from?: string;
  /** Of it and of what stands in it. */
  readonly changes: readonly Change[];
}

export interface MarkedPhase extends Marked {
  readonly journey: JourneyComparison;
  /** In the order of the later version, what is gone where it was; a number stands for so many that are left out. */
  readonly row: readonly (MarkedTouchpoint | number)[];
}

/** A row of so many is shown whole. */
const shortRow = 6;

const weights: readonly Mark[] = ['added', 'removed', 'moved', 'renamed', 'changed'];

/** The phases that changed, or in which something did, in the order of the later version. */
export function changedPhases(journey: JourneyComparison, changes: readonly Change[]): readonly MarkedPhase[] {
  const phaseChanges = byOwner(
    changes.filter(({ place }) => place.kind === 'phase'),
    journey.phases,
  );
  const touchpoints = journey.touchpoints.map(({ before, after }) => ({
    ...(before && { before: before.touchpoint }),
    ...(after && { after: after.touchpoint }),
  }));
  const touchpointChanges = byOwner(
    changes.filter(({ place: { kind } }) => kind === 'touchpoint' || kind === 'pain' || kind === 'opportunity'),
    touchpoints,
  );
  const inPhase = new Map<Phase | undefined, Counterparts<Touchpoint>[]>();
  for (const [index, both] of touchpoints.entries()) {
    const { before, after } = journey.touchpoints[index] ?? {};
    const { phase } = after ?? before ?? { phase: undefined };
    const known = inPhase.get(phase);
    if (known === undefined) inPhase.set(phase, [both]);
    else known.push(both);
  }
  const phases = merged(journey.phases, journey.before?.phases ?? []);
  return phases.flatMap((phase): readonly MarkedPhase[] => {
    const own = [phase.after, phase.before].flatMap((one) => (one === undefined ? [] : (inPhase.get(one) ?? [])));
    const row = merged(own, phase.before?.touchpoints ?? []).flatMap((both) =>
      markedTouchpoint(both, touchpointChanges.get(both) ?? []),
    );
    const marked = markedOf(phase, phaseChanges.get(phase) ?? []);
    return [marked, ...row].some(({ marks }) => marks.length > 0) ? [{ ...marked, journey, row }] : [];
  });
}

function markedTouchpoint(both: Counterparts<Touchpoint>, changes: readonly Change[]): readonly MarkedTouchpoint[] {
  const touchpoint = both.after ?? both.before;
  if (touchpoint === undefined) return [];
  const move = changes.find(({ code }) => code === 'touchpoint-moved');
  const from = move?.from !== undefined && move.from !== move.to ? { from: move.from } : {};
  return [{ ...markedOf(both, changes), ...from, touchpoint, changes }];
}

function markedOf({ before, after }: Counterparts<Phase | Touchpoint>, changes: readonly Change[]): Marked {
  const title = (after ?? before)?.title ?? '';
  if (before === undefined) return { title, marks: ['added'] };
  if (after === undefined) return { title, marks: ['removed'] };
  const marks = new Set(changes.map(markOf));
  return {
    title,
    marks: weights.filter((mark) => marks.has(mark)),
    ...(before.title === title ? {} : { formerly: before.title }),
  };
}

/** What a change makes of the thing that it is of: something that came or went in it only changes it. */
function markOf({ code, place: { kind } }: Change): Mark {
  if (kind !== 'touchpoint' && kind !== 'phase') return 'changed';
  if (code === `${kind}-moved`) return 'moved';
  return code === `${kind}-renamed` ? 'renamed' : 'changed';
}

/** Each change with the thing that it stands in. */
function byOwner<T extends Counterparts<Phase | Touchpoint>>(
  changes: readonly Change[],
  things: readonly T[],
): ReadonlyMap<T, readonly Change[]> {
  const finders = { before: finder(things, 'before'), after: finder(things, 'after') };
  const owned = new Map<T, Change[]>();
  for (const change of changes) {
    const owner = finders.after(change.after) ?? finders.before(change.before);
    const known = owner && owned.get(owner);
    if (known !== undefined) known.push(change);
    else if (owner !== undefined) owned.set(owner, [change]);
  }
  return owned;
}

/** Things of one kind never overlap: of those that begin before a place, the last is the only one that may hold it. */
function finder<T extends Counterparts<Phase | Touchpoint>>(
  things: readonly T[],
  side: 'before' | 'after',
): (place: Side | undefined) => T | undefined {
  const placed = things
    .flatMap((thing) => {
      const span = thing[side]?.span;
      return span === undefined ? [] : [{ thing, span }];
    })
    .toSorted((a, b) => comparePositions(a.span.start, b.span.start));
  return (place) => {
    if (place === undefined) return undefined;
    let [low, high] = [0, placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = placed[middle]?.span.start;
      if (start !== undefined && comparePositions(start, place.span.start) <= 0) low = middle + 1;
      else high = middle;
    }
    const last = placed[low - 1];
    return last !== undefined && comparePositions(place.span.end, last.span.end) <= 0 ? last.thing : undefined;
  };
}

/** Those of the later version in its order; each that is gone behind the one it stood behind. */
function merged<S, T extends Counterparts<S>>(all: readonly T[], before: readonly S[]): readonly T[] {
  const isGone = ({ after }: T) => after === undefined;
  if (!all.some(isGone)) return all;
  const byBefore = new Map(all.map((both) => [both.before, both]));
  const row = all.filter((both) => !isGone(both));
  let place = 0;
  for (const one of before) {
    const both = byBefore.get(one);
    if (both === undefined) continue;
    if (isGone(both)) row.splice(place, 0, both);
    place = row.indexOf(both) + 1;
  }
  return row;
}

export interface Shown {
  readonly phases: readonly MarkedPhase[];
  /** How many touchpoints that changed there was no room for. */
  readonly left: number;
}

/** At most so many touchpoints: of long rows the changed ones and those beside them; if that is too many, they alone. */
export function shownOf(phases: readonly MarkedPhase[], most: number): Shown {
  const withNeighbours = phases.map((phase) => ({ ...phase, row: shortened(phase.row, 1) }));
  if (sizeOf(withNeighbours) <= most) return { phases: withNeighbours, left: 0 };
  const alone = phases.map((phase) => ({ ...phase, row: shortened(phase.row, 0) }));
  if (sizeOf(alone) <= most) return { phases: alone, left: 0 };
  let room = most;
  let left = 0;
  const kept = alone.flatMap((phase): readonly MarkedPhase[] => {
    const row = phase.row.slice(0, room);
    const rest = phase.row.slice(row.length);
    left += rest.filter((one) => typeof one !== 'number').length;
    if (room === 0) return [];
    room = Math.max(0, room - Math.max(row.length, 1));
    const count = rest.reduce((sum: number, one) => sum + (typeof one === 'number' ? one : 1), 0);
    return [{ ...phase, row: count === 0 ? row : [...row, count] }];
  });
  return { phases: kept, left };
}

function sizeOf(phases: readonly MarkedPhase[]): number {
  return phases.reduce((sum, { row }) => sum + Math.max(row.length, 1), 0);
}

/** Without those further than `reach` from one that changed. In place of a single one, nothing would be won by a number. */
function shortened(row: MarkedPhase['row'], reach: 0 | 1): MarkedPhase['row'] {
  if (reach > 0 && row.length <= shortRow) return row;
  const isMarked = (index: number) => {
    const one = row[index];
    return typeof one === 'object' && one.marks.length > 0;
  };
  const isNear = (index: number) => isMarked(index) || (reach > 0 && (isMarked(index - 1) || isMarked(index + 1)));
  const short: (MarkedTouchpoint | number)[] = [];
  for (let at = 0; at < row.length; ) {
    let end = at;
    while (end < row.length && !isNear(end)) end += 1;
    const [one] = row.slice(at, at + 1);
    if (one !== undefined && end - at < 2) short.push(one);
    else if (end > at) short.push(end - at);
    at = Math.max(end, at + 1);
  }
  return short;
}
