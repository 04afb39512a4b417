/**
 * Touchpoints of a journey and of those that redesign it match by name alone, so that they are renamed together: else
 * one would be told as dropped and the other as new.
 */
import { type Journey, type Model, named, own } from '../../../model/index.js';
import { insideOf, type Named } from '../names.js';

/** The touchpoints that match one, by whichever way of redesigns; without itself. */
export function counterparts({ kind, name, journey, key }: Named, models: readonly Model[]): readonly Named[] {
  if (kind !== 'touchpoint' || journey === undefined) return [];
  const links = linksOf(models);
  const found = new Map<string, Named>();
  const seen = new Set<string>();
  const walk = (at: Journey): void => {
    const place = placeOf(at);
    if (seen.has(place)) return;
    seen.add(place);
    const match = touchpointOf(at, name);
    if (match === undefined) return;
    found.set(match.key, match);
    for (const other of links.get(place) ?? []) walk(other);
  };
  walk(journey);
  found.delete(key);
  return [...found.values()];
}

/** For each journey, by its place, those it redesigns and those that redesign it. */
function linksOf(models: readonly Model[]): ReadonlyMap<string, readonly Journey[]> {
  const links = new Map<string, Journey[]>();
  const link = (from: Journey, to: Journey) => {
    const place = placeOf(from);
    links.set(place, [...(links.get(place) ?? []), to]);
  };
  for (const model of models) {
    for (const journey of own(model, model.journeys)) {
      const of = journey.state?.of;
      const redesigned = of?.resolved ? named(model.journeys, of.name) : undefined;
      if (redesigned === undefined) continue;
      link(journey, redesigned);
      link(redesigned, journey);
    }
  }
  return links;
}

function placeOf({ uri, nameSpan: { start } }: Journey): string {
  return `${uri} ${start.line}:${start.character}`;
}

function touchpointOf(journey: Journey, name: string): Named | undefined {
  for (const { named: each } of insideOf(journey)) {
    if (each.kind === 'touchpoint' && each.name === name) return each;
  }
  return undefined;
}
