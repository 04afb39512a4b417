/** Whether a file has and uses the same things in both versions, by their names: then none of them can be elsewhere. */
import type { Journey, Model, TopLevelDeclaration } from '../model/index.js';

export function hasSameThings(before: Model, after: Model): boolean {
  const [olds, news] = [namesIn(before), namesIn(after)];
  return olds.length === news.length && olds.every((name, place) => name === news[place]);
}

function namesIn(model: Model): readonly string[] {
  const { sources, channels, feelings, metrics, personas, journeys } = model;
  const all = { sources, channels, feelings, metrics, personas, journeys };
  return Object.entries(all)
    .flatMap(([kind, declarations]: readonly [string, readonly TopLevelDeclaration[]]) =>
      declarations.map(({ name, uri }) => [kind, uri === model.uri, name].join('\u0000')),
    )
    .concat(journeys.filter(({ uri }) => uri === model.uri).flatMap(placesIn))
    .toSorted();
}

function placesIn({ name: journey, phases }: Journey): readonly string[] {
  return phases.flatMap(({ name: phase, touchpoints }) => [
    ['phase', journey, phase].join('\u0000'),
    ...touchpoints.map(({ name }) => ['touchpoint', journey, name].join('\u0000')),
  ]);
}
