/** What is known of a thing by where it stands and by those who speak of it, as far as those are known themselves. */
import { group } from 'd3';
import { type Entry, isOrdered } from './entry.js';
import type { Surroundings } from './match.js';
import type { ThingKind } from './outline.js';
import { namedBy } from './references.js';

type OtherOf = (entry: Entry) => Entry | undefined;

/** Between the same two neighbours, and nothing else came or went there. */
const alone = 3;
/** Between the same two, as others are. */
const between = 0.7;
/** In the same thing, where the order says nothing. */
const within = 2;
/** Who spoke of the one speaks of the other now; of several the first counts most. */
const spokenOf = 2.5;
const mostSpokenOf = 3.5;
/** In a file that others of the same file went to. */
const sameFile = 1.5;
/** In a file of the same name. */
const sameFileName = 1;
/** Where more came or went at one place, the place says nothing of which is which. */
const mostMates = 4;

/** Of things of a kind that stand in a journey, with all others that do. */
export function inJourney(
  kind: ThingKind,
  before: readonly Entry[],
  after: readonly Entry[],
  otherOf: OtherOf,
): () => Surroundings {
  const isOfKind = ({ thing }: Entry) => thing.kind === kind;
  const [olds, news] = [before.filter(isOfKind), after.filter(isOfKind)];
  let speakers: readonly [Speakers, Speakers] | undefined;
  let byName: ReadonlyMap<string, readonly Entry[]> | undefined;
  return () => {
    speakers ??= [speakersIn(before), speakersIn(after)];
    byName ??= group(news, ({ thing }) => thing.name);
    const [speakersBefore, speakersAfter] = speakers;
    const named = byName;
    const gaps = gapsIn(olds, news, otherOf);
    const speakersOf = (one: Entry) => speakersBefore(one).flatMap((speaker) => otherOf(speaker) ?? []);
    const spokenOfBy = (speaker: Entry) =>
      speaker.thing.facts.flatMap(namedBy).flatMap((of) => (of.kind === kind ? (named.get(of.name) ?? []) : []));
    return {
      matesOf: (one) => [...gaps.matesOf(one), ...speakersOf(one).flatMap(spokenOfBy)],
      speakFor: (one, other) => {
        const theirs = new Set(speakersAfter(other));
        const shared = new Set(speakersOf(one).filter((speaker) => theirs.has(speaker))).size;
        return gaps.speakFor(one, other) + (shared === 0 ? 0 : Math.min(mostSpokenOf, spokenOf + (shared - 1) / 2));
      },
    };
  };
}

type Speakers = (of: Entry) => readonly Entry[];

function speakersIn(entries: readonly Entry[]): Speakers {
  const speakers = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const { kind, name } of entry.thing.facts.flatMap(namedBy)) {
      const those = speakers.get(`${kind} ${name}`);
      if (those === undefined) speakers.set(`${kind} ${name}`, [entry]);
      else those.push(entry);
    }
  }
  return ({ thing: { kind, name } }) => (name === '' ? [] : (speakers.get(`${kind} ${name}`) ?? []));
}

/** What is not known yet between two that are, or in a thing whose children are in no order. */
interface Gap {
  readonly before: Entry[];
  readonly after: Entry[];
}

function gapsIn(before: readonly Entry[], after: readonly Entry[], otherOf: OtherOf): Surroundings {
  const gaps = new Map<string, Gap>();
  const gapOf = new Map<Entry, Gap>();
  const places = new Map([...before].map((entry, place) => [entry, place]));
  const parents = new Map<Entry | undefined, number>();
  const numberOf = (parent: Entry | undefined) => {
    const number = parents.get(parent) ?? parents.size;
    parents.set(parent, number);
    return number;
  };
  const note = (rows: Iterable<readonly Entry[]>, side: keyof Gap) => {
    for (const row of rows) {
      const [first] = row;
      const home = side === 'before' ? first?.parent : first?.parent && otherOf(first.parent);
      if (first === undefined || (first.parent !== undefined && home === undefined)) continue;
      const anchor = (entry: Entry) => {
        const other = otherOf(entry);
        const isHere =
          other !== undefined && (other.parent === first.parent || otherOf(other.parent ?? other) === first.parent);
        return isHere ? places.get(side === 'before' ? entry : other) : undefined;
      };
      noteRow(row, { home: `${numberOf(home)}`, anchor, side });
    }
  };
  const noteRow = (
    row: readonly Entry[],
    { home, anchor, side }: { home: string; anchor: (entry: Entry) => number | undefined; side: keyof Gap },
  ) => {
    let last = 'start';
    let open: Entry[] = [];
    const close = (next: string) => {
      const key = [home, last, next].join(' ');
      const gap = gaps.get(key) ?? { before: [], after: [] };
      gaps.set(key, gap);
      for (const entry of open) {
        gap[side].push(entry);
        gapOf.set(entry, gap);
      }
      open = [];
      last = next;
    };
    for (const entry of row) {
      const place = isOrdered(entry) ? anchor(entry) : undefined;
      if (place !== undefined) close(String(place));
      else if (otherOf(entry) === undefined) open.push(entry);
    }
    close('end');
  };
  note(group(before, ({ parent }) => parent).values(), 'before');
  note(group(after, ({ parent }) => parent).values(), 'after');
  return {
    matesOf: (one) => {
      const mates = gapOf.get(one)?.after ?? [];
      return mates.length > mostMates ? [] : mates;
    },
    speakFor: (one, other) => {
      const gap = gapOf.get(one);
      if (gap === undefined || gapOf.get(other) !== gap) return 0;
      const isAlone = gap.before.length === 1 && gap.after.length === 1;
      return (isOrdered(one) ? 0 : within) + (isAlone ? alone : between);
    },
  };
}

/** Of things that stand in no other. */
export function inFiles(before: readonly Entry[], otherOf: OtherOf): () => Surroundings {
  return () => {
    const homes = new Map(before.map(({ file }) => [file, new Set<Entry['file']>()]));
    for (const entry of before) {
      const other = otherOf(entry);
      if (other !== undefined) homes.get(entry.file)?.add(other.file);
    }
    return {
      matesOf: () => [],
      speakFor: ({ file: one }, { file: other }) =>
        (homes.get(one)?.has(other) === true ? sameFile : 0) +
        (nameOf(one.path) === nameOf(other.path) ? sameFileName : 0),
    };
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Of things of which nothing around them is known. */
export const nowhere: () => Surroundings = () => ({ matesOf: () => [], speakFor: () => 0 });
