/** The ways through a model that several rules go. */
import type {
  Declaration,
  Journey,
  Metric,
  Model,
  PathFact,
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

/** The pictures that the file's own personas and touchpoints show. */
export function ownPictures(model: Model): readonly PathFact[] {
  const photos = own(model, model.personas).map(({ photo }) => photo);
  const images = Array.from(ownTouchpoints(model), ({ touchpoint }) => touchpoint.image);
  return [...photos, ...images].filter((picture) => picture !== undefined);
}

/** The pictures that the maps of the file's own journeys show: of imported personas too. */
export function shownPictures(model: Model): readonly PathFact[] {
  const images = Array.from(ownTouchpoints(model), ({ touchpoint }) => touchpoint.image);
  return [...model.personas.map(({ photo }) => photo), ...images].filter((picture) => picture !== undefined);
}

/** A use of a name in the file, with the journey it stands in. */
export interface Use {
  readonly reference: Reference;
  readonly journey?: Journey;
}

/** Every use of a name in the file. */
export function ownReferences(model: Model): readonly Use[] {
  return references(own(model, model.personas), own(model, model.journeys));
}

/** Every use of a name in these declarations, the only ones that use any. */
export function references(personas: readonly Persona[], journeys: readonly Journey[]): readonly Use[] {
  const uses: Use[] = [];
  for (const { channels, evidence } of personas) {
    for (const reference of [...channels, ...evidence]) uses.push({ reference });
  }
  for (const journey of journeys) {
    // Thousands of references: a list each on the way would cost more than the references themselves.
    const add = (reference: Reference | undefined) => {
      if (reference !== undefined) uses.push({ reference, journey });
    };
    journey.personas.forEach(add);
    add(journey.state?.of);
    journey.evidence.forEach(add);
    for (const phase of journey.phases) addPhase(phase, add);
    for (const phase of journey.phases) for (const touchpoint of phase.touchpoints) addTouchpoint(touchpoint, add);
  }
  return uses;
}

type Add = (reference: Reference | undefined) => void;

function addPhase({ metrics, evidence }: Phase, add: Add): void {
  for (const metric of metrics) addMetric(metric, add);
  evidence.forEach(add);
}

function addTouchpoint(touchpoint: Touchpoint, add: Add): void {
  const { channels, emotions, pains, gains, opportunities, recovers, flows, metrics, evidence } = touchpoint;
  channels.forEach(add);
  for (const emotion of emotions) {
    add(emotion.persona);
    add(emotion.feeling);
    emotion.evidence.forEach(add);
  }
  for (const pain of pains) pain.evidence.forEach(add);
  for (const gain of gains) gain.evidence.forEach(add);
  for (const { solves } of opportunities) solves.forEach(add);
  recovers.forEach(add);
  for (const { to } of flows) add(to);
  for (const metric of metrics) addMetric(metric, add);
  evidence.forEach(add);
}

function addMetric({ kind, evidence }: Metric, add: Add): void {
  add(kind);
  evidence.forEach(add);
}
