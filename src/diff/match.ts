/**
 * Which thing of one version is which of the other: those of one name first; of the rest, those for which most speaks of
 * what they are called, what they say, where they stand and who speaks of them. A tie is never guessed.
 */
import { group } from 'd3';
import { candidatesOf } from './candidates.js';
import type { Entry, FileOutline } from './entry.js';
import { evidenceBetween, type Weighed, weighed } from './evidence.js';
import type { FormerFiles } from './files.js';
import type { Fact } from './outline.js';
import { profileOf } from './profile.js';

export interface Pair {
  readonly before: Entry;
  readonly after: Entry;
}

/** Those of one name, in the order of the text; with `files`, only those that stayed in their file. */
export function sameNames(before: readonly Entry[], after: readonly Entry[], files?: FormerFiles): readonly Pair[] {
  const waiting = new Map<FileOutline | undefined, Map<string, Entry[]>>();
  for (const entry of after) {
    const home = files?.get(entry.file);
    if (entry.thing.name === '' || (files !== undefined && home === undefined)) continue;
    const names = waiting.get(home) ?? new Map<string, Entry[]>();
    names.set(entry.thing.name, [...(names.get(entry.thing.name) ?? []), entry]);
    waiting.set(home, names);
  }
  return before.flatMap((entry): readonly Pair[] => {
    const names = waiting.get(files === undefined ? undefined : entry.file);
    const other = names?.get(entry.thing.name)?.shift();
    return other === undefined ? [] : [{ before: entry, after: other }];
  });
}

/** Those of a title that nothing else has. */
export function onlyTitles(before: readonly Entry[], after: readonly Entry[]): readonly Pair[] {
  const [olds, news] = [before, after].map((entries) => group(entries, ({ thing }) => thing.title));
  return [...(olds ?? [])].flatMap(([title, [one, ...others]]): readonly Pair[] => {
    const [other, ...more] = news?.get(title) ?? [];
    const isOnly = one !== undefined && other !== undefined && others.length + more.length === 0;
    return isOnly && title !== '' ? [{ before: one, after: other }] : [];
  });
}

/** What the things that are known already say of those that are not. */
export interface Surroundings {
  /** Those of the later version that stand, or are spoken of, where it did. */
  readonly matesOf: (before: Entry) => readonly Entry[];
  /** How much that says. */
  readonly speakFor: (before: Entry, after: Entry) => number;
}

export interface Matching {
  /** The facts of a thing in words that both versions have in common. */
  readonly factsOf: (entry: Entry) => readonly Fact[];
  /** All of the kind of the former version: what many of them say tells little. */
  readonly others: readonly Entry[];
  /** As it is when it is asked for. */
  readonly surroundings: () => Surroundings;
  /** What has to speak for two at least. */
  readonly least: number;
  readonly join: (pairs: readonly Pair[]) => void;
}

/** So much more has to speak for a pair than for any other of its two, and by part of all that speaks for it. */
const clear = 1.5;
const clearPart = 0.12;
/** Who says much has to say much of it in both versions. */
const leastPart = 0.55;
/** Each pair that is found may help others to be found; there has to be an end. */
const mostRounds = 16;

/** Each thing gets into one pair at most. All of one kind. */
export function match(before: readonly Entry[], after: readonly Entry[], by: () => Matching): void {
  // Most versions leave nothing to be found.
  if (before.length === 0 || after.length === 0) return;
  const matching = by();
  const profileIn = (entry: Entry) => profileOf(entry.thing, matching.factsOf(entry));
  const isLeft = new Set([...before, ...after]);
  const others = someOf(matching.others, mostOthers).filter((entry) => !isLeft.has(entry));
  const profiles = weighed([...isLeft].map(profileIn), others.map(profileIn));
  const [olds, news] = [profiles.slice(0, before.length), profiles.slice(before.length)];
  const found = candidatesOf(olds.map(piecesOf), news.map(piecesOf));
  const profile = new Map([...isLeft].map((entry, place) => [entry, profiles[place] ?? nothing]));
  const candidates = new Map(
    before.map((entry, place) => [entry, (found[place] ?? []).flatMap((at) => after[at] ?? [])]),
  );
  const known = new Map<Entry, Map<Entry, number>>();
  const inThemselves = (one: Entry, other: Entry) => {
    const scores = known.get(one) ?? new Map<Entry, number>();
    const score = scores.get(other) ?? evidenceBetween(profile.get(one) ?? nothing, profile.get(other) ?? nothing);
    known.set(one, scores.set(other, score));
    return score;
  };
  const left = { before: new Set(before), after: new Set(after) };
  for (let round = 0; round < mostRounds; round += 1) {
    const { matesOf, speakFor } = matching.surroundings();
    const best = new Bests();
    for (const one of left.before) {
      for (const other of new Set([...(candidates.get(one) ?? []), ...matesOf(one)])) {
        if (!left.after.has(other)) continue;
        const most = Math.min(profile.get(one)?.most ?? 0, profile.get(other)?.most ?? 0);
        const score = inThemselves(one, other) + speakFor(one, other);
        best.note(one, other, { score, isEnough: score >= Math.max(matching.least, leastPart * most) });
      }
    }
    const pairs = best.clear();
    if (pairs.length === 0) return;
    matching.join(pairs);
    for (const pair of pairs) {
      left.before.delete(pair.before);
      left.after.delete(pair.after);
    }
  }
}

/** So many show well enough what is usual. */
const mostOthers = 64;

/** From the first to the last, equally far from each other. */
function someOf<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(all.length, most) }, (_, at) => all[Math.floor(at * step)]).filter(
    (one) => one !== undefined,
  );
}

const nothing: Weighed = { title: '', slots: new Map(), most: 0 };

function piecesOf({ title, slots }: Weighed): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const slot of slots.values()) for (const [piece, weight] of slot.pieces) pieces.set(piece, weight);
  for (const piece of trigramsOf(title)) pieces.set(piece, weightOfTrigram);
  return pieces;
}

/** They lead to titles with other letters, and say nothing else. */
const weightOfTrigram = 0.2;

function trigramsOf(title: string): readonly string[] {
  const letters = ` ${title.toLocaleLowerCase()} `;
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => `~${letters.slice(at, at + 3)}`);
}

interface Score {
  readonly score: number;
  readonly isEnough: boolean;
}

interface Best extends Score {
  readonly other: Entry;
  readonly second: number;
}

/** For each thing the one that most speaks for, and how much speaks for the second. */
class Bests {
  private readonly before = new Map<Entry, Best>();
  private readonly after = new Map<Entry, Best>();

  note(before: Entry, after: Entry, score: Score): void {
    noteOn(this.before, before, after, score);
    noteOn(this.after, after, before, score);
  }

  /** Those that are each other's clear best. */
  clear(): readonly Pair[] {
    return [...this.before].flatMap(([before, best]): readonly Pair[] => {
      const back = this.after.get(best.other);
      const isBest = back?.other === before && best.isEnough && [best, back].every(isClear);
      return isBest ? [{ before, after: best.other }] : [];
    });
  }
}

function noteOn(bests: Map<Entry, Best>, of: Entry, other: Entry, { score, isEnough }: Score): void {
  const best = bests.get(of);
  if (best === undefined || score > best.score) {
    bests.set(of, { other, score, isEnough, second: best?.score ?? Number.NEGATIVE_INFINITY });
  } else if (score > best.second) bests.set(of, { ...best, second: score });
}

function isClear({ score, second }: Best): boolean {
  return score - second >= Math.max(clear, clearPart * score);
}
