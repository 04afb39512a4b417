/** The ways through a model that several rules go. */
import type {
  Declaration,
  Journey,
  Metric,
  Model,
  Persona,
  Phase,
  Reference,
  TopLevelDeclaration,
  Touchpoint,
} from '../model/index.js';
import { own, touchpointsOf } from '../model/index.js';

export interface TouchpointPlace {
  readonly journey: Journey;
  readonly phase: Phase;
  readonly touchpoint: Touchpoint;
}

/** The touchpoints of the file's own journeys, in source order. */
export function* ownTouchpoints(model: Model): Generator<TouchpointPlace> {
  for (const journey of own(model, model.journeys)) {
    for (const place of touchpointsOf(journey)) yield { journey, ...place };
  }
}

/** Every declaration of the file, at any depth. */
export function* ownDeclarations(model: Model): Generator<Declaration> {
  const { channels, feelings, metrics, sources, personas, journeys } = model;
  yield* own<TopLevelDeclaration>(model, [...channels, ...feelings, ...metrics, ...sources, ...personas, ...journeys]);
  for (const journey of own(model, journeys)) {
    for (const phase of journey.phases) {
      yield phase;
      yield* phase.touchpoints;
    }
  }
}

/** Every measurement of the file. */
export function* ownMetrics(model: Model): Generator<Metric> {
  for (const journey of own(model, model.journeys)) {
    for (const phase of journey.phases) {
      yield* phase.metrics;
      for (const touchpoint of phase.touchpoints) yield* touchpoint.metrics;
    }
  }
}

/** A use of a name in the file, with the journey it stands in. */
export interface Use {
  readonly reference: Reference;
  readonly journey?: Journey;
}

/** Every use of a name in the file. */
export function ownReferences(model: Model): Generator<Use> {
  return references(own(model, model.personas), own(model, model.journeys));
}

/** Every use of a name in these declarations, the only ones that use any. */
export function* references(personas: readonly Persona[], journeys: readonly Journey[]): Generator<Use> {
  for (const persona of personas) {
    for (const reference of [...persona.channels, ...persona.evidence]) yield { reference };
  }
  for (const journey of journeys) {
    const all = [journeyReferences(journey), ...journey.phases.map(phaseReferences)];
    for (const { touchpoint } of touchpointsOf(journey)) all.push(touchpointReferences(touchpoint));
    for (const reference of all.flat()) if (reference !== undefined) yield { reference, journey };
  }
}

type MaybeReferences = readonly (Reference | undefined)[];

function journeyReferences({ personas, state, evidence }: Journey): MaybeReferences {
  return [...personas, state?.of, ...evidence];
}

function phaseReferences({ metrics, evidence }: Phase): MaybeReferences {
  return [...metrics.flatMap(metricReferences), ...evidence];
}

function touchpointReferences(touchpoint: Touchpoint): MaybeReferences {
  return [
    ...touchpoint.channels,
    ...touchpoint.emotions.flatMap(({ persona, feeling, evidence }) => [persona, feeling, ...evidence]),
    ...touchpoint.pains.flatMap(({ evidence }) => evidence),
    ...touchpoint.gains.flatMap(({ evidence }) => evidence),
    ...touchpoint.opportunities.flatMap(({ solves }) => solves),
    ...touchpoint.recovers,
    ...touchpoint.flows.map(({ to }) => to),
    ...touchpoint.metrics.flatMap(metricReferences),
    ...touchpoint.evidence,
  ];
}

function metricReferences({ kind, evidence }: Metric): MaybeReferences {
  return [kind, ...evidence];
}
