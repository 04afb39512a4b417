/**
 * How much speaks for two things being one, added up. Each piece of evidence counts as the logarithm of how much likelier
 * it is of one thing in two versions than of two things: what few have tells much, what is different tells against it
 * (Fellegi and Sunter, A Theory for Record Linkage, 1969).
 */
import { distance } from 'fastest-levenshtein';
import type { Profile, SlotKind } from './profile.js';

interface Measure {
  /** What all that is the same in it may count at most, as its pieces depend on each other. */
  readonly most: number;
  /** What it counts when nothing of it is the same. */
  readonly different: number;
  /** What it counts when only one of both has it. */
  readonly missing: number;
}

const measures: Readonly<Record<SlotKind, Measure>> = {
  name: { most: 5, different: 0, missing: 0 },
  // Titles get written anew more often than what they stand above.
  title: { most: 6, different: -0.5, missing: -0.5 },
  // A pain point is its text.
  itself: { most: 8, different: -4, missing: -4 },
  text: { most: 6, different: -2.5, missing: -0.5 },
  value: { most: 3.5, different: -0.8, missing: -0.4 },
  inside: { most: 8, different: -3, missing: -1 },
  used: { most: 6, different: -0.5, missing: -0.2 },
};

/** Of few things little is known of how many would say the same: as if so many more had been seen. */
const unseen = 40;
/** How many of those have a piece. */
const usual: Readonly<Record<SlotKind, number>> = {
  name: 0.02,
  title: 0.01,
  itself: 0.01,
  text: 0.01,
  value: 0.12,
  inside: 0.02,
  used: 0.02,
};
/** A short word says little. */
const usualShort = 0.3;
const isShort = /^\p{L}{1,3}$/u;

/** A profile with how much each of its pieces tells. */
export interface Weighed {
  readonly title: string;
  readonly slots: ReadonlyMap<string, WeighedSlot>;
  /** How much would speak for it, if all that it says were said of the other, its name and title left out. */
  readonly most: number;
}

interface WeighedSlot {
  readonly kind: SlotKind;
  readonly pieces: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Gives the profiles with weights; `others` say what is usual as well. */
export function weighed(profiles: readonly Profile[], others: readonly Profile[]): readonly Weighed[] {
  const counts = new Map<string, number>();
  for (const { slots } of [...profiles, ...others]) {
    for (const { pieces } of slots.values())
      for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  const all = profiles.length + others.length + unseen;
  const weigh = (kind: SlotKind, piece: string) => {
    const isUsual = kind !== 'value' && isShort.test(piece.slice(piece.indexOf('\u0000') + 1));
    const others = unseen * (isUsual ? usualShort : usual[kind]);
    return Math.max(0, Math.log(all / ((counts.get(piece) ?? 0) + others)));
  };
  const weights = new Map<string, number>();
  const weightOf = (kind: SlotKind, piece: string) => {
    const weight = weights.get(piece) ?? weigh(kind, piece);
    weights.set(piece, weight);
    return weight;
  };
  return profiles.map(({ title, slots }): Weighed => {
    let most = 0;
    const heavy = new Map<string, WeighedSlot>();
    for (const [name, { kind, pieces }] of slots) {
      const weights = new Map<string, number>();
      let total = 0;
      for (const piece of pieces) {
        const weight = weightOf(kind, piece);
        weights.set(piece, weight);
        total += weight;
      }
      heavy.set(name, { kind, pieces: weights, total });
      if (kind !== 'title' && kind !== 'name') most += Math.min(measures[kind].most, total);
    }
    return { title, slots: heavy, most };
  });
}

/** How much speaks for two being one; below 0 where more speaks against it. */
export function evidenceBetween(before: Weighed, after: Weighed): number {
  let sum = 0;
  for (const [name, one] of before.slots) {
    const other = after.slots.get(name);
    if (other === undefined) sum += measures[one.kind].missing;
    else if (one.kind !== 'title') sum += same(one, other);
    else sum += Math.max(same(one, other), spelling(before.title, after.title));
  }
  for (const [name, { kind }] of after.slots) if (!before.slots.has(name)) sum += measures[kind].missing;
  return sum;
}

function same(one: WeighedSlot, other: WeighedSlot): number {
  const { most, different } = measures[one.kind];
  const [less, more] = one.pieces.size < other.pieces.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [piece, weight] of less.pieces) if (more.pieces.has(piece)) shared += weight;
  const all = one.total + other.total;
  const part = all === 0 ? 0 : (2 * shared) / all;
  return Math.min(most, shared) * part + different * (1 - part);
}

/** A title of which some letters differ is likely a slip of the pen that was mended; one with another number is another. */
const leastAlike = 0.75;
const mostForSpelling = 5;

function spelling(before: string, after: string): number {
  const unlike = Number.NEGATIVE_INFINITY;
  const longest = Math.max(before.length, after.length);
  if (Math.min(before.length, after.length) < Math.max(4, leastAlike * longest)) return unlike;
  if (numbersIn(before) !== numbersIn(after)) return unlike;
  const alike = 1 - distance(before.toLocaleLowerCase(), after.toLocaleLowerCase()) / longest;
  return alike < leastAlike ? unlike : mostForSpelling * (2 * alike - 1);
}

function numbersIn(text: string): string {
  return text.match(/\p{N}+/gu)?.join(' ') ?? '';
}
