/** Two versions side by side: every thing with a number that it shares with the thing that it is in the other version. */
import { group } from 'd3';
import { bareFile, type Entry, entriesOf, type FileOutline } from './entry.js';
import { formerFiles, likelyFiles } from './files.js';
import { type Matching, match, onlyTitles, type Pair, sameNames } from './match.js';
import type { Thing, ThingKind } from './outline.js';
import { formerNames } from './references.js';
import { inFiles, inJourney, nowhere } from './surroundings.js';
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
  const [olds, all] = [entriesOf(before), entriesOf(after)];
  const redesigned = redesigns(olds, all);
  const news = all.filter((entry) => !isStillThere(entry, redesigned));
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
  join(redesigned);
  const files = likelyFiles(before, after);
  const [usesBefore, usesAfter] = [usesIn(olds), usesIn(news)];
  const isNew = new Set(news);
  const factsAndUses = (entry: Entry) => [...entry.thing.facts, ...(isNew.has(entry) ? usesAfter : usesBefore)(entry)];
  for (const kind of topLevel) {
    join(sameNames(...left(kind), files));
    const all = kindsBefore.get(kind) ?? [];
    const surroundings = inFiles(all, otherOf);
    match(...left(kind), () => ({ factsOf: factsAndUses, others: all, surroundings, least: enough, join }));
  }
  // What is said of a persona or a source with another name is the same as before.
  const renamed = news.filter((entry) => entry.parent === undefined && isRenamed(entry, otherOf));
  const factsIn = (after: readonly Entry[]) => {
    const former = formerNames({ after: [...renamed, ...after], otherOf });
    return (entry: Entry) => {
      const { facts } = entry.thing;
      return isNew.has(entry) ? facts.map((fact) => former(fact, entry)) : facts;
    };
  };
  const inside = { factsIn, otherOf, isLeft, join };
  const [within, withinAfter] = [byJourney(olds), byJourney(news)];
  for (const journey of kindsBefore.get('journey') ?? []) {
    const other = others.get(journey);
    if (other !== undefined) matchInside(within.get(journey) ?? [], withinAfter.get(other) ?? [], inside);
  }
  // Whatever left its journey may have gone to another one; that has to be clearer.
  for (const kind of inOtherJourney) {
    const others = kindsBefore.get(kind) ?? [];
    const least = enoughElsewhere;
    match(...left(kind), () => ({ factsOf: factsIn(news), others, surroundings: nowhere, least, join }));
    if (kind === 'phase') matchMoved(olds, news, inside);
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
const inOtherJourney: readonly ThingKind[] = ['phase', 'touchpoint', 'pain', 'opportunity'];

/** How much has to speak for two things being one. */
const enough = 3.6;
const enoughElsewhere = 7.5;

interface Inside {
  /** Facts in the words of the version before, as far as it is known by now who is who in it. */
  readonly factsIn: (after: readonly Entry[]) => Matching['factsOf'];
  readonly otherOf: Pairing['otherOf'];
  readonly isLeft: (entry: Entry) => boolean;
  readonly join: Matching['join'];
}

/** All that stands in two things that are one: journeys, or phases that went from one to another. */
function matchInside(
  before: readonly Entry[],
  after: readonly Entry[],
  { factsIn, otherOf, isLeft, join }: Inside,
): void {
  const [olds, news] = [byKind(before), byKind(after)];
  const left = (kind: ThingKind) =>
    [(olds.get(kind) ?? []).filter(isLeft), (news.get(kind) ?? []).filter(isLeft)] as const;
  const byEvidence = (kind: ThingKind) => {
    const others = olds.get(kind) ?? [];
    const around = () => inJourney(kind, before, after, otherOf);
    match(...left(kind), () => ({ factsOf: factsIn(after), others, surroundings: around(), least: enough, join }));
  };
  for (const kind of ['phase', 'touchpoint'] as const) {
    join(sameNames(...left(kind)));
    join(onlyTitles(...left(kind)));
  }
  // Each says something of where the other stands.
  for (const kind of ['phase', 'touchpoint', 'phase', 'touchpoint'] as const) byEvidence(kind);
  for (const kind of ['pain', 'opportunity'] as const) {
    join(sameTexts(...left(kind), otherOf));
    join(sameNames(...left(kind)));
    byEvidence(kind);
  }
}

/** What is in phases that went to another journey. */
function matchMoved(before: readonly Entry[], after: readonly Entry[], inside: Inside): void {
  const moved = new Map<Entry, Entry>();
  for (const phase of before) {
    const other = phase.thing.kind === 'phase' ? inside.otherOf(phase) : undefined;
    if (other === undefined || phase.journey === undefined) continue;
    if (inside.otherOf(phase.journey) !== other.journey) moved.set(phase, other);
  }
  if (moved.size === 0) return;
  const [olds, news] = [group(before, phaseOf), group(after, phaseOf)];
  for (const [phase, other] of moved) matchInside(olds.get(phase) ?? [], news.get(other) ?? [], inside);
}

/** The phase that something stands in. */
function phaseOf({ parent }: Entry): Entry | undefined {
  return parent === undefined || parent.thing.kind === 'phase' ? parent : phaseOf(parent);
}

function isRenamed(entry: Entry, otherOf: Pairing['otherOf']): boolean {
  const other = otherOf(entry);
  return other !== undefined && other.thing.name !== entry.thing.name;
}

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
function sameTexts(before: readonly Entry[], after: readonly Entry[], otherOf: Pairing['otherOf']): readonly Pair[] {
  const isNameless = ({ thing }: Entry) => thing.name === '';
  const waiting = new Map<Entry | undefined, Map<string, Entry[]>>();
  for (const entry of after.filter(isNameless)) {
    const texts = waiting.get(entry.parent) ?? new Map<string, Entry[]>();
    texts.set(entry.thing.title, [...(texts.get(entry.thing.title) ?? []), entry]);
    waiting.set(entry.parent, texts);
  }
  return before.filter(isNameless).flatMap((entry): readonly Pair[] => {
    const { parent, thing } = entry;
    const there = parent === undefined ? undefined : waiting.get(otherOf(parent))?.get(thing.title);
    const other = there?.shift();
    return other === undefined ? [] : [{ before: entry, after: other }];
  });
}

/**
 * A journey to be that says which journey of today it redesigns, where that one is not there under its own name. That the
 * file imports what it redesigns does not put it there.
 */
function redesigns(before: readonly Entry[], after: readonly Entry[]): readonly Pair[] {
  const isJourney = ({ thing, file }: Entry) => thing.kind === 'journey' && !file.isContext;
  const [olds, news] = [before.filter(isJourney), after.filter(isJourney)];
  const names = new Set(news.map(({ thing }) => thing.name));
  return news.flatMap((entry): readonly Pair[] => {
    const of = entry.thing.facts.find(({ keyword }) => keyword === 'state')?.fields.of;
    const other = olds.find(({ thing: { name } }) => name === of && !names.has(name));
    return other === undefined ? [] : [{ before: other, after: entry }];
  });
}

/** Whether it is of a journey of today that is imported by the one that takes its place: nothing went there. */
function isStillThere({ file, journey }: Entry, redesigned: readonly Pair[]): boolean {
  return file.isContext && redesigned.some(({ before }) => before.thing.name === journey?.thing.name);
}
