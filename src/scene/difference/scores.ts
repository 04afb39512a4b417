/** The scores of both versions in each place of the map. */

import type { Slot } from '../../diff/index.js';
import { round } from '../block.js';
import { type Plot, type Point, plotOf, type Room } from '../lanes/emotion/plot.js';
import type { PersonaView } from '../personas.js';
import type { DifferenceSheet } from './sheet.js';

/** A persona's score at a touchpoint: as it is, and as it was. */
export interface Scored {
  readonly now?: Point;
  readonly former?: Point;
  /** How much more it is; 0 where both are the same, absent where one version has none. */
  readonly delta?: number;
}

export interface Scores {
  readonly now?: Plot;
  readonly former?: Plot;
  readonly at: (slot: Slot) => readonly Scored[];
}

/** From one persona's points to the next's, in px: so that arrows stand beside each other, and upright. */
const step = 16;

export function scoresOf({ versions, phases }: DifferenceSheet, room: Room): Scores {
  const personas = [versions.after, versions.before].flatMap((sheet) => sheet?.personas ?? []);
  const last = personas.reduce((most, { index, scored }) => (scored ? Math.max(most, index) : most), 0);
  const sideways = ({ index }: PersonaView) => (index - last / 2) * step;
  const now = versions.after && plotOf(versions.after, room, sideways);
  const former = versions.before && plotOf(versions.before, room, sideways);
  const slots = phases.flatMap(({ inside }) => inside.map(({ slot }) => slot));
  const [news, olds] = [pointsBy(now, slots, 'after'), pointsBy(former, slots, 'before')];
  const left = new Map(slots.map((slot) => [slot.before, slot]));
  const at = (slot: Slot): readonly Scored[] => {
    const [points, earlier] = [news.get(slot) ?? [], olds.get(slot) ?? []];
    // Of a touchpoint that had another place, the former score is drawn there.
    const away = slot.elsewhere && slot.after ? (olds.get(left.get(slot.elsewhere) ?? slot) ?? []) : [];
    return [
      ...points.map((point) => scored(point, samePersona(point, earlier), samePersona(point, away))),
      ...earlier.filter((one) => samePersona(one, points) === undefined).map((one) => ({ former: one })),
    ];
  };
  return { ...(now === undefined ? {} : { now }), ...(former === undefined ? {} : { former }), at };
}

function pointsBy(plot: Plot | undefined, slots: readonly Slot[], side: 'before' | 'after') {
  const there = slots.filter((slot) => slot[side] !== undefined);
  return new Map(there.map((slot, place) => [slot, plot?.places[place] ?? []]));
}

function scored(now: Point, former: Point | undefined, away: Point | undefined): Scored {
  const earlier = former ?? away;
  return {
    now,
    ...(former === undefined ? {} : { former }),
    ...(earlier === undefined ? {} : { delta: round(scoreOf(now) - scoreOf(earlier)) }),
  };
}

function samePersona({ persona }: Point, points: readonly Point[]): Point | undefined {
  return points.find((point) => point.persona.index === persona.index);
}

/** As it is written, also where that is outside the scale. */
function scoreOf({ emotion }: Point): number {
  return emotion.score?.value ?? 0;
}
