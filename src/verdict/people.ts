/** Who is in both versions of a journey: figures of two versions are compared over them. */
import { personasOf } from '../analysis/figures.js';
import type { Comparison, JourneyComparison } from '../diff/index.js';
import { type Emotion, emotionPersona, type Journey, type Model, named } from '../model/index.js';
import type { Titled } from './titled.js';

export interface People {
  /** By the names that they have in the later version. */
  readonly shared: readonly string[];
  readonly come: readonly Titled[];
  readonly gone: readonly Titled[];
}

/** Both versions with the people of both alone, under the names and on the scale of the later version. */
export interface Comparable {
  readonly before: Journey;
  readonly after: Journey;
  readonly people: People;
}

/** `undefined` for a journey that one version does not have. */
export function comparableOf(comparison: Comparison, { before, after }: JourneyComparison): Comparable | undefined {
  if (before === undefined || after === undefined) return undefined;
  const laterName = laterNames(comparison);
  const [then, now] = [personasOf(before), personasOf(after)];
  const known = new Set(then.map(laterName));
  const shared = now.filter((name) => known.has(name));
  const isShared = new Set(shared);
  return {
    before: ofPeople(before, (name) => (isShared.has(laterName(name)) ? laterName(name) : undefined)),
    after: ofPeople(after, (name) => (isShared.has(name) ? name : undefined)),
    people: {
      shared,
      come: now.filter((name) => !isShared.has(name)).map((name) => titledPersona(comparison.after, name)),
      gone: then.filter((name) => !isShared.has(laterName(name))).map((name) => titledPersona(comparison.before, name)),
    },
  };
}

/** Whoever is known to one file only, is told again by the name. */
export function laterNames({ personas }: Comparison): (name: string) => string {
  const names = new Map(
    personas.flatMap(({ before, after }) => (before && after ? [[before.name, after.name] as const] : [])),
  );
  return (name) => names.get(name) ?? name;
}

export function titledPersona(model: Model, name: string): Titled {
  return named(model.personas, name) ?? { title: name, labels: [] };
}

/** A journey with those of its personas who have a name here, under that name, and with no others. */
export function ofPeople(journey: Journey, nameOf: (name: string) => string | undefined): Journey {
  const isWhole = personasOf(journey).every((name) => nameOf(name) === name);
  if (isWhole) return journey;
  const ofThem = (emotion: Emotion): readonly Emotion[] => {
    const former = emotionPersona(emotion, journey);
    const name = former === undefined ? undefined : nameOf(former);
    if (name === undefined) return [];
    const { span } = emotion;
    // Said outright, as who was one of several may be the only one now.
    return [{ ...emotion, persona: { ...(emotion.persona ?? { kind: 'persona', span, resolved: true }), name } }];
  };
  return {
    ...journey,
    personas: journey.personas.flatMap((persona) => {
      const name = nameOf(persona.name);
      return name === undefined ? [] : [{ ...persona, name }];
    }),
    phases: journey.phases.map((phase) => ({
      ...phase,
      touchpoints: phase.touchpoints.map((touchpoint) => ({
        ...touchpoint,
        emotions: touchpoint.emotions.flatMap(ofThem),
      })),
    })),
  };
}
