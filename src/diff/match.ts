/**
 * Which thing of one version is which of the other: by kind and name; then those with the same content under another
 * name; then those that are clearly more alike than any others. A tie is never guessed.
 */
import type { Thing } from './outline.js';

export interface Pair {
  readonly before: Thing;
  readonly after: Thing;
}

/** Less alike than this, two things are two. */
const leastAlike = 0.5;
/** The best match has to be better than the second best by so much. */
const clear = 0.08;

/** Each thing is in one pair at most. All of one kind. */
export function matched(before: readonly Thing[], after: readonly Thing[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  const join = (one: Thing, other: Thing) => {
    pairs.push({ before: one, after: other });
    left.before.delete(one);
    left.after.delete(other);
  };
  for (const [one, other] of sameKeys([...left.before], [...left.after], ({ name }) => name)) join(one, other);
  for (const [one, other] of onlyKeys([...left.before], [...left.after], contentOf)) join(one, other);
  for (const [one, other] of onlyKeys([...left.before], [...left.after], ({ title }) => title)) join(one, other);
  for (const [one, other] of mostAlike([...left.before], [...left.after])) join(one, other);
  return pairs;
}

/** Those of one key in the order of the text; things without a key are in none. */
function sameKeys(before: readonly Thing[], after: readonly Thing[], keyOf: (thing: Thing) => string) {
  const groups = grouped(after, keyOf);
  return before.flatMap((one): readonly (readonly [Thing, Thing])[] => {
    const other = groups.get(keyOf(one))?.shift();
    return other === undefined ? [] : [[one, other]];
  });
}

/** Those whose key only one thing has on either side. */
function onlyKeys(before: readonly Thing[], after: readonly Thing[], keyOf: (thing: Thing) => string) {
  const [olds, news] = [grouped(before, keyOf), grouped(after, keyOf)];
  return [...olds].flatMap(([key, [one, ...others]]): readonly (readonly [Thing, Thing])[] => {
    const [other, ...more] = news.get(key) ?? [];
    return one === undefined || other === undefined || others.length + more.length > 0 ? [] : [[one, other]];
  });
}

function grouped(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

/** Everything about a thing but its name; empty for one that says nothing, as many may. */
function contentOf(thing: Thing): string {
  if (isText(thing)) return '';
  const pieces = piecesOf(thing);
  return pieces.length < 2 ? '' : pieces.toSorted().join('\u0001');
}

/** A thing that is known by its text alone. */
function isText({ kind }: Thing): boolean {
  return kind === 'pain' || kind === 'opportunity';
}

/** What a thing says, piece by piece, the names and titles of its own left out. */
function piecesOf({ facts, children }: Thing): readonly string[] {
  return [
    ...facts.flatMap(({ keyword, key, fields }) =>
      Object.entries(fields).map(([field, value]) => JSON.stringify([keyword, key, field, value])),
    ),
    ...children.flatMap((child) => [`${child.kind} ${child.title}`, ...piecesOf(child)]),
  ];
}

/** Pairs of which each is the clear best for the other. */
function mostAlike(before: readonly Thing[], after: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  if (before.length === 0 || after.length === 0) return [];
  const profiles = new Map([...before, ...after].map((thing) => [thing, profileOf(thing)]));
  const scores = before.map((one) => after.map((other) => alikeness(profiles.get(one), profiles.get(other))));
  const columns = after.map((_, column) => scores.map((row) => row[column] ?? 0));
  return before.flatMap((one, row): readonly (readonly [Thing, Thing])[] => {
    const column = clearBest(scores[row] ?? []);
    const other = column === undefined ? undefined : after[column];
    return other !== undefined && column !== undefined && clearBest(columns[column] ?? []) === row
      ? [[one, other]]
      : [];
  });
}

/** The place of the best score, when it is good and no other comes near. */
function clearBest(scores: readonly number[]): number | undefined {
  const [best, second] = scores.map((score, place) => ({ score, place })).toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score < leastAlike) return undefined;
  return best.score - (second?.score ?? 0) >= clear ? best.place : undefined;
}

interface Profile {
  readonly weightOfTitle: number;
  readonly title: ReadonlySet<string>;
  readonly pieces: ReadonlySet<string>;
}

function profileOf(thing: Thing): Profile {
  return {
    weightOfTitle: isText(thing) ? weightOfTexts : weightOfTitles,
    title: new Set(wordsIn(thing.title)),
    pieces: new Set(piecesOf(thing)),
  };
}

function wordsIn(text: string): readonly string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What they say counts for more than what they are called: names change alone, contents seldom. */
const weightOfTitles = 0.35;
/** But a pain or opportunity is its text; many are equally severe. */
const weightOfTexts = 0.75;

/** From 0 to 1. */
function alikeness(a: Profile | undefined, b: Profile | undefined): number {
  if (a === undefined || b === undefined) return 0;
  const titles = overlapOf(a.title, b.title);
  if (a.pieces.size + b.pieces.size === 0) return titles;
  return a.weightOfTitle * titles + (1 - a.weightOfTitle) * overlapOf(a.pieces, b.pieces);
}

/** Dice's: twice what both have, by what each has. */
function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return (2 * both) / (a.size + b.size);
}
