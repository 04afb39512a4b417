/** The touchpoints that a history is drawn over: those of the newest version, and between them those that are gone. */
import { type Touchpoint, titleIn, touchpointsOf } from '../../model/index.js';
import type { Language } from '../../words/index.js';
import { key, uniqueKeys } from '../keys.js';
import { left, right } from './frame.js';
import type { HistoryVersion } from './version.js';

export interface HistoryColumn {
  readonly key: string;
  readonly title: string;
  readonly isGone: boolean;
  /** The middle, in px. */
  readonly x: number;
}

export interface HistoryColumns {
  readonly columns: readonly HistoryColumn[];
  readonly width: number;
  /** Of the newest version's phases, left to right. */
  readonly phases: readonly {
    readonly key: string;
    readonly title: string;
    readonly x: number;
    readonly width: number;
  }[];
  /** What a version has in each column. */
  readonly touchpoints: (version: HistoryVersion) => readonly (Touchpoint | undefined)[];
  /** How many that are gone have no column. */
  readonly left: number;
}

/** More that are gone would crowd out what is there. */
const mostGone = 6;

interface Place {
  readonly title: string;
  /** In the newest version. */
  readonly touchpoint?: Touchpoint;
  readonly name: string;
  readonly phase: string;
}

/** Of versions from the oldest to the newest. */
export function historyColumns(versions: readonly HistoryVersion[], language: Language): HistoryColumns {
  const newest = versions.at(-1);
  const places: Place[] = (newest === undefined ? [] : touchpointsOf(newest.journey)).map(({ touchpoint, phase }) => ({
    title: titleIn(touchpoint, language),
    touchpoint,
    name: touchpoint.name,
    phase: phase.name,
  }));
  const gone = new Set<string>();
  const kept = new Set<string>();
  for (const version of versions.toReversed()) {
    let before = -1;
    for (const { touchpoint, phase } of touchpointsOf(version.journey)) {
      const known = places.findIndex((place) => isAt(place, touchpoint, version));
      if (known >= 0) before = known;
      else if (gone.has(touchpoint.name) || kept.size >= mostGone) gone.add(touchpoint.name);
      else {
        gone.add(touchpoint.name);
        kept.add(touchpoint.name);
        before += 1;
        const beside = places[before - 1] ?? places[before];
        const title = titleIn(touchpoint, language);
        places.splice(before, 0, { title, name: touchpoint.name, phase: beside?.phase ?? phase.name });
      }
    }
  }
  const width = (right - left) / Math.max(1, places.length);
  const keys = uniqueKeys(places.map(({ name }) => key('column', name)));
  return {
    columns: places.map(({ title, touchpoint }, at) => ({
      key: keys[at] ?? '',
      title,
      isGone: touchpoint === undefined,
      x: left + (at + 0.5) * width,
    })),
    width,
    phases: phasesOf(places, width, newest, language),
    touchpoints: (version) => {
      const present = new Map<Touchpoint, Touchpoint>();
      const past = new Map<string, Touchpoint>();
      for (const { touchpoint } of touchpointsOf(version.journey)) {
        const counterpart = version.counterparts.get(touchpoint);
        if (counterpart === undefined) past.set(touchpoint.name, touchpoint);
        else present.set(counterpart, touchpoint);
      }
      return places.map(({ touchpoint, name }) =>
        touchpoint === undefined ? past.get(name) : present.get(touchpoint),
      );
    },
    left: gone.size - kept.size,
  };
}

/** A touchpoint that is gone is known by its name, those that are there by what became of them. */
function isAt(place: Place, touchpoint: Touchpoint, { counterparts }: HistoryVersion): boolean {
  const counterpart = counterparts.get(touchpoint);
  return counterpart === undefined
    ? place.touchpoint === undefined && place.name === touchpoint.name
    : place.touchpoint === counterpart;
}

function phasesOf(
  places: readonly Place[],
  width: number,
  newest: HistoryVersion | undefined,
  language: Language,
): HistoryColumns['phases'] {
  const runs: { phase: string; from: number; to: number }[] = [];
  for (const [at, { phase }] of places.entries()) {
    const last = runs.at(-1);
    if (last?.phase === phase) last.to = at + 1;
    else runs.push({ phase, from: at, to: at + 1 });
  }
  const keys = uniqueKeys(runs.map(({ phase }) => key('phase', phase)));
  return runs.map(({ phase, from, to }, at) => {
    const found = newest?.journey.phases.find(({ name }) => name === phase);
    return {
      key: keys[at] ?? '',
      title: found === undefined ? phase : titleIn(found, language),
      x: left + from * width,
      width: (to - from) * width,
    };
  });
}
