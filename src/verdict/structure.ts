/** Phases and touchpoints that came, went, or stand elsewhere. */
import {
  type Change,
  type Counterparts,
  isWithin,
  type JourneyComparison,
  type Place,
  type Side,
} from '../diff/index.js';
import { isInside as isSpanInside, type Journey, type Phase } from '../model/index.js';
import type { Titled } from './titled.js';

/** Something that became part of another, or was part of it. */
export interface Parted {
  readonly one: Titled;
  readonly other: Titled;
}

/** What moved: as it is now, and where it was. */
export interface Moved {
  readonly place: Place;
  readonly former: Place;
  /** Whether it stands in another thing; else it only stands elsewhere among the others. */
  readonly isElsewhere: boolean;
}

export type StructureMeaning =
  | {
      readonly about: 'phases-new' | 'phases-gone' | 'touchpoints-new' | 'touchpoints-gone';
      readonly things: readonly Titled[];
    }
  | { readonly about: 'phases-split' | 'phases-merged'; readonly phases: readonly Parted[] }
  | { readonly about: 'phases-moved' | 'touchpoints-moved' | 'pains-moved'; readonly moved: readonly Moved[] };

/** Whatever of these kinds happened. */
export function phasesOf(journeys: JourneyComparison, changes: readonly Change[]): readonly StructureMeaning[] {
  const { phases } = journeys;
  const come = phases.flatMap(({ before, after }) => (before === undefined && after ? [after] : []));
  const gone = phases.flatMap(({ before, after, isElsewhere }) =>
    after === undefined && before && isElsewhere !== true ? [before] : [],
  );
  const split = come.flatMap((one) => parted(one, 'after', 'before', journeys));
  const merged = gone.flatMap((one) => parted(one, 'before', 'after', journeys));
  const isPart = (phase: Phase) => [...split, ...merged].some(({ one }) => one === phase);
  return [
    ...named(
      'phases-gone',
      gone.filter((phase) => !isPart(phase)),
    ),
    ...named(
      'phases-new',
      come.filter((phase) => !isPart(phase)),
    ),
    ...(split.length === 0 ? [] : [{ about: 'phases-split', phases: split } as const]),
    ...(merged.length === 0 ? [] : [{ about: 'phases-merged', phases: merged } as const]),
    ...movedOf('phase', journeys, changes),
  ];
}

/** Whether all that a phase has of the other version was in one phase there, which that version and this one share. */
function parted(
  phase: Phase,
  side: 'before' | 'after',
  otherSide: 'before' | 'after',
  { touchpoints, phases }: JourneyComparison,
): readonly Parted[] {
  const inside = touchpoints.filter((both) => both[side]?.phase === phase);
  const others = new Set(inside.flatMap((both) => both[otherSide]?.phase ?? []));
  const [other, ...more] = others;
  const isShared = ({ before, after }: Counterparts<Phase>) =>
    before !== undefined && after !== undefined && (before === other || after === other);
  const shared = phases.find(isShared)?.after;
  return other === undefined || more.length > 0 || shared === undefined ? [] : [{ one: phase, other: shared }];
}

export function touchpointsOf({ touchpoints }: JourneyComparison): readonly StructureMeaning[] {
  const gone = touchpoints.flatMap(({ before, after, isElsewhere }) =>
    after === undefined && before && isElsewhere !== true ? [before.touchpoint] : [],
  );
  const come = touchpoints.flatMap(({ before, after }) => (before === undefined && after ? [after.touchpoint] : []));
  return [...named('touchpoints-gone', gone), ...named('touchpoints-new', come)];
}

function named(
  about: Extract<StructureMeaning, { things: unknown }>['about'],
  things: readonly Titled[],
): readonly StructureMeaning[] {
  // Where a text broke off, a thing may be without a title.
  const titled = things.filter(({ title }) => title !== '');
  return titled.length === 0 ? [] : [{ about, things: titled }];
}

export function movedOf(
  kind: 'phase' | 'touchpoint' | 'pain',
  journeys: JourneyComparison,
  changes: readonly Change[],
): readonly StructureMeaning[] {
  const moved = changes.flatMap((change): readonly Moved[] => {
    const { code, place, former = place, from, to } = change;
    if (code !== `${kind}-moved` || isOfOther(change, journeys) || !isWithin(change, journeys)) return [];
    return [{ place, former, isElsewhere: from !== to }];
  });
  return moved.length === 0 ? [] : [{ about: `${kind}s-moved`, moved }];
}

/** What came from another journey of the file, or went to one. */
export function movedBetween(journeys: JourneyComparison, changes: readonly Change[]): readonly StructureMeaning[] {
  return (['phase', 'touchpoint', 'pain'] as const).flatMap((kind) => {
    const moved = changes.flatMap((change): readonly Moved[] => {
      const { code, place, former = place, before } = change;
      const isHere = isWithin(change, journeys) || isInside(before, journeys.before);
      if (code !== `${kind}-moved` || !isHere || !isOfOther(change, journeys)) return [];
      return [{ place, former, isElsewhere: true }];
    });
    return moved.length === 0 ? [] : [{ about: `${kind}s-moved` as const, moved }];
  });
}

/** Whether it stands in another journey than it did. */
function isOfOther(change: Change, { before, after }: JourneyComparison): boolean {
  return isInside(change.before, before) !== isInside(change.after, after);
}

function isInside(side: Side | undefined, journey: Journey | undefined): boolean {
  return (
    side !== undefined && journey !== undefined && side.uri === journey.uri && isSpanInside(side.span, journey.span)
  );
}
