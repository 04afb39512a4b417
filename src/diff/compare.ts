/** Two versions of a file with their changes, and what is what in both, for those who ask what the changes mean. */
import type { Journey, Model, Pain, Phase, Span, Touchpoint } from '../model/index.js';
import { own, touchpointsOf } from '../model/index.js';
import type { Change } from './change.js';
import { changesOf } from './diff.js';
import { outlineOf, type ThingKind } from './outline.js';
import { type Entry, type Pairing, pairingOf } from './pairing.js';

/** Something in both versions, or in the one that has it. */
export interface Counterparts<T> {
  readonly before?: T;
  readonly after?: T;
}

export interface Moment {
  readonly phase: Phase;
  readonly touchpoint: Touchpoint;
}

export interface PainMoment extends Moment {
  readonly pain: Pain;
}

export interface JourneyComparison extends Counterparts<Journey> {
  readonly touchpoints: readonly Counterparts<Moment>[];
  readonly pains: readonly Counterparts<PainMoment>[];
}

export interface Comparison extends Required<Counterparts<Model>> {
  readonly changes: readonly Change[];
  /** Those of the later version in its order, then those that are gone. */
  readonly journeys: readonly JourneyComparison[];
}

export function compare(before: Model, after: Model): Comparison {
  const pairing = pairingOf(outlineOf(before), outlineOf(after));
  const sides = { before: bySpan(before), after: bySpan(after) };
  const inBoth = <T>(kind: ThingKind, what: (side: Found, span: Span) => T | undefined) =>
    counterparts(pairing, kind).map(({ before: one, after: other }) => ({
      journey: (other ?? one)?.journey,
      ...present('before', one && what(sides.before, one.thing.span)),
      ...present('after', other && what(sides.after, other.thing.span)),
    }));
  const touchpoints = inBoth('touchpoint', ({ moments }, span) => moments.get(span));
  const pains = inBoth('pain', ({ pains: found }, span) => found.get(span));
  const journeys = counterparts(pairing, 'journey').map(({ before: one, after: other }): JourneyComparison => {
    const isOf = ({ journey }: { readonly journey: Entry | undefined }) =>
      journey !== undefined && (journey === one || journey === other);
    return {
      ...present('before', one && sides.before.journeys.get(one.thing.span)),
      ...present('after', other && sides.after.journeys.get(other.thing.span)),
      touchpoints: touchpoints.filter(isOf),
      pains: pains.filter(isOf),
    };
  });
  return { before, after, changes: changesOf(pairing, { before: before.uri, after: after.uri }), journeys };
}

function counterparts({ before, after, otherOf }: Pairing, kind: ThingKind): readonly Counterparts<Entry>[] {
  const isKind = ({ thing }: Entry) => thing.kind === kind;
  return [
    ...after.filter(isKind).map((entry) => ({ ...present('before', otherOf(entry)), after: entry })),
    ...before.filter((entry) => isKind(entry) && otherOf(entry) === undefined).map((entry) => ({ before: entry })),
  ];
}

function present<Side extends string, T>(side: Side, value: T | undefined): { readonly [side in Side]?: T } {
  return value === undefined ? {} : ({ [side]: value } as { readonly [side in Side]: T });
}

interface Found {
  readonly journeys: ReadonlyMap<Span, Journey>;
  readonly moments: ReadonlyMap<Span, Moment>;
  readonly pains: ReadonlyMap<Span, PainMoment>;
}

/** An outline keeps the spans of the model it was made of, and no two things have one. */
function bySpan(model: Model): Found {
  const journeys = own(model, model.journeys);
  const moments = journeys.flatMap(touchpointsOf);
  const pains = moments.flatMap((moment) => moment.touchpoint.pains.map((pain) => ({ ...moment, pain })));
  return {
    journeys: new Map(journeys.map((journey) => [journey.span, journey])),
    moments: new Map(moments.map((moment) => [moment.touchpoint.span, moment])),
    pains: new Map(pains.map((moment) => [moment.pain.span, moment])),
  };
}
