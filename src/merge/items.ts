/** The three versions of a file as one set of things, each with the unit that it is in every version that has it. */
import { group } from 'd3';
import type { Unit, Written } from '../language/index.js';
import { blockPairs, type Counterparts, type ImageOf, inverse, keyOfNew, pairFacts } from './counterparts.js';
import { firstOf, lastOf } from './layout.js';
import { isBlock, isFreeComment, once, plainImage, type SideName, type Use, type Version } from './version.js';

export interface Item {
  readonly base: Unit | undefined;
  readonly ours: Unit | undefined;
  readonly theirs: Unit | undefined;
  /** Whether every version has the same text of it, so that nobody need look into it: what is in it is no item. */
  readonly isUntouched: boolean;
}

export type Versions = Readonly<Record<SideName, Version>>;

export interface Items {
  readonly versions: Versions;
  readonly file: Item;
  readonly all: readonly Item[];
  readonly itemOf: (unit: Unit) => Item;
  /** What a word says, the same in every version that says it. */
  readonly imageOf: (side: SideName, written: Written) => string;
}

export function itemsOf(versions: Versions): Items {
  const { base, ours, theirs } = versions;
  const pairs = { ours: blockPairs(base, ours), theirs: blockPairs(base, theirs) };
  const untouched = untouchedIn(versions, pairs);
  const back = { ours: inverse(pairs.ours), theirs: inverse(pairs.theirs) };
  const formerly = once(() => declaredOnce(base));
  const imageOf = (side: SideName, written: Written): string => {
    const use = versions[side].uses.get(written.start);
    if (use === undefined) return plainImage(written);
    return side === 'base' ? nameOf(use, undefined, undefined) : nameOf(use, back[side], formerly);
  };
  for (const side of ['ours', 'theirs'] as const) {
    pairFacts(
      pairs[side],
      untouched,
      (written) => imageOf('base', written),
      (written) => imageOf(side, written),
    );
  }
  const items = new Map<Unit, Item>();
  const all: Item[] = [];
  const add = (item: Item) => {
    all.push(item);
    for (const unit of [item.base, item.ours, item.theirs]) if (unit !== undefined) items.set(unit, item);
    return item;
  };
  const file = add({ base: base.file, ours: ours.file, theirs: theirs.file, isUntouched: false });
  const isClosed = (unit: Unit) => items.get(unit)?.isUntouched === true;
  for (const unit of below(base.file, isClosed)) {
    const isUntouched = untouched.has(unit);
    add({ base: unit, ours: pairs.ours.get(unit), theirs: pairs.theirs.get(unit), isUntouched });
  }
  const both = addedByBoth(versions, items, imageOf);
  const twin = inverse(both);
  const added = { base: undefined, isUntouched: false };
  for (const unit of below(ours.file, isClosed))
    if (!items.has(unit)) add({ ...added, ours: unit, theirs: twin.get(unit) });
  for (const unit of below(theirs.file, isClosed))
    if (!items.has(unit)) add({ ...added, ours: undefined, theirs: unit });
  const itemOf = (unit: Unit) => items.get(unit) ?? file;
  return { versions, file, all, itemOf, imageOf };
}

/**
 * The name of something that both versions have is that thing, whatever it is called. What a side no longer declares, as it
 * went to another file, is spoken of as before.
 */
function nameOf(
  { kind, name, target }: Use,
  back: Counterparts | undefined,
  formerly: (() => ReadonlyMap<string, Unit>) | undefined,
): string {
  const known =
    target === undefined ? formerly?.().get(`${kind} ${name}`) : back === undefined ? target : back.get(target);
  return known === undefined ? name : `@${kind} ${known.start}`;
}

/** The units that declare a name which no other unit of the version has. */
function declaredOnce({ declared }: Version): ReadonlyMap<string, Unit> {
  const byName = group(declared.values(), ({ kind, name }) => `${kind} ${name}`);
  return new Map(
    [...byName].flatMap(([name, [one, ...others]]) => (one && others.length === 0 ? [[name, one.unit] as const] : [])),
  );
}

/** All that is in a unit, but not what is in one that is closed. */
function* below(unit: Unit, isClosed: (unit: Unit) => boolean): Generator<Unit> {
  for (const child of unit.children) {
    yield child;
    if (!isClosed(child)) yield* below(child, isClosed);
  }
}

type Pairs = Readonly<Record<'ours' | 'theirs', Map<Unit, Unit>>>;

/** The blocks of the base that both sides have with the same text. What is in them is paired as it stands. */
function untouchedIn({ base, ours, theirs }: Versions, pairs: Pairs): ReadonlySet<Unit> {
  const untouched = new Set<Unit>();
  const visit = (unit: Unit) => {
    for (const child of unit.children.filter(isBlock)) {
      const [one, other] = [pairs.ours.get(child), pairs.theirs.get(child)];
      const said = textOf(base, child);
      if (one === undefined || other === undefined || textOf(ours, one) !== said || textOf(theirs, other) !== said) {
        visit(child);
        continue;
      }
      untouched.add(child);
      pairWithin(child, one, pairs.ours);
      pairWithin(child, other, pairs.theirs);
    }
  };
  visit(base.file);
  return untouched;
}

function textOf({ text }: Version, unit: Unit): string {
  return text.slice(firstOf(unit), lastOf(unit));
}

function pairWithin(one: Unit, other: Unit, pairs: Map<Unit, Unit>): void {
  for (const [place, child] of one.children.entries()) {
    const same = other.children[place];
    if (same === undefined) continue;
    pairs.set(child, same);
    if (child.children.length > 0) pairWithin(child, same, pairs);
  }
}

/** From theirs to ours, of what the base lacks. By name and key alone: two new things are not one because they are alike. */
function addedByBoth({ theirs }: Versions, items: ReadonlyMap<Unit, Item>, imageOf: Items['imageOf']): Counterparts {
  const found = new Map<Unit, Unit>();
  const keys: Readonly<Record<'ours' | 'theirs', ImageOf>> = {
    ours: (written) => imageOf('ours', written),
    theirs: (written) => imageOf('theirs', written),
  };
  const visit = (one: Unit) => {
    const other = items.get(one)?.ours ?? found.get(one);
    if (other !== undefined) {
      const added = new Map<string, Unit>();
      for (const unit of other.children.filter((each) => !items.has(each))) {
        const key = newKey(unit, keys.ours, items);
        if (!added.has(key)) added.set(key, unit);
      }
      for (const unit of one.children) {
        const key = newKey(unit, keys.theirs, items);
        const same = items.has(unit) ? undefined : added.get(key);
        if (same === undefined) continue;
        found.set(unit, same);
        added.delete(key);
      }
    }
    one.children.forEach(visit);
  };
  visit(theirs.file);
  return found;
}

/** Two comments are one when they stand above the same thing. */
function newKey(unit: Unit, imageOf: ImageOf, items: ReadonlyMap<Unit, Item>): string {
  if (!isFreeComment(unit)) return keyOfNew(unit, imageOf);
  const all = unit.parent?.children ?? [];
  const next = all.slice(all.indexOf(unit) + 1).find((other) => !isFreeComment(other));
  const base = next && items.get(next)?.base;
  return `${unit.words.map(imageOf).join(' ')} ${next === undefined ? 'end' : (base?.start ?? keyOfNew(next, imageOf))}`;
}
