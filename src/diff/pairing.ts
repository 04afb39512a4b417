/** Two versions side by side: every thing with a number that it shares with the thing that it is in the other version. */
import { type Entry, entriesOf } from './entry.js';
import { matched, type Pair } from './match.js';
import type { Thing, ThingKind } from './outline.js';
import { formerNames } from './references.js';
import { usesIn } from './uses.js';

export interface Pairing {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  /** 0 for the file itself. */
  readonly idOf: (entry: Entry | undefined) => number;
  /** What an entry is in the other version. */
  readonly otherOf: (entry: Entry) => Entry | undefined;
}

export function pairingOf(before: readonly Thing[], after: readonly Thing[]): Pairing {
  const [olds, news] = [entriesOf(before), entriesOf(after)];
  const byThing = new Map([...olds, ...news].map((entry) => [entry.thing, entry]));
  const others = new Map<Entry, Entry>();
  const join = (pairs: readonly Pair[]) => {
    for (const pair of pairs) {
      const [one, other] = [byThing.get(pair.before), byThing.get(pair.after)];
      if (one === undefined || other === undefined) continue;
      others.set(one, other);
      others.set(other, one);
    }
  };
  const ofKind = (entries: readonly Entry[], kind: ThingKind) =>
    entries.filter((entry) => entry.thing.kind === kind).map(thingOf);
  const redesigned = redesigns(ofKind(olds, 'journey'), ofKind(news, 'journey'));
  join(redesigned);
  const isLeft = (thing: Thing) =>
    !redesigned.some(({ before: one, after: other }) => thing === one || thing === other);
  const isNew = new Set(news.map(thingOf));
  const [usesBefore, usesAfter] = [usesIn(olds), usesIn(news)];
  const factsAndUses = (thing: Thing) => [
    ...thing.facts,
    ...(isNew.has(thing) ? usesAfter : usesBefore)(thing.kind, thing.name),
  ];
  for (const kind of topLevel)
    join(matched(ofKind(olds, kind).filter(isLeft), ofKind(news, kind).filter(isLeft), factsAndUses));
  // What is said of a persona or a source with another name is the same as before.
  const former = formerNames({ after: news, otherOf: (entry) => others.get(entry) });
  for (const journey of olds.filter(({ thing }) => thing.kind === 'journey')) {
    const other = others.get(journey);
    if (other === undefined) continue;
    const factsOf = (thing: Thing) => (isNew.has(thing) ? thing.facts.map((fact) => former(fact, other)) : thing.facts);
    // Whatever moved, moved within its journey.
    for (const kind of inJourney) {
      const isOfKind = (entry: Entry) =>
        entry.thing.kind === kind && (entry.journey === journey || entry.journey === other);
      join(sameTexts(olds.filter(isOfKind), news.filter(isOfKind), others));
      const isLeft = (entry: Entry) => isOfKind(entry) && !others.has(entry);
      join(matched(olds.filter(isLeft).map(thingOf), news.filter(isLeft).map(thingOf), factsOf));
    }
  }
  const ids = new Map<Entry, number>();
  for (const entry of [...olds, ...news]) ids.set(entry, ids.get(others.get(entry) ?? entry) ?? ids.size + 1);
  return {
    before: olds,
    after: news,
    idOf: (entry) => (entry === undefined ? 0 : (ids.get(entry) ?? 0)),
    otherOf: (entry) => others.get(entry),
  };
}

function thingOf({ thing }: Entry): Thing {
  return thing;
}

const topLevel: readonly ThingKind[] = ['source', 'channel', 'feeling', 'metric', 'persona', 'journey'];
const inJourney: readonly ThingKind[] = ['phase', 'touchpoint', 'pain', 'opportunity'];

/** Things without a name that say the same at the same touchpoint, however often it is said there or elsewhere. */
function sameTexts(
  before: readonly Entry[],
  after: readonly Entry[],
  others: ReadonlyMap<Entry, Entry>,
): readonly Pair[] {
  const isNameless = ({ thing }: Entry) => thing.name === '';
  const waiting = new Map<Entry | undefined, Map<string, Thing[]>>();
  for (const { thing, parent } of after.filter(isNameless)) {
    const texts = waiting.get(parent) ?? new Map<string, Thing[]>();
    texts.set(thing.title, [...(texts.get(thing.title) ?? []), thing]);
    waiting.set(parent, texts);
  }
  return before.filter(isNameless).flatMap(({ thing, parent }): readonly Pair[] => {
    const there = parent === undefined ? undefined : waiting.get(others.get(parent))?.get(thing.title);
    const other = there?.shift();
    return other === undefined ? [] : [{ before: thing, after: other }];
  });
}

/** A journey to be that says which journey of today it redesigns, where that one is not there under its own name. */
function redesigns(before: readonly Thing[], after: readonly Thing[]): readonly Pair[] {
  const names = new Set(after.map(({ name }) => name));
  return after.flatMap((one): readonly Pair[] => {
    const of = one.facts.find(({ keyword }) => keyword === 'state')?.fields.of;
    const other = before.find(({ name }) => name === of && !names.has(name));
    return other === undefined ? [] : [{ before: other, after: one }];
  });
}
