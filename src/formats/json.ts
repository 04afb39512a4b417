/**
 * A file as JSON for other programs: everything it says, without the places it says it in. Absent facts
 * are absent; references are names. `journey.schema.json` describes the shape, and every export fits it.
 */
import type { Channel, Feeling, MetricKind, Model, Persona, Source, TopLevelDeclaration } from '../model/index.js';
import { standardLibraryUri } from '../model/index.js';
import { journeyJson } from './json-journey.js';
import { day, declarationJson, finite, type JsonObject, names, values } from './json-values.js';

/** The whole export, as data for `JSON.stringify`. Holds the file's own declarations and those it uses from elsewhere. */
export function toJson(model: Model): JsonObject {
  const origin = (declaration: TopLevelDeclaration) => originOf(declaration, model);
  return {
    schemaVersion: 1,
    incomplete: model.incomplete,
    personas: model.personas.map((persona) => ({ ...personaJson(persona), origin: origin(persona) })),
    channels: model.channels.map((channel) => ({ ...channelJson(channel), origin: origin(channel) })),
    feelings: model.feelings.map((feeling) => ({ ...feelingJson(feeling), origin: origin(feeling) })),
    metrics: model.metrics.map((metric) => ({ ...metricKindJson(metric), origin: origin(metric) })),
    sources: model.sources.map((source) => ({ ...sourceJson(source), origin: origin(source) })),
    journeys: model.journeys.map((journey) => ({ ...journeyJson(journey), origin: origin(journey) })),
  };
}

function originOf({ uri }: TopLevelDeclaration, model: Model): string {
  if (uri === model.uri) return 'own';
  return uri === standardLibraryUri ? 'standard-library' : 'imported';
}

function personaJson(persona: Persona): JsonObject {
  const { segment, color } = persona;
  return {
    ...declarationJson(persona),
    role: persona.role?.value,
    age: finite(persona.age),
    photo: persona.photo?.path,
    quotes: values(persona.quotes),
    goals: values(persona.goals),
    needs: values(persona.needs),
    motives: values(persona.motives),
    frustrations: values(persona.frustrations),
    traits: values(persona.traits),
    about: persona.about.map(({ topic, text }) => ({ topic, text })),
    channels: names(persona.channels),
    segment: segment && Number.isFinite(segment.share) ? { share: segment.share, of: segment.of } : undefined,
    color: color?.valid ? color.value : undefined,
    evidence: names(persona.evidence),
  };
}

function channelJson(channel: Channel): JsonObject {
  return { ...declarationJson(channel), kind: channel.kind };
}

function feelingJson(feeling: Feeling): JsonObject {
  return { ...declarationJson(feeling), score: finite(feeling.score) };
}

function metricKindJson(metric: MetricKind): JsonObject {
  const { range, unit, better } = metric;
  const bounded = range && Number.isFinite(range.from) && Number.isFinite(range.to ?? 0);
  return {
    ...declarationJson(metric),
    range: bounded ? { from: range.from, to: range.to } : undefined,
    unit,
    better,
  };
}

function sourceJson(source: Source): JsonObject {
  return {
    ...declarationJson(source),
    kind: source.kind,
    method: source.method,
    sample: finite(source.sample),
    date: day(source.date),
    link: source.link?.value,
  };
}
