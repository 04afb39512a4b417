/**
 * The order of the children of one block. Of each two, whoever changed which of them comes first is right; what one
 * side took elsewhere has its place from that side alone.
 */
import type { Item } from './items.js';
import type { SideName } from './version.js';

/** The children of the block in each version, in order. */
export type Rows = Readonly<Record<SideName, readonly Item[]>>;

/** The order of `members`; where the sides contradict each other, as `choice` has it. */
export function ordered(members: ReadonlySet<Item>, rows: Rows, choice: 'ours' | 'theirs'): readonly Item[] {
  const here = (row: readonly Item[]) => row.filter((item) => members.has(item));
  const { base, ours, theirs } = { base: here(rows.base), ours: here(rows.ours), theirs: here(rows.theirs) };
  if (ours.length === members.size && isSameOrder(theirs, base, ours)) return ours;
  if (theirs.length === members.size && isSameOrder(ours, base, theirs)) return theirs;
  return sorted(members, { base, ours, theirs }, choice);
}

/** Whether a side has what it shares with both others in the order of the base, or in that of the other side. */
function isSameOrder(side: readonly Item[], base: readonly Item[], other: readonly Item[]): boolean {
  return isGrowing(side, other) || (isGrowing(side, base) && side.every((item) => base.includes(item)));
}

function isGrowing(row: readonly Item[], other: readonly Item[]): boolean {
  const place = placesIn(other);
  let last = -1;
  return row.every((item) => {
    const at = place.get(item);
    if (at === undefined) return true;
    const isBehind = at > last;
    last = at;
    return isBehind;
  });
}

function placesIn(row: readonly Item[]): ReadonlyMap<Item, number> {
  return new Map(row.map((item, place) => [item, place]));
}

/** Negative when the first of two comes first, positive when the second does, 0 when nobody says. */
type Before = (one: Item, other: Item) => number;

/** Each time the first of those in front of which nothing has to come any more: what ours put there before what theirs did. */
function sorted(members: ReadonlySet<Item>, rows: Rows, choice: 'ours' | 'theirs'): readonly Item[] {
  const moved = { ours: movedIn(rows.base, rows.ours), theirs: movedIn(rows.base, rows.theirs) };
  const before = precedence(rows, moved, choice);
  const own = rows.ours.filter((item) => !moved.theirs.has(item));
  const left = [...own, ...rows.theirs.filter((item) => !own.includes(item))];
  const waitingFor = new Map(
    left.map((item) => [item, new Set(left.filter((other) => other !== item && before(other, item) < 0))]),
  );
  const done: Item[] = [];
  while (left.length > 0) {
    const next = left.findIndex((item) => waitingFor.get(item)?.size === 0);
    // In a circle there is no first: the chosen side's order is one.
    if (next === -1) return preferred(members, rows, choice);
    const [item] = left.splice(next, 1);
    if (item === undefined) break;
    done.push(item);
    for (const waiting of waitingFor.values()) waiting.delete(item);
  }
  return done;
}

type Moved = Readonly<Record<'ours' | 'theirs', ReadonlySet<Item>>>;

function precedence(rows: Rows, moved: Moved, choice: 'ours' | 'theirs'): Before {
  const relation = (row: readonly Item[]): Before => {
    const place = placesIn(row);
    return (one, other) => {
      const [a, b] = [place.get(one), place.get(other)];
      return a === undefined || b === undefined ? 0 : a - b;
    };
  };
  const [inBase, inOurs, inTheirs] = [relation(rows.base), relation(rows.ours), relation(rows.theirs)];
  return (one, other) => {
    const [b, o, t] = [inBase(one, other), inOurs(one, other), inTheirs(one, other)];
    const isMovedBy = (side: 'ours' | 'theirs') => moved[side].has(one) || moved[side].has(other);
    const isMovedByBoth = [one, other].some((item) => moved.ours.has(item) && moved.theirs.has(item));
    if (o === 0 || t === 0) {
      // What the other side took from here says nothing of this place any more.
      if (o !== 0) return isMovedBy('theirs') ? 0 : o;
      return isMovedBy('ours') ? 0 : t;
    }
    const isMovedApart =
      (moved.ours.has(one) && moved.theirs.has(other)) || (moved.ours.has(other) && moved.theirs.has(one));
    // Each has its place from another side, and neither looked at the other one.
    if (isMovedApart && !isMovedByBoth && o > 0 === t > 0) return 0;
    if (isMovedByBoth || (b === 0 && o > 0 !== t > 0)) return choice === 'ours' ? o : t;
    return b !== 0 && o > 0 === b > 0 ? t : o;
  };
}

/** Those that were taken past others: without them, and only without them, the most others keep their order. */
export function movedIn(before: readonly Item[], after: readonly Item[]): ReadonlySet<Item> {
  const place = placesIn(before);
  const both = after.filter((item) => place.has(item));
  const numbers = both.map((item) => place.get(item) ?? 0);
  if (numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))) return new Set();
  const upTo = longestUpTo(numbers);
  const from = longestUpTo(numbers.map((number) => -number).toReversed()).toReversed();
  const longest = upTo.reduce((most, length) => Math.max(most, length), 0);
  return new Set(both.filter((_, at) => (upTo[at] ?? 0) + (from[at] ?? 0) - 1 < longest));
}

/** How long the longest growing row is that ends at each place. */
function longestUpTo(numbers: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return numbers.map((number) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = number;
    return low + 1;
  });
}

/** All that the chosen side has as it has it, and what it lacks behind what the other side has before it. */
function preferred(members: ReadonlySet<Item>, rows: Rows, choice: 'ours' | 'theirs'): readonly Item[] {
  const row = [...rows[choice]];
  const other = rows[choice === 'ours' ? 'theirs' : 'ours'];
  for (const [place, item] of other.entries()) {
    if (!members.has(item) || row.includes(item)) continue;
    const last = other.slice(0, place).findLast((each) => row.includes(each));
    row.splice(last === undefined ? 0 : row.indexOf(last) + 1, 0, item);
  }
  return row;
}
