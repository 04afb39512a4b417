/** The words of one fact, or those in front of a block, of three versions as one; and so the comments that go with it. */
import type { Written } from '../language/index.js';
import type { SideName } from './version.js';

/** A word or comment of the result. */
export interface Word {
  /** What it says, the same in every version that says it. */
  readonly image: string;
  /** As it is written into the result. */
  readonly text: string;
  readonly isComment: boolean;
  /** Where it is taken from; nowhere for the comma in front of a name that another side adds. */
  readonly source: { readonly side: SideName; readonly written: Written } | undefined;
}

export type Words = readonly Word[];

export type Three<T> = Readonly<Record<SideName, T>>;

export function isAlike(one: Words, other: Words): boolean {
  return one.length === other.length && one.every(({ image }, place) => image === other[place]?.image);
}

/** What only one side changed, or both alike; nothing where both changed it. */
export function changedByOne({ base, ours, theirs }: Three<Words>): Words | undefined {
  if (isAlike(base, theirs) || isAlike(ours, theirs)) return ours;
  return isAlike(base, ours) ? theirs : undefined;
}

/** Nothing where both changed the same in different ways. */
export function mergedWords(three: Three<Words>): Words | undefined {
  const single = changedByOne(three);
  if (single !== undefined) return single;
  const [base, ours, theirs] = [three.base, three.ours, three.theirs].map(segments) as [Parts, Parts, Parts];
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  const merged: Word[] = [];
  for (const key of keys) {
    const of = { base: base.get(key) ?? [], ours: ours.get(key) ?? [], theirs: theirs.get(key) ?? [] };
    const words = changedByOne(of) ?? (lists.has(key) ? mergedNames(of) : mergedPhrase(of));
    if (words === undefined) return undefined;
    merged.push(...words);
  }
  return merged;
}

type Parts = ReadonlyMap<string, Words>;

/** Words with which a part of a fact begins that may stand or be left out by itself. */
const clauses: ReadonlySet<string> = new Set(['evidence', 'solves', 'value', 'effort', 'owner', 'target']);
const lists: ReadonlySet<string> = new Set(['evidence', 'solves', 'recovers', 'channel', 'persona']);

/** Of a fact its own words, under its keyword, and those of its clauses. */
function segments(words: Words): Parts {
  const parts = new Map<string, Word[]>();
  let part: Word[] = [];
  for (const [place, word] of words.entries()) {
    const { image } = word;
    const begins = place === 0 || (clauses.has(image) && !parts.has(image));
    if (begins) {
      part = [];
      parts.set(place === 0 && !lists.has(image) ? '' : image, part);
    }
    part.push(word);
  }
  return parts;
}

/** Names in a row: what either took out is out, what both put in is in. */
function mergedNames({ base, ours, theirs }: Three<Words>): Words | undefined {
  const rows = [base, ours, theirs].map(namesIn);
  const [before, one, other] = rows;
  if (before === undefined || one === undefined || other === undefined) return undefined;
  const names = united({ base: before, ours: one, theirs: other });
  const keyword = ours[0] ?? theirs[0];
  if (keyword === undefined || names.length === 0) return undefined;
  return [keyword, ...names.flatMap((name, place) => (place === 0 ? [name] : [comma, name]))];
}

const comma: Word = { image: ',', text: ',', isComment: false, source: undefined };

/** The names behind a keyword; nothing where there is more than names. */
function namesIn(words: Words): Words | undefined {
  const isRow = words.every(
    ({ image, isComment }, place) => !isComment && (place === 0 || place % 2 === 1 || image === ','),
  );
  return isRow ? words.slice(1).filter(({ image }) => image !== ',') : undefined;
}

/** Things in a row, each as often as both changes of its number make it: those of ours, then those that only theirs have. */
export function united({ base, ours, theirs }: Three<Words>): Words {
  const counts = (words: Words) => {
    const numbers = new Map<string, number>();
    for (const { image } of words) numbers.set(image, (numbers.get(image) ?? 0) + 1);
    return numbers;
  };
  const [before, one, other] = [counts(base), counts(ours), counts(theirs)];
  const left = new Map<string, number>();
  for (const image of new Set([...one.keys(), ...other.keys()])) {
    const [b, o, t] = [before, one, other].map((numbers) => numbers.get(image) ?? 0) as [number, number, number];
    left.set(image, o === t ? o : o === b ? t : t === b ? o : Math.max(0, o + t - b));
  }
  const take = (words: Words) =>
    words.filter(({ image }) => {
      const number = left.get(image) ?? 0;
      left.set(image, number - 1);
      return number > 0;
    });
  return [...take(ours), ...take(theirs)];
}

/** Each changed other words; nothing where they changed the same, or put some at one place. */
function mergedPhrase({ base, ours, theirs }: Three<Words>): Words | undefined {
  const [own, other] = [slotsOf(base, ours), slotsOf(base, theirs)];
  const merged: Word[] = [];
  for (const [place, mine] of own.entries()) {
    const slot = mergedSlot(mine, other[place] ?? mine);
    if (slot === undefined) return undefined;
    merged.push(...slot.before, ...(slot.word === undefined ? [] : [slot.word]));
  }
  return merged;
}

/** What a side has in front of a word of the base, and that word if the side kept it. */
interface Slot {
  readonly before: Words;
  readonly word: Word | undefined;
  readonly isKept: boolean;
}

function mergedSlot(mine: Slot, other: Slot): Slot | undefined {
  if (isSameSlot(mine, other) || isUnchanged(other)) return mine;
  if (isUnchanged(mine)) return other;
  // One put words in front of a word that the other one changed.
  if (mine.isKept && !other.isKept) return { ...other, before: [...mine.before, ...other.before] };
  if (other.isKept && !mine.isKept) return { ...mine, before: [...other.before, ...mine.before] };
  return undefined;
}

function isUnchanged({ before, isKept }: Slot): boolean {
  return before.length === 0 && isKept;
}

function isSameSlot(one: Slot, other: Slot): boolean {
  return one.isKept === other.isKept && isAlike(one.before, other.before);
}

/** A slot for each word of the base, and one for its end. */
function slotsOf(base: Words, now: Words): readonly Slot[] {
  const lengths = commonLengths(base, now);
  const lengthAt = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  const slots: Slot[] = [];
  let at = 0;
  for (const [row, { image }] of base.entries()) {
    const before: Word[] = [];
    while (at < now.length && now[at]?.image !== image && lengthAt(row, at + 1) >= lengthAt(row + 1, at)) {
      before.push(...now.slice(at, at + 1));
      at += 1;
    }
    const isKept = at < now.length && now[at]?.image === image;
    slots.push({ before, word: isKept ? now[at] : undefined, isKept });
    if (isKept) at += 1;
  }
  return [...slots, { before: now.slice(at), word: undefined, isKept: true }];
}

/** How many words what follows each two places has in common, in order. */
function commonLengths(base: Words, now: Words): readonly (readonly number[])[] {
  const lengths = Array.from({ length: base.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let row = base.length - 1; row >= 0; row -= 1) {
    const [line, below] = [lengths[row], lengths[row + 1]];
    if (line === undefined || below === undefined) continue;
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const isSame = base[row]?.image === now[column]?.image;
      line[column] = isSame ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, line[column + 1] ?? 0);
    }
  }
  return lengths;
}
