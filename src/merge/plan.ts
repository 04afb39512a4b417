/**
 * What the merged file is to hold: a tree of the things of both sides, each with its words, comments and place. Where both
 * sides want the same thing otherwise, one of them is chosen, so a merge has two plans. Where they are equal nobody has to
 * choose, and where they differ is the conflict.
 */
import type { Unit, Written } from '../language/index.js';
import { writtenName } from '../language/index.js';
import { isKeyed, keyOf } from './counterparts.js';
import type { Item, Items } from './items.js';
import { movedIn, ordered, type Rows } from './order.js';
import { isBlock, type SideName } from './version.js';
import { changedByOne, isAlike, mergedWords, type Three, united, type Word, type Words } from './wording.js';

export type Choice = 'ours' | 'theirs';

/** A unit of a side. */
export interface Placed {
  readonly side: Choice;
  readonly unit: Unit;
}

/** A thing of the result. */
export interface Planned {
  readonly item: Item;
  /** The unit whose layout it takes. */
  readonly layout: Placed;
  readonly words: Words;
  readonly lead: Words;
  readonly inner: Words;
  readonly trail: Words;
  readonly children: readonly Planned[];
  /** Whether all of it is as it stands in the text that its layout is from. */
  readonly isVerbatim: boolean;
}

/** How much of a thing is taken from one side alone: itself, or all that is in it as well. */
export type Forced = ReadonlyMap<Item, 'itself' | 'whole'>;

/** Words that are to be read or written otherwise than they stand, by where they stand. */
export type Rewritten = Three<ReadonlyMap<number, { readonly image: string; readonly text: string }>>;

export interface Plan {
  readonly file: Planned;
  /** Things that the chosen side has and that found no place, each with the block that the side has it in. */
  readonly homeless: readonly Item[];
}

export function planned(items: Items, choice: Choice, forced: Forced, rewritten: Rewritten): Plan {
  return new Planning(items, choice, forced, rewritten).plan();
}

class Planning {
  readonly #other: Choice;
  readonly #places = new Map<Item, Item | undefined>();
  readonly #wanted = new Map<Item, boolean>();
  readonly #words = new Map<Item, Words>();

  constructor(
    private readonly items: Items,
    private readonly choice: Choice,
    private readonly forced: Forced,
    private readonly rewritten: Rewritten,
  ) {
    this.#other = otherThan(choice);
  }

  plan(): Plan {
    const members = new Map<Item, Set<Item>>();
    const homeless: Item[] = [];
    for (const item of this.items.all) {
      if (item === this.items.file) continue;
      const place = this.#isWanted(item) ? this.#placeOf(item) : undefined;
      if (place !== undefined) members.set(place, (members.get(place) ?? new Set()).add(item));
      else if (this.#isMissed(item)) homeless.push(item);
    }
    return { file: this.#node(this.items.file, members), homeless };
  }

  /** Whether the chosen side has it, and nobody may take it from that side. */
  #isMissed(item: Item): boolean {
    const unit = item[this.choice];
    return unit !== undefined && this.#isWanted(item);
  }

  #exists(item: Item): boolean {
    return item === this.items.file || (this.#isWanted(item) && this.#placeOf(item) !== undefined);
  }

  /** Whether it is to be there, if there is a place for it. */
  #isWanted(item: Item): boolean {
    let wanted = this.#wanted.get(item);
    if (wanted === undefined) {
      wanted = this.#decideWanted(item);
      this.#wanted.set(item, wanted);
    }
    return wanted;
  }

  #decideWanted(item: Item): boolean {
    const { base, ours, theirs } = item;
    if (ours !== undefined && theirs !== undefined) return true;
    const keeper: Choice = ours !== undefined ? 'ours' : 'theirs';
    const unit = ours ?? theirs;
    if (unit === undefined) return false;
    if (this.#isForced(item)) return this.choice === keeper;
    if (base === undefined) return true;
    // The other side deleted it.
    if (this.choice !== keeper) return false;
    if (this.#isTouched(item, keeper)) return true;
    const parent = unit.parent && this.items.itemOf(unit.parent);
    return parent !== undefined && parent[otherThan(keeper)] === undefined && this.#exists(parent);
  }

  #isForced(item: Item): boolean {
    if (this.forced.size === 0) return false;
    if (this.forced.has(item)) return true;
    for (const unit of [item.ours, item.theirs, item.base]) {
      for (let above = unit?.parent; above !== undefined; above = above.parent) {
        if (this.forced.get(this.items.itemOf(above)) === 'whole') return true;
      }
    }
    return false;
  }

  /** Whether a side did anything to a thing that the other side deleted. */
  #isTouched(item: Item, side: Choice): boolean {
    const [before, now] = [item.base, item[side]];
    if (before === undefined || now === undefined) return true;
    const parent = this.#parentOf(item, 'base');
    if (this.#parentOf(item, side) !== parent) return true;
    if (parent !== undefined && movedIn(this.#rowOf(parent, 'base'), this.#rowOf(parent, side)).has(item)) return true;
    const words = (of: keyof Pick<Unit, 'words' | 'lead' | 'inner' | 'trail'>) =>
      isAlike(this.#asWords('base', before[of]), this.#asWords(side, now[of]));
    if (!words('words') || !words('lead') || !words('inner') || !words('trail')) return true;
    const rows = { before: this.#rowOf(item, 'base'), now: this.#rowOf(item, side) };
    const others = otherThan(side);
    return (
      rows.now.some((child) => child.base === undefined || this.#parentOf(child, 'base') !== item) ||
      rows.before.some((child) => child[others] === undefined && this.#parentOf(child, side) !== item) ||
      rows.now.some((child) => child[others] === undefined && this.#isTouched(child, side)) ||
      movedIn(rows.before, rows.now).size > 0 ||
      !isInOrder(rows.before, rows.now)
    );
  }

  #parentOf(item: Item, side: SideName): Item | undefined {
    const parent = item[side]?.parent;
    return parent && this.items.itemOf(parent);
  }

  #placeOf(item: Item): Item | undefined {
    if (this.#places.has(item)) return this.#places.get(item);
    const place = this.#possiblePlaces(item).find((parent) => this.#exists(parent));
    this.#places.set(item, place);
    return place;
  }

  /** The best first: where whoever moved it has it, else where the chosen side has it. */
  #possiblePlaces(item: Item): readonly Item[] {
    const [own, other] = [this.#parentOf(item, this.choice), this.#parentOf(item, this.#other)];
    const base = this.#parentOf(item, 'base');
    const best = base !== undefined && own === base && !this.#isForced(item) ? other : own;
    return [best, own, other].filter((place) => place !== undefined);
  }

  #rowOf(item: Item, side: SideName): readonly Item[] {
    return item[side]?.children.map((unit) => this.items.itemOf(unit)) ?? [];
  }

  #node(item: Item, members: ReadonlyMap<Item, ReadonlySet<Item>>): Planned {
    const layout = layoutOf(item);
    if (item.isUntouched) return untouched(item, layout);
    const rows: Rows = {
      base: this.#rowOf(item, 'base'),
      ours: this.#rowOf(item, 'ours'),
      theirs: this.#rowOf(item, 'theirs'),
    };
    const own = members.get(item);
    const row = own === undefined ? [] : this.#ordered(item, own, rows);
    const children = row.map((child) => this.#node(child, members));
    const words = this.#wordsOf(item).map((word) => this.#named(word));
    const [lead, inner, trail] = [
      this.#comments(item, 'lead'),
      this.#comments(item, 'inner'),
      this.#comments(item, 'trail'),
    ];
    const { unit, side } = layout;
    const isVerbatim =
      isAsWritten(words, unit.words, side) &&
      isAsWritten(lead, unit.lead, side) &&
      isAsWritten(inner, unit.inner, side) &&
      isAsWritten(trail, unit.trail, side) &&
      children.length === unit.children.length &&
      children.every(
        (child, place) => child.isVerbatim && child.layout.side === side && child.layout.unit === unit.children[place],
      );
    return { item, layout, words, lead, inner, trail, children, isVerbatim };
  }

  #ordered(item: Item, members: ReadonlySet<Item>, rows: Rows): readonly Item[] {
    // Taken from one side as a whole, a block has that side's order.
    if (this.forced.get(item) === 'whole')
      return ordered(members, { ...rows, base: [], [this.#other]: [] }, this.choice);
    return ordered(members, rows, this.choice);
  }

  #wordsOf(item: Item): Words {
    let words = this.#words.get(item);
    if (words === undefined) {
      words = this.#decideWords(item);
      this.#words.set(item, words);
    }
    return words;
  }

  #decideWords(item: Item): Words {
    const { ours, theirs } = item;
    const of = (side: SideName) => this.#asWords(side, item[side]?.words ?? []);
    if (theirs === undefined) return of('ours');
    if (ours === undefined) return of('theirs');
    if (this.#isForced(item)) return of(this.choice);
    const three = { base: of('base'), ours: of('ours'), theirs: of('theirs') };
    if (item.base === undefined) return isAlike(three.ours, three.theirs) ? three.ours : of(this.choice);
    const merged = this.#isAnother(item) ? changedByOne(three) : mergedWords(three);
    return merged ?? of(this.choice);
  }

  /** Whether a side made another fact of it: an arrow that leads elsewhere is not the arrow that it was. */
  #isAnother({ base, ours, theirs }: Item): boolean {
    if (base === undefined || ours === undefined || theirs === undefined || !isKeyed(base)) return false;
    const key = (side: SideName, unit: Unit) => keyOf(unit, (written) => this.items.imageOf(side, written));
    const before = key('base', base);
    return key('ours', ours) !== before || key('theirs', theirs) !== before;
  }

  #comments(item: Item, place: 'lead' | 'inner' | 'trail'): Words {
    const { base, ours, theirs } = item;
    if (ours === undefined || theirs === undefined) {
      const { side, unit } = layoutOf(item);
      return this.#asWords(side, unit[place]);
    }
    const of = (side: SideName, unit: Unit | undefined) => this.#asWords(side, unit?.[place] ?? []);
    if (this.#isForced(item)) return of(this.choice, item[this.choice]);
    const three = { base: of('base', base), ours: of('ours', ours), theirs: of('theirs', theirs) };
    return changedByOne(three) ?? united(three);
  }

  #asWords(side: SideName, all: readonly Written[]): Words {
    return all.map((written) => {
      const other = this.rewritten[side].get(written.start);
      return {
        image: other?.image ?? this.items.imageOf(side, written),
        text: other?.text ?? written.image,
        isComment: written.isComment,
        source: { side, written },
      };
    });
  }

  /** A word that names something whose name the other side changed. */
  #named(word: Word): Word {
    if (word.source === undefined) return word;
    const use = this.items.versions[word.source.side].uses.get(word.source.written.start);
    if (use?.target === undefined) return word;
    const name = this.#nameOf(this.items.itemOf(use.target));
    return name === undefined || name === use.name ? word : { ...word, text: writtenName(name) };
  }

  /** What it is called in the result. */
  #nameOf(item: Item): string | undefined {
    if (!this.#exists(item)) return undefined;
    for (const { source } of this.#wordsOf(item)) {
      const unit = source && item[source.side];
      const declared = unit && this.items.versions[source.side].declared.get(unit);
      if (declared !== undefined && declared.at === source?.written.start) return declared.name;
    }
    return undefined;
  }
}

export function otherThan(choice: Choice): Choice {
  return choice === 'ours' ? 'theirs' : 'ours';
}

function untouched(item: Item, layout: Placed): Planned {
  return { item, layout, words: [], lead: [], inner: [], trail: [], children: [], isVerbatim: true };
}

/** Ours where they have it; a body that only theirs have is as in theirs. */
function layoutOf({ ours, theirs }: Item): Placed {
  if (ours !== undefined && (ours.open !== undefined || theirs?.open === undefined))
    return { side: 'ours', unit: ours };
  if (theirs !== undefined) return { side: 'theirs', unit: theirs };
  throw new Error('Nobody has it.');
}

function isAsWritten(words: Words, written: readonly Written[], side: Choice): boolean {
  return (
    words.length === written.length &&
    words.every(
      ({ source, text }, place) =>
        source !== undefined &&
        source.side === side &&
        source.written === written[place] &&
        text === source.written.image,
    )
  );
}

function isInOrder(before: readonly Item[], now: readonly Item[]): boolean {
  const places = now.flatMap((item) => {
    const place = before.indexOf(item);
    return place === -1 ? [] : [place];
  });
  return places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
}

/** Whether two plans make the same of a thing. */
export function isSamePlan(one: Planned, other: Planned): boolean {
  if (one === other || (one.isVerbatim && other.isVerbatim && one.layout.unit === other.layout.unit)) return true;
  const isSame = (a: Words, b: Words) => a.length === b.length && a.every(({ text }, at) => text === b[at]?.text);
  return (
    one.item === other.item &&
    isSame(one.words, other.words) &&
    isSame(one.lead, other.lead) &&
    isSame(one.inner, other.inner) &&
    isSame(one.trail, other.trail) &&
    one.children.length === other.children.length &&
    one.children.every((child, place) => {
      const same = other.children[place];
      return same !== undefined && isSamePlan(child, same);
    })
  );
}

export function isBlockItem({ base, ours, theirs }: Item): boolean {
  const unit = ours ?? theirs ?? base;
  return unit !== undefined && isBlock(unit);
}
