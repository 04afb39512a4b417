/** Two versions side by side: every thing with a number that it shares with the thing that it is in the other version. */
import { group } from 'd3';
import { bareFile, type Entry, entriesOf, type FileOutline } from './entry.js';
import { formerFiles, likelyFiles } from './files.js';
import { matched, type Pair, sameNames } from './match.js';
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
  /** Those of its kind that stand with it in the same thing or file, itself among them, in the order of the text. */
  readonly siblingsOf: (entry: Entry) => readonly Entry[];
  /** What a file of the later version was. */
  readonly formerFileOf: (file: FileOutline) => FileOutline | undefined;
}

/** Of two versions of one file. */
export function pairingOf(before: readonly Thing[], after: readonly Thing[]): Pairing {
  return pairingOfFiles([bareFile(before)], [bareFile(after)]);
}

/** Of all files at once: whatever left one of them may have gone to another. */
export function pairingOfFiles(before: readonly FileOutline[], after: readonly FileOutline[]): Pairing {
  const [olds, news] = [entriesOf(before), entriesOf(after)];
  const others = new Map<Entry, Entry>();
  const otherOf = (entry: Entry) => others.get(entry);
  const join = (pairs: readonly Pair[]) => {
    for (const { before: one, after: other } of pairs) {
      others.set(one, other);
      others.set(other, one);
    }
  };
  const isLeft = (entry: Entry) => !others.has(entry);
  const [kindsBefore, kindsAfter] = [byKind(olds), byKind(news)];
  const left = (kind: ThingKind) =>
    [(kindsBefore.get(kind) ?? []).filter(isLeft), (kindsAfter.get(kind) ?? []).filter(isLeft)] as const;
  join(redesigns(...left('journey')));
  const files = likelyFiles(before, after);
  const [usesBefore, usesAfter] = [usesIn(olds), usesIn(news)];
  const isNew = new Set(news);
  const factsAndUses = (entry: Entry) => [...entry.thing.facts, ...(isNew.has(entry) ? usesAfter : usesBefore)(entry)];
  for (const kind of topLevel) {
    join(sameNames(...left(kind), files));
    join(matched(...left(kind), factsAndUses));
  }
  // What is said of a persona or a source with another name is the same as before.
  const former = formerNames({ after: news, otherOf });
  const factsOf = (entry: Entry) =>
    isNew.has(entry) ? entry.thing.facts.map((fact) => former(fact, entry)) : entry.thing.facts;
  const [within, withinAfter] = [byJourney(olds), byJourney(news)];
  for (const journey of kindsBefore.get('journey') ?? []) {
    const other = others.get(journey);
    if (other === undefined) continue;
    const [here, there] = [byKind(within.get(journey) ?? []), byKind(withinAfter.get(other) ?? [])];
    for (const kind of inJourney) {
      const leftHere = () => (here.get(kind) ?? []).filter(isLeft);
      const leftThere = () => (there.get(kind) ?? []).filter(isLeft);
      join(sameTexts(leftHere(), leftThere(), others));
      join(sameNames(leftHere(), leftThere()));
      join(matched(leftHere(), leftThere(), factsOf));
    }
  }
  const ids = new Map<Entry, number>();
  for (const entry of [...olds, ...news]) ids.set(entry, ids.get(others.get(entry) ?? entry) ?? ids.size + 1);
  const pairs = olds.flatMap((entry) => {
    const other = others.get(entry);
    return other === undefined ? [] : [[entry, other] as const];
  });
  const filesBefore = formerFiles(before, after, pairs);
  return {
    before: olds,
    after: news,
    idOf: (entry) => (entry === undefined ? 0 : (ids.get(entry) ?? 0)),
    otherOf,
    siblingsOf: siblings([...olds, ...news]),
    formerFileOf: (file) => filesBefore.get(file),
  };
}

const topLevel: readonly ThingKind[] = ['source', 'channel', 'feeling', 'metric', 'persona', 'journey'];
const inJourney: readonly ThingKind[] = ['phase', 'touchpoint', 'pain', 'opportunity'];

function byKind(entries: readonly Entry[]): ReadonlyMap<ThingKind, readonly Entry[]> {
  return group(entries, ({ thing }) => thing.kind);
}

function byJourney(entries: readonly Entry[]): ReadonlyMap<Entry | undefined, readonly Entry[]> {
  return group(entries, ({ journey }) => journey);
}

function siblings(entries: readonly Entry[]): Pairing['siblingsOf'] {
  const rows = group(
    entries,
    ({ parent, file }) => parent ?? file,
    ({ thing }) => thing.kind,
  );
  return ({ parent, file, thing }) => rows.get(parent ?? file)?.get(thing.kind) ?? [];
}

/** Things without a name that say the same at the same touchpoint, however often it is said there or elsewhere. */
function sameTexts(
  before: readonly Entry[],
  after: readonly Entry[],
  others: ReadonlyMap<Entry, Entry>,
): readonly Pair[] {
  const isNameless = ({ thing }: Entry) => thing.name === '';
  const waiting = new Map<Entry | undefined, Map<string, Entry[]>>();
  for (const entry of after.filter(isNameless)) {
    const texts = waiting.get(entry.parent) ?? new Map<string, Entry[]>();
    texts.set(entry.thing.title, [...(texts.get(entry.thing.title) ?? []), entry]);
    waiting.set(entry.parent, texts);
  }
  return before.filter(isNameless).flatMap((entry): readonly Pair[] => {
    const { parent, thing } = entry;
    const there = parent === undefined ? undefined : waiting.get(others.get(parent))?.get(thing.title);
    const other = there?.shift();
    return other === undefined ? [] : [{ before: entry, after: other }];
  });
}

/** A journey to be that says which journey of today it redesigns, where that one is not there under its own name. */
function redesigns(before: readonly Entry[], after: readonly Entry[]): readonly Pair[] {
  const names = new Set(after.map(({ thing }) => thing.name));
  return after.flatMap((entry): readonly Pair[] => {
    const of = entry.thing.facts.find(({ keyword }) => keyword === 'state')?.fields.of;
    const other = before.find(({ thing: { name } }) => name === of && !names.has(name));
    return other === undefined ? [] : [{ before: other, after: entry }];
  });
}
