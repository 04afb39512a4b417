/** Where a version speaks of its personas, sources and the like: what is spoken of at the same places is likely the same. */
import type { Entry } from './entry.js';
import type { Fact, ThingKind } from './outline.js';
import { namedBy } from './references.js';

/** Gives the places of a thing as facts about it. Places are told by names, as nothing is known yet of what is which. */
export function usesIn(entries: readonly Entry[]): (entry: Entry) => readonly Fact[] {
  let uses: ReadonlyMap<string, ReadonlyMap<string, Fact>> | undefined;
  // Most versions leave all names alone, and nobody asks.
  return ({ thing: { kind, name }, file }) => {
    uses ??= allUses(entries);
    return [...(uses.get(addressOf(file.uri, kind, name))?.values() ?? [])];
  };
}

function addressOf(uri: string, kind: ThingKind, name: string): string {
  return [uri, kind, name].join('\u0000');
}

function allUses(entries: readonly Entry[]): ReadonlyMap<string, ReadonlyMap<string, Fact>> {
  const uses = new Map<string, Map<string, Fact>>();
  for (const entry of entries) {
    for (const fact of entry.thing.facts) {
      for (const { kind, name } of namedBy(fact)) {
        const key = addressOf(entry.file.declares(kind, name), kind, name);
        const place = [...namesOf(entry), fact.keyword].join(' › ');
        const places = uses.get(key) ?? new Map<string, Fact>();
        uses.set(key, places.set(place, { keyword: 'used', key: place, fields: { place }, span: fact.span }));
      }
    }
  }
  return uses;
}

function namesOf({ thing, parent }: Entry): readonly string[] {
  return [...(parent === undefined ? [] : namesOf(parent)), thing.name];
}
