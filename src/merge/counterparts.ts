/** Which unit of one version is which of the other. */
import { group } from 'd3';
import { outlineOf, pairingOf } from '../diff/index.js';
import type { Unit } from '../language/index.js';
import type { Model } from '../model/index.js';

export interface Version {
  readonly text: string;
  readonly model: Model;
  readonly file: Unit;
}

export type Counterparts = ReadonlyMap<Unit, Unit>;

export function counterparts(before: Version, after: Version): Counterparts {
  const found = new Map<Unit, Unit>([[before.file, after.file]]);
  const [olds, news] = [byPlace(before.file), byPlace(after.file)];
  const pairing = pairingOf(outlineOf(before.model), outlineOf(after.model));
  for (const entry of pairing.before) {
    const other = pairing.otherOf(entry);
    const [one, two] = [olds.get(placeOf(entry.thing.span)), other && news.get(placeOf(other.thing.span))];
    if (one !== undefined && two !== undefined) found.set(one, two);
  }
  const taken = new Set(found.values());
  for (const [one, other] of [...found]) {
    const left = (units: readonly Unit[], isTaken: (unit: Unit) => boolean) => units.filter((unit) => !isTaken(unit));
    const gone = left(one.children, (unit) => found.has(unit) || isBlock(unit));
    const come = left(other.children, (unit) => taken.has(unit) || isBlock(unit));
    for (const [fact, same] of factPairs(gone, come)) found.set(fact, same);
  }
  return found;
}

export function inverse(pairs: Counterparts): Counterparts {
  return new Map([...pairs].map(([one, other]) => [other, one]));
}

const topLevel = new Set(['journey', 'persona', 'source', 'channel', 'feeling', 'metric']);

/** Whether it has a name of its own by which the other version is searched. */
export function isBlock({ words, parent }: Unit): boolean {
  const keyword = words[0]?.image ?? '';
  if (parent === undefined) return true;
  return parent.parent === undefined ? topLevel.has(keyword) : keyword === 'phase' || keyword === 'touchpoint';
}

export function keywordOf({ words }: Unit): string {
  return words[0]?.image ?? '';
}

/** Facts of which a block may have several, told apart by the word behind the keyword. */
const keyedBySecond = new Set(['emotion', '->', 'label', 'metric', 'about']);
const repeated = new Set([
  ...['import', 'does', 'thinks', 'asks', 'expects', 'need', 'goal', 'quote', 'motive', 'frustration', 'trait', 'note'],
  ...['gain', 'pain', 'opportunity', 'frontstage', 'backstage', 'support'],
]);

/** What makes a fact the one that it is in its block. */
export function keyOf(unit: Unit): string {
  const [keyword, second, third] = unit.words.map(({ image }) => image);
  if (keyword === undefined) return '';
  if (keyword === 'emotion' && /^[-+\u2212.\d]/.test(second ?? '')) return keyword;
  if (keyword === 'gain') return `${keyword} ${second}`;
  if (keyword === 'pain' || keyword === 'opportunity') return [keyword, second, third].join(' ');
  if (keyedBySecond.has(keyword) || repeated.has(keyword)) return `${keyword} ${bare(second)}`;
  return keyword;
}

function bare(word = ''): string {
  return word.replace(/^"([^"\\]*)"$/, '$1');
}

/** Those of one key, then those left of one keyword, one by one when there are as many. */
export function factPairs(before: readonly Unit[], after: readonly Unit[]): readonly (readonly [Unit, Unit])[] {
  const pairs: (readonly [Unit, Unit])[] = [];
  const waiting = group(after, keyOf);
  const gone = before.filter((unit) => {
    const other = waiting.get(keyOf(unit))?.shift();
    if (other !== undefined) pairs.push([unit, other]);
    return other === undefined;
  });
  const come = group([...waiting.values()].flat(), keywordOf);
  for (const [keyword, units] of group(gone, keywordOf)) {
    const others = (come.get(keyword) ?? []).toSorted((a, b) => a.start - b.start);
    if (others.length !== units.length) continue;
    for (const [place, unit] of units.entries()) {
      const other = others[place];
      if (other !== undefined) pairs.push([unit, other]);
    }
  }
  return pairs;
}

function byPlace(file: Unit): ReadonlyMap<string, Unit> {
  const places = new Map<string, Unit>();
  const note = (unit: Unit) => {
    if (unit.parent !== undefined) places.set(`${unit.line}:${unit.character}`, unit);
    unit.children.forEach(note);
  };
  note(file);
  return places;
}

function placeOf({ start }: { readonly start: { readonly line: number; readonly character: number } }): string {
  return `${start.line}:${start.character}`;
}
