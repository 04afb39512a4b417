/**
 * Which unit of one version is which of the other. Taking two things for one puts the changes of both together where
 * nobody wanted that, so whatever is not clear stays apart.
 */
import { group } from 'd3';
import { distance } from 'fastest-levenshtein';
import { outlineOf, pairingOf } from '../diff/index.js';
import type { Unit, Written } from '../language/index.js';
import type { Position } from '../model/index.js';
import { isBlock, isFreeComment, keywordOf, type Version } from './version.js';

export type Counterparts = ReadonlyMap<Unit, Unit>;

/** What a word says, in words that both versions have in common. */
export type ImageOf = (written: Written) => string;

/** Things with names, and pains and opportunities without. */
export function blockPairs(before: Version, after: Version): Map<Unit, Unit> {
  const found = new Map<Unit, Unit>([[before.file, after.file]]);
  const pairing = pairingOf(outlineOf(before.model), outlineOf(after.model));
  const unitOf = ({ unitAt, offsetOf }: Version, { start }: { readonly start: Position }) => unitAt(offsetOf(start));
  for (const entry of pairing.before) {
    const other = pairing.otherOf(entry);
    if (other === undefined) continue;
    const [one, two] = [unitOf(before, entry.thing.span), unitOf(after, other.thing.span)];
    if (one === undefined || two === undefined) continue;
    const isNamesake = entry.thing.name !== '' && entry.thing.name === other.thing.name;
    const titles = [entry.thing.title, other.thing.title] as const;
    const isSame = isBlock(one) ? isClearlySame(one, two, titles) : isSameFact(one, two, found);
    if (isNamesake || isSame) found.set(one, two);
  }
  for (const [one, two] of samePlaces(found)) found.set(one, two);
  return found;
}

/** With another name, a block is the same when most of what it says is, or its title and, if it says much, any of that. */
function isClearlySame(one: Unit, other: Unit, titles: readonly [string, string]): boolean {
  const [before, after] = [sayings(one), new Set(sayings(other))];
  const both = before.filter((saying) => after.has(saying));
  if (isSameTitle(...titles)) return both.length > 0 || before.length < 3 || after.size < 3;
  const isTelling = both.some((saying) => saying.includes('"') || saying.startsWith('phase'));
  return isTelling && both.length * 2 >= Math.max(before.length, after.size);
}

/** But for a slip of the pen that was mended. */
function isSameTitle(one: string, other: string): boolean {
  return one === other || (one.length > 5 && distance(one, other) <= 2);
}

/**
 * A phase that is gone from between two others, and the one that came there with mostly the same touchpoints; or, of
 * several that came, the only one that says anything of what it said.
 */
function samePlaces(found: Counterparts): Counterparts {
  const taken = new Set(found.values());
  const pairs = new Map<Unit, Unit>();
  for (const [journey, other] of found) {
    if (keywordOf(journey) !== 'journey') continue;
    const isPhase = (unit: Unit) => keywordOf(unit) === 'phase';
    const [olds, news] = [journey.children.filter(isPhase), other.children.filter(isPhase)];
    const placeOf = (unit: Unit) => {
      const same = found.get(unit);
      return same === undefined ? -1 : news.indexOf(same);
    };
    for (const [place, one] of olds.entries()) {
      const [last, next] = [olds[place - 1], olds[place + 1]];
      const from = last === undefined ? 0 : placeOf(last) + 1;
      const until = next === undefined ? news.length : placeOf(next);
      if (found.has(one) || (last !== undefined && from === 0)) continue;
      const come = news.slice(from, Math.max(from, until));
      if (come.some((unit) => taken.has(unit))) continue;
      const [two, ...more] = come.length === 1 ? come : come.filter((unit) => saysSomethingOf(one, unit));
      const isSame = two !== undefined && (come.length > 1 || areMostlyShared(one, two) || saysSomethingOf(one, two));
      if (isSame && more.length === 0) pairs.set(one, two);
    }
  }
  return pairs;
}

function saysSomethingOf(one: Unit, other: Unit): boolean {
  const said = new Set(sayings(other));
  return sayings(one).some((saying) => saying.includes('"') && said.has(saying));
}

function areMostlyShared(one: Unit, other: Unit): boolean {
  const names = ({ children }: Unit) =>
    children.filter((child) => keywordOf(child) === 'touchpoint').map(({ words }) => words[1]?.image ?? '');
  const [before, after] = [names(one), names(other)];
  const both = before.filter((name) => after.includes(name));
  return both.length > 0 && both.length * 3 >= Math.max(before.length, after.length) * 2;
}

/** The touchpoints of a phase are as easily taken to another phase as theirs is renamed, and say nothing of it. */
function sayings(unit: Unit): readonly string[] {
  return unit.children
    .filter((child) => !isFreeComment(child) && keywordOf(child) !== 'touchpoint')
    .map((child) => (isBlock(child) ? child.words.slice(0, 2) : child.words).map(({ image }) => image).join(' '));
}

function isSameFact(one: Unit, other: Unit, found: Counterparts): boolean {
  const isSamePlace = one.parent !== undefined && found.get(one.parent) === other.parent;
  return isSamePlace || isAlike(one.words, other.words);
}

function isAlike(one: readonly Written[], other: readonly Written[]): boolean {
  return one.length === other.length && one.every(({ image }, place) => image === other[place]?.image);
}

/** Adds the facts and the comments of the blocks that are paired already. */
export function pairFacts(
  found: Map<Unit, Unit>,
  untouched: ReadonlySet<Unit>,
  imageBefore: ImageOf,
  imageAfter: ImageOf,
): void {
  const taken = new Set(found.values());
  for (const [one, other] of [...found]) {
    if (untouched.has(one) || one.children.length === 0) continue;
    const gone = one.children.filter((unit) => !found.has(unit) && !isBlock(unit));
    const come = other.children.filter((unit) => !taken.has(unit) && !isBlock(unit));
    if (gone.length === 0 || come.length === 0) continue;
    for (const [fact, same] of factPairs({ gone, come, found, imageBefore, imageAfter })) {
      found.set(fact, same);
      taken.add(same);
    }
  }
}

interface Left {
  readonly gone: readonly Unit[];
  readonly come: readonly Unit[];
  readonly found: Counterparts;
  readonly imageBefore: ImageOf;
  readonly imageAfter: ImageOf;
}

function factPairs({ gone, come, found, imageBefore, imageAfter }: Left): Counterparts {
  const pairs = new Map<Unit, Unit>();
  const taken = new Set<Unit>();
  const join = (one: Unit, other: Unit) => {
    pairs.set(one, other);
    taken.add(other);
  };
  const left = () => [gone.filter((unit) => !pairs.has(unit)), come.filter((unit) => !taken.has(unit))] as const;
  const joinBy = (keyBefore: (unit: Unit) => string, keyAfter: (unit: Unit) => string) => {
    const [before, after] = left();
    const waiting = group(after, keyAfter);
    for (const unit of before) {
      const other = waiting.get(keyBefore(unit))?.shift();
      if (other !== undefined) join(unit, other);
    }
  };
  const said = (imageOf: ImageOf) => (unit: Unit) => sentenceOf(unit, imageOf);
  const behind = (imageOf: ImageOf) => (unit: Unit) =>
    `${sentenceOf(unit, imageOf)}\n${neighbour(unit, -1, imageOf)}\n${neighbour(unit, 1, imageOf)}`;
  // Of several that say the same, those with the same neighbours first.
  joinBy(behind(imageBefore), behind(imageAfter));
  joinBy(said(imageBefore), said(imageAfter));
  const key = (imageOf: ImageOf) => (unit: Unit) =>
    isFreeComment(unit) ? `${unit.start} ${imageOf === imageAfter}` : keyOf(unit, imageOf);
  joinBy(key(imageBefore), key(imageAfter));
  const partnerOf = (unit: Unit) => pairs.get(unit) ?? found.get(unit);
  for (const isBeside of [() => true, isOfOneKeyword]) {
    for (const [one, other] of reworded(...left(), partnerOf, isBeside)) join(one, other);
  }
  return pairs;
}

function sentenceOf({ words }: Unit, imageOf: ImageOf): string {
  return words.map(imageOf).join(' ');
}

function neighbour(unit: Unit, step: 1 | -1, imageOf: ImageOf): string {
  const all = unit.parent?.children ?? [];
  const next = all[all.indexOf(unit) + step];
  return next === undefined ? '' : sentenceOf(next, imageOf);
}

type Beside = (one: Unit, other: Unit) => boolean;

const isOfOneKeyword: Beside = (one, other) => keywordOf(one) === keywordOf(other);

/** Those of one keyword that stand behind the same fact, of those that are looked at, one by one when there are as many. */
function reworded(
  before: readonly Unit[],
  after: readonly Unit[],
  partnerOf: (unit: Unit) => Unit | undefined,
  isBeside: Beside,
): Counterparts {
  const partners = new Set(
    before.flatMap(({ parent }) => parent?.children.flatMap((unit) => partnerOf(unit) ?? []) ?? []),
  );
  const gapOf = (unit: Unit, anchorOf: (unit: Unit) => Unit | undefined) => {
    const row = unit.parent?.children.filter((other) => isBeside(unit, other)) ?? [];
    const anchors = row.map(anchorOf);
    const place = row.indexOf(unit);
    const last = anchors.slice(0, place).findLast((anchor) => anchor !== undefined);
    const next = anchors.slice(place).find((anchor) => anchor !== undefined);
    return `${keywordOf(unit)} ${last?.start} ${next?.start}`;
  };
  const isFact = (unit: Unit) => !isFreeComment(unit);
  const gone = group(before.filter(isFact), (unit) => gapOf(unit, partnerOf));
  const come = group(after.filter(isFact), (unit) => gapOf(unit, (other) => (partners.has(other) ? other : undefined)));
  const pairs = new Map<Unit, Unit>();
  for (const [gap, units] of gone) {
    const others = come.get(gap) ?? [];
    if (others.length !== units.length) continue;
    for (const [place, unit] of units.entries()) {
      const other = others[place];
      if (other !== undefined) pairs.set(unit, other);
    }
  }
  return pairs;
}

export function inverse(pairs: Counterparts): Counterparts {
  return new Map([...pairs].map(([one, other]) => [other, one]));
}

/** Facts of which a block may have several, told apart by the word behind the keyword. */
const keyedBySecond = new Set(['emotion', '->', 'label', 'metric', 'about']);
const repeated = new Set([
  ...['import', 'does', 'thinks', 'asks', 'expects', 'need', 'goal', 'quote', 'motive', 'frustration', 'trait', 'note'],
  ...['gain', 'pain', 'opportunity', 'frontstage', 'backstage', 'support'],
]);

/** What makes a fact the one that it is in its block. */
export function keyOf(unit: Unit, imageOf: ImageOf): string {
  const [keyword, second, third] = unit.words.filter(({ isComment }) => !isComment);
  if (keyword === undefined) return '';
  if (keyword.image === 'emotion' && /^[-+\u2212.\d]/.test(second?.image ?? '')) return keyword.image;
  const bare = (word?: Written) => (word === undefined ? '' : imageOf(word).replace(/^"([^"\\]*)"$/, '$1'));
  if (keyword.image === 'pain' || keyword.image === 'opportunity')
    return [keyword.image, bare(second), bare(third)].join(' ');
  if (isKeyed(unit) || repeated.has(keyword.image)) return `${keyword.image} ${bare(second)}`;
  return keyword.image;
}

/** Whether the word behind the keyword says what the fact is of. */
export function isKeyed(unit: Unit): boolean {
  return keyedBySecond.has(keywordOf(unit)) && !isBlock(unit);
}

/** What two that are new on both sides have in common when they are one; a pain goes by its name, or else its text. */
export function keyOfNew(unit: Unit, imageOf: ImageOf): string {
  const words = unit.words.filter(({ isComment }) => !isComment);
  if (isBlock(unit)) return words.slice(0, 2).map(imageOf).join(' ');
  if (keywordOf(unit) === 'pain') {
    const at = /^(?:low|medium|high|critical)$/.test(words[1]?.image ?? '') ? 2 : 1;
    return `pain ${words[at]?.image}`;
  }
  if (keywordOf(unit) === 'opportunity') return `opportunity ${words[1]?.image}`;
  return keyOf(unit, imageOf);
}
