/**
 * Which thing of one version is which of the other: by kind and name; then those with the same content under another
 * name; then those that are clearly more alike than any others. A tie is never guessed.
 */
import { clearPairs, overlapOf, type Said, saidOf, wordsIn } from './alike.js';
import { baseKeyOf, type Fact, type Thing } from './outline.js';

export interface Pair {
  readonly before: Thing;
  readonly after: Thing;
}

/** Gives the facts of a thing in words that both versions have in common. */
export type FactsOf = (thing: Thing) => readonly Fact[];

/** Each thing is in one pair at most. All of one kind. */
export function matched(
  before: readonly Thing[],
  after: readonly Thing[],
  factsOf: FactsOf = ({ facts }) => facts,
): readonly Pair[] {
  const pairs: Pair[] = [];
  const left = { before: new Set(before), after: new Set(after) };
  const join = (one: Thing, other: Thing) => {
    pairs.push({ before: one, after: other });
    left.before.delete(one);
    left.after.delete(other);
  };
  for (const [one, other] of sameKeys([...left.before], [...left.after], ({ name }) => name)) join(one, other);
  const sameContent = (thing: Thing) => contentOf(thing, factsOf);
  for (const [one, other] of onlyKeys([...left.before], [...left.after], sameContent)) join(one, other);
  for (const [one, other] of onlyKeys([...left.before], [...left.after], ({ title }) => title)) join(one, other);
  for (const [one, other] of mostAlike([...left.before], [...left.after], factsOf)) join(one, other);
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

/** Everything about a thing but its name; empty for one that says too little to be known by, as many may say that. */
function contentOf(thing: Thing, factsOf: FactsOf): string {
  if (isText(thing)) return '';
  const facts = factsOf(thing);
  const words = new Set([...facts.map(({ keyword }) => keyword), ...thing.children.map(({ kind }) => kind)]);
  const isTelling = words.size > 1 || facts.some(({ fields }) => Object.keys(fields).some((field) => texts.has(field)));
  return isTelling ? saidWhole(thing, factsOf).toSorted().join('\u0001') : '';
}

function saidWhole(thing: Thing, factsOf: FactsOf): readonly string[] {
  return [
    ...factsOf(thing).map(({ keyword, key, fields }) => JSON.stringify([keyword, key, fields])),
    ...thing.children.flatMap((child) => [`${child.kind} ${child.title}`, ...saidWhole(child, factsOf)]),
  ];
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
function piecesOf(thing: Thing, factsOf: FactsOf): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  const say = (piece: readonly unknown[], weight: number) => said.set(JSON.stringify(piece), weight);
  const sayText = (piece: readonly unknown[], text: string) => {
    const { pieces, total } = wordsIn(text);
    for (const [word, weight] of pieces) say([...piece, word], (weightOfText * weight) / total);
  };
  for (const fact of factsOf(thing)) {
    for (const [field, value] of Object.entries(fact.fields)) {
      if (texts.has(field)) sayText([fact.keyword, field], String(value));
      // Whose score it is, or where an arrow leads, is in the key of all that is said of it.
      else if (value !== baseKeyOf(fact) || Object.keys(fact.fields).length === 1)
        say([fact.keyword, fact.key, field, value], weights[field] ?? 1);
    }
  }
  for (const child of thing.children) {
    sayText([child.kind], child.title);
    for (const [piece, weight] of piecesOf(child, factsOf)) said.set(`${child.kind} ${piece}`, weight);
  }
  return said;
}

/** Pairs of which each is the clear best for the other. */
function mostAlike(
  before: readonly Thing[],
  after: readonly Thing[],
  factsOf: FactsOf,
): readonly (readonly [Thing, Thing])[] {
  if (before.length === 0 || after.length === 0) return [];
  const [olds, news] = [before, after].map((things) => things.map((thing) => profileOf(thing, factsOf)));
  const scores = (olds ?? []).map((one) => (news ?? []).map((other) => alikeness(one, other)));
  return clearPairs(scores).flatMap(({ row, column }): readonly (readonly [Thing, Thing])[] => {
    const [one, other] = [before[row], after[column]];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
}

interface Profile {
  readonly weightOfTitle: number;
  readonly title: Said;
  readonly said: Said;
}

function profileOf(thing: Thing, factsOf: FactsOf): Profile {
  return {
    weightOfTitle: isText(thing) ? weightOfTexts : weightOfTitles,
    title: wordsIn(thing.title),
    said: saidOf(piecesOf(thing, factsOf)),
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
