/**
 * Whether a merge is what it should be. The result is read again and must be the plan, word by word and in its order; and
 * the plan must have of each side, block by block and in its order, all that only that side changed.
 */
import type { Unit, Written } from '../language/index.js';
import type { Item, Items } from './items.js';
import { firstOf, lastOf } from './layout.js';
import { movedIn } from './order.js';
import { type Choice, type Forced, otherThan, type Planned } from './plan.js';
import { plainImage, type SideName, type Version } from './version.js';
import { changedByOne, isAlike, type Words } from './wording.js';

/** Each unit of a text with what was planned there; nothing where the text is not the plan. */
export function asPlanned(
  { text, file }: Version,
  plan: Planned,
  items: Items,
): ReadonlyMap<Unit, Planned> | undefined {
  const found = new Map<Unit, Planned>();
  const isPlanned = (unit: Unit, planned: Planned): boolean => {
    found.set(unit, planned);
    if (planned.item.isUntouched) {
      const { side, unit: wanted } = planned.layout;
      const said = items.versions[side].text.slice(firstOf(wanted), lastOf(wanted));
      return text.slice(firstOf(unit), lastOf(unit)) === said || isSameUnit(unit, wanted);
    }
    return (
      isWritten(unit.words, planned.words) &&
      isWritten(unit.lead, planned.lead) &&
      isWritten(unit.inner, planned.inner) &&
      isWritten(unit.trail, planned.trail) &&
      unit.children.length === planned.children.length &&
      unit.children.every((child, place) => {
        const wanted = planned.children[place];
        return wanted !== undefined && isPlanned(child, wanted);
      })
    );
  };
  return isPlanned(file, plan) ? found : undefined;
}

function isSameUnit(one: Unit, other: Unit): boolean {
  const lists = ['words', 'lead', 'inner', 'trail'] as const;
  return (
    lists.every((of) => {
      const [written, wanted] = [one[of], other[of]];
      return (
        written.length === wanted.length &&
        written.every((word, place) => plainImage(word) === plainImage(wanted[place] ?? { image: '' }))
      );
    }) &&
    one.children.length === other.children.length &&
    one.children.every((child, place) => {
      const same = other.children[place];
      return same !== undefined && isSameUnit(child, same);
    })
  );
}

function isWritten(written: readonly Written[], words: Words): boolean {
  return (
    written.length === words.length &&
    written.every((word, place) => plainImage(word) === plainImage({ image: words[place]?.text ?? '' }))
  );
}

/** What a plan settled in favour of one side lacks of either, if anything. */
export function isWhole(items: Items, plan: Planned, choice: Choice, forced: Forced): boolean {
  const places = new Map<Item, Item | undefined>();
  const blocks: Planned[] = [];
  const note = (planned: Planned, parent: Item | undefined): boolean => {
    if (places.has(planned.item)) return false;
    places.set(planned.item, parent);
    blocks.push(planned);
    return planned.children.every((child) => note(child, planned.item));
  };
  if (!note(plan, undefined)) return false;
  const check = { items, places, choice, forced };
  return items.all.every((item) => isKept(item, check)) && blocks.every((block) => isRight(block, check));
}

interface Check {
  readonly items: Items;
  /** In what each thing of the result stands. */
  readonly places: ReadonlyMap<Item, Item | undefined>;
  readonly choice: Choice;
  readonly forced: Forced;
}

function isKept(item: Item, { items, places, choice, forced }: Check): boolean {
  const isThere = places.has(item);
  const { base, ours, theirs } = item;
  if (ours !== undefined && theirs !== undefined) return isThere;
  if (ours === undefined && theirs === undefined) return !isThere;
  if (isThere) return true;
  const side: Choice = ours !== undefined ? 'ours' : 'theirs';
  const unit = ours ?? theirs;
  if (side !== choice) {
    // What the other side alone has is missing where it is part of a conflict, or was deleted here.
    if (base !== undefined || isTakenWhole(item, items, forced)) return true;
    return unit?.parent !== undefined && !places.has(items.itemOf(unit.parent));
  }
  if (base === undefined || unit === undefined) return false;
  return isUnchanged(base, unit, side, items);
}

function isTakenWhole(item: Item, { itemOf }: Items, forced: Forced): boolean {
  if (forced.has(item)) return true;
  const units = [item.ours, item.theirs, item.base];
  return units.some((unit) => {
    for (let above = unit?.parent; above !== undefined; above = above.parent) {
      if (forced.get(itemOf(above)) === 'whole') return true;
    }
    return false;
  });
}

function isUnchanged(before: Unit, now: Unit, side: SideName, items: Items): boolean {
  return (['words', 'lead', 'inner', 'trail'] as const).every((of) =>
    isAlike(imagesOf(items, 'base', before[of]), imagesOf(items, side, now[of])),
  );
}

function imagesOf({ imageOf }: Items, side: SideName, all: readonly Written[]): Words {
  return all.map((written) => ({
    image: imageOf(side, written),
    text: written.image,
    isComment: written.isComment,
    source: { side, written },
  }));
}

/** Whether a thing stands where it should, says what it should, and has its children in order. */
function isRight(planned: Planned, check: Check): boolean {
  const { items, places, choice, forced } = check;
  const { item } = planned;
  const { base, ours, theirs } = item;
  if (isTakenWhole(item, items, forced)) return true;
  if (base !== undefined && ours !== undefined && theirs !== undefined && ours.parent !== undefined) {
    const [was, one, other] = [base, ours, theirs].map(({ parent }) => parent && items.itemOf(parent));
    const wanted = one === was ? other : other === was ? one : undefined;
    const isThere = wanted === undefined || !places.has(wanted) || places.get(item) === wanted;
    if (!isThere) return false;
    for (const of of item.isUntouched ? [] : (['words', 'lead', 'inner', 'trail'] as const)) {
      const single = changedByOne({
        base: imagesOf(items, 'base', base[of]),
        ours: imagesOf(items, 'ours', ours[of]),
        theirs: imagesOf(items, 'theirs', theirs[of]),
      });
      // A score on another scale says otherwise what it says.
      if (single !== undefined && !isAlike(single, planned[of]) && !isScored(planned)) return false;
    }
  }
  return item.isUntouched || isInOrder(planned, { ...check, choice });
}

function isScored({ words }: Planned): boolean {
  return words[0]?.image === 'emotion';
}

/** Of each two, the order is that of whoever changed it. */
function isInOrder({ item, children }: Planned, { items, choice }: Check): boolean {
  const rowOf = (side: SideName) => item[side]?.children.map((unit) => items.itemOf(unit)) ?? [];
  const row = children.map((child) => child.item);
  return (['ours', 'theirs'] as const).every((side) => {
    const place = placesIn(rowOf(side));
    const known = row.filter((child) => place.has(child));
    const isAsIn = (one: Item, next: Item) => (place.get(one) ?? 0) < (place.get(next) ?? 0);
    if (known.every((child, at) => at === 0 || isAsIn(known[at - 1] ?? child, child))) return true;
    const others = placesIn(rowOf(otherThan(side)));
    const moved = movedIn(rowOf('base'), rowOf(otherThan(side)));
    const ownMoved = movedIn(rowOf('base'), rowOf(side));
    const isApart = (one: Item, next: Item) => ownMoved.has(one) && moved.has(next);
    return known.every((child, at) =>
      known.slice(at + 1).every((next) => {
        if (isAsIn(child, next) || isApart(child, next) || isApart(next, child)) return true;
        const [a, b] = [others.get(child), others.get(next)];
        if (a !== undefined && b !== undefined) return a < b;
        return choice !== side || moved.has(child) || moved.has(next);
      }),
    );
  });
}

function placesIn(row: readonly Item[]): ReadonlyMap<Item, number> {
  return new Map(row.map((item, place) => [item, place]));
}
