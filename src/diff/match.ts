/**
 * Which thing of one version is which of the other: by kind and name; then those with the same content under another
 * name; then those that are clearly more alike than any others. A tie is never guessed.
 */
import { clearPairs, overlapOf, type Said, saidOf, wordsIn } from './alike.js';
import type { Entry, FileOutline } from './entry.js';
import type { FormerFiles } from './files.js';
import { baseKeyOf, type Fact, type Thing } from './outline.js';

export interface Pair {
  readonly before: Entry;
  readonly after: Entry;
}

/** Gives the facts of a thing in words that both versions have in common. */
export type FactsOf = (entry: Entry) => readonly Fact[];

/** Those of one name, in the order of the text; with `files`, only those that stayed in their file. */
export function sameNames(before: readonly Entry[], after: readonly Entry[], files?: FormerFiles): readonly Pair[] {
  const nowhere = new Map<string, Entry[]>();
  const waiting = new Map<FileOutline | undefined, Map<string, Entry[]>>();
  for (const entry of after) {
    const home = files?.get(entry.file);
    if (entry.thing.name === '' || (files !== undefined && home === undefined)) continue;
    const names = waiting.get(home) ?? new Map<string, Entry[]>();
    names.set(entry.thing.name, [...(names.get(entry.thing.name) ?? []), entry]);
    waiting.set(home, names);
  }
  return before.flatMap((entry): readonly Pair[] => {
    const names = waiting.get(files === undefined ? undefined : entry.file) ?? nowhere;
    const other = names.get(entry.thing.name)?.shift();
    return other === undefined ? [] : [{ before: entry, after: other }];
  });
}

/** Each thing is in one pair at most. All of one kind, and none of which the name says what it is. */
export function matched(before: readonly Entry[], after: readonly Entry[], factsOf: FactsOf): readonly Pair[] {
  const pairs: Pair[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  const join = (one: Entry, other: Entry) => {
    pairs.push({ before: one, after: other });
    left.before.delete(one);
    left.after.delete(other);
  };
  const sameContent = (entry: Entry) => contentOf(entry, factsOf);
  for (const [one, other] of onlyKeys([...left.before], [...left.after], sameContent)) join(one, other);
  for (const [one, other] of onlyKeys([...left.before], [...left.after], ({ thing }) => thing.title)) join(one, other);
  for (const [one, other] of mostAlike([...left.before], [...left.after], factsOf)) join(one, other);
  return pairs;
}

/** Those whose key only one thing has on either side. */
function onlyKeys(before: readonly Entry[], after: readonly Entry[], keyOf: (entry: Entry) => string) {
  const [olds, news] = [grouped(before, keyOf), grouped(after, keyOf)];
  return [...olds].flatMap(([key, [one, ...others]]): readonly (readonly [Entry, Entry])[] => {
    const [other, ...more] = news.get(key) ?? [];
    return one === undefined || other === undefined || others.length + more.length > 0 ? [] : [[one, other]];
  });
}

function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** Everything about a thing but its name; empty for one that says too little to be known by, as many may say that. */
function contentOf(entry: Entry, factsOf: FactsOf): string {
  const { thing } = entry;
  if (isText(thing)) return '';
  const facts = factsOf(entry);
  const words = new Set([...facts.map(({ keyword }) => keyword), ...thing.children.map(({ kind }) => kind)]);
  const isTelling = words.size > 1 || facts.some(({ fields }) => Object.keys(fields).some((field) => texts.has(field)));
  return isTelling ? [...saidIn(facts), ...saidBelow(thing)].toSorted().join('\u0001') : '';
}

function saidIn(facts: readonly Fact[]): readonly string[] {
  return facts.map(({ keyword, key, fields }) => JSON.stringify([keyword, key, fields]));
}

function saidBelow({ children }: Thing): readonly string[] {
  return children.flatMap((child) => [`${child.kind} ${child.title}`, ...saidIn(child.facts), ...saidBelow(child)]);
}

/** A thing that is known by its text alone. */
function isText({ kind }: Thing): boolean {
  return kind === 'pain' || kind === 'opportunity';
}

/** A text is seldom the same at two places; a score, a channel or a feeling often is. */
const weightOfText = 5;
/** Of a field; 1 of any other. */
const weights: Readonly<Record<string, number>> = { place: 2 };
const texts: ReadonlySet<string> = new Set(['text', 'quote', 'condition', 'why']);

/** What a thing says, piece by piece, the names and titles of its own left out. Texts go by words, as they get reworded. */
function piecesOf(facts: readonly Fact[], children: readonly Thing[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  const say = (piece: readonly unknown[], weight: number) => said.set(JSON.stringify(piece), weight);
  const sayText = (piece: readonly unknown[], text: string) => {
    const { pieces, total } = wordsIn(text);
    for (const [word, weight] of pieces) say([...piece, word], (weightOfText * weight) / total);
  };
  for (const fact of facts) {
    for (const [field, value] of Object.entries(fact.fields)) {
      if (texts.has(field)) sayText([fact.keyword, field], String(value));
      // Whose score it is, or where an arrow leads, is in the key of all that is said of it.
      else if (value !== baseKeyOf(fact) || Object.keys(fact.fields).length === 1)
        say([fact.keyword, fact.key, field, value], weights[field] ?? 1);
    }
  }
  for (const child of children) {
    sayText([child.kind], child.title);
    for (const [piece, weight] of piecesOf(child.facts, child.children)) said.set(`${child.kind} ${piece}`, weight);
  }
  return said;
}

/** Pairs of which each is the clear best for the other. */
function mostAlike(
  before: readonly Entry[],
  after: readonly Entry[],
  factsOf: FactsOf,
): readonly (readonly [Entry, Entry])[] {
  if (before.length === 0 || after.length === 0) return [];
  const [olds, news] = [before, after].map((entries) => entries.map((entry) => profileOf(entry, factsOf)));
  const scores = (olds ?? []).map((one) => (news ?? []).map((other) => alikeness(one, other)));
  return clearPairs(scores).flatMap(({ row, column }): readonly (readonly [Entry, Entry])[] => {
    const [one, other] = [before[row], after[column]];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

interface Profile {
  readonly weightOfTitle: number;
  readonly title: Said;
  readonly said: Said;
}

function profileOf(entry: Entry, factsOf: FactsOf): Profile {
  const { thing } = entry;
  return {
    weightOfTitle: isText(thing) ? weightOfTexts : weightOfTitles,
    title: wordsIn(thing.title),
    said: saidOf(piecesOf(factsOf(entry), thing.children)),
  };
}

/** What they say counts for more than what they are called: names change alone, contents seldom. */
const weightOfTitles = 0.25;
/** But a pain or opportunity is its text; many are equally severe. */
const weightOfTexts = 0.75;
/** Those who say little are soon alike by chance. */
const doubt = 2;

/** From 0 to 1. */
function alikeness(a: Profile, b: Profile): number {
  const titles = overlapOf(a.title, b.title);
  if (a.said.total + b.said.total === 0) return titles;
  return a.weightOfTitle * titles + (1 - a.weightOfTitle) * overlapOf(a.said, b.said, doubt);
}
