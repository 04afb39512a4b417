/** Two versions of a file with their changes, and what is what in both, for those who ask what the changes mean. */
import type { Journey, Model, Opportunity, Pain, Persona, Phase, Span, Touchpoint } from '../model/index.js';
import { isInside, own, touchpointsOf } from '../model/index.js';
import type { Change } from './change.js';
import { changesOf } from './diff.js';
import type { Entry } from './entry.js';
import { outlineOf, type ThingKind } from './outline.js';
import { type Pairing, pairingOf } from './pairing.js';
import type { Rescaling } from './scale.js';
import { modelOnScale, rescalingsOf } from './scores.js';

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

export interface OpportunityMoment extends Moment {
  readonly opportunity: Opportunity;
}

/** What is of the version before has its scores on the scale of the later one. */
export interface JourneyComparison extends Counterparts<Journey> {
  /** Absent where both versions have one scale. */
  readonly rescaling?: Rescaling;
  readonly phases: readonly Counterparts<Phase>[];
  readonly touchpoints: readonly Counterparts<Moment>[];
  readonly pains: readonly Counterparts<PainMoment>[];
  readonly opportunities: readonly Counterparts<OpportunityMoment>[];
}

export interface Comparison extends Required<Counterparts<Model>> {
  readonly changes: readonly Change[];
  /** The files' own; those from elsewhere are known by their names. */
  readonly personas: readonly Counterparts<Persona>[];
  /** Those of the later version in its order, then those that are gone. */
  readonly journeys: readonly JourneyComparison[];
}

export function compare(before: Model, after: Model): Comparison {
  const pairing = pairingOf(outlineOf(before), outlineOf(after));
  const rescalings = rescalingsOf(pairing);
  const sides = { before: bySpan(modelOnScale(before, rescalings)), after: bySpan(after) };
  const inBoth = <T>(kind: ThingKind, what: (side: Found, span: Span) => T | undefined) =>
    counterparts(pairing, kind).map(({ before: one, after: other }) => ({
      journey: (other ?? one)?.journey,
      ...present('before', one && what(sides.before, one.thing.span)),
      ...present('after', other && what(sides.after, other.thing.span)),
    }));
  const personas = inBoth('persona', (found, span) => found.personas.get(span));
  const phases = inBoth('phase', (found, span) => found.phases.get(span));
  const touchpoints = inBoth('touchpoint', ({ moments }, span) => moments.get(span));
  const pains = inBoth('pain', (found, span) => found.pains.get(span));
  const opportunities = inBoth('opportunity', (found, span) => found.opportunities.get(span));
  const journeys = counterparts(pairing, 'journey').map(({ before: one, after: other }): JourneyComparison => {
    const isOf = ({ journey }: { readonly journey: Entry | undefined }) =>
      journey !== undefined && (journey === one || journey === other);
    return {
      ...present('before', one && sides.before.journeys.get(one.thing.span)),
      ...present('after', other && sides.after.journeys.get(other.thing.span)),
      ...rescaling(one && rescalings.get(one.thing)?.rescaling),
      phases: phases.filter(isOf),
      touchpoints: touchpoints.filter(isOf),
      pains: pains.filter(isOf),
      opportunities: opportunities.filter(isOf),
    };
  });
  const changes = changesOf(pairing, { before: before.uri, after: after.uri }, rescalings);
  return { before, after, changes, personas, journeys };
}

/** Whether a change is in a journey: in what that is now, or else in what it was. */
export function isWithin({ before, after }: Change, journey: Counterparts<Journey>): boolean {
  const [here, place] = after === undefined ? [before, journey.before] : [after, journey.after];
  return here !== undefined && place !== undefined && isInside(here.span, place.span);
}

function counterparts({ before, after, otherOf }: Pairing, kind: ThingKind): readonly Counterparts<Entry>[] {
  const isKind = ({ thing }: Entry) => thing.kind === kind;
  return [
    ...after.filter(isKind).map((entry) => ({ ...present('before', otherOf(entry)), after: entry })),
    ...before.filter((entry) => isKind(entry) && otherOf(entry) === undefined).map((entry) => ({ before: entry })),
  ];
}

function rescaling(found: Rescaling | undefined): Pick<JourneyComparison, 'rescaling'> {
  return found === undefined ? {} : { rescaling: found };
}

function present<Side extends string, T>(side: Side, value: T | undefined): { readonly [side in Side]?: T } {
  return value === undefined ? {} : ({ [side]: value } as { readonly [side in Side]: T });
}

interface Found {
  readonly personas: ReadonlyMap<Span, Persona>;
  readonly journeys: ReadonlyMap<Span, Journey>;
  readonly phases: ReadonlyMap<Span, Phase>;
  readonly moments: ReadonlyMap<Span, Moment>;
  readonly pains: ReadonlyMap<Span, PainMoment>;
  readonly opportunities: ReadonlyMap<Span, OpportunityMoment>;
}

/** An outline keeps the spans of the model it was made of, and no two things have one. */
function bySpan(model: Model): Found {
  const journeys = own(model, model.journeys);
  const moments = journeys.flatMap(touchpointsOf);
  const pains = moments.flatMap((moment) => moment.touchpoint.pains.map((pain) => ({ ...moment, pain })));
  const opportunities = moments.flatMap((moment) =>
    moment.touchpoint.opportunities.map((opportunity) => ({ ...moment, opportunity })),
  );
  return {
    personas: spans(own(model, model.personas), ({ span }) => span),
    journeys: spans(journeys, ({ span }) => span),
    phases: spans(
      journeys.flatMap((journey) => journey.phases),
      ({ span }) => span,
    ),
    moments: spans(moments, ({ touchpoint }) => touchpoint.span),
    pains: spans(pains, ({ pain }) => pain.span),
    opportunities: spans(opportunities, ({ opportunity }) => opportunity.span),
  };
}

function spans<T>(things: readonly T[], spanOf: (thing: T) => Span): ReadonlyMap<Span, T> {
  return new Map(things.map((thing) => [spanOf(thing), thing]));
}
