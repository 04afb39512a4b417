/** Finds a place beside a point for what is written there, clear of lines, points and other writing. */
import { type Box, overlap } from './box.js';
import { type Cubic, tenthsThrough } from './curve.js';
import { boxAround, standsOn } from './gaps.js';
import type { Plot, Point } from './plot.js';

/** Writing may reach a little over the column's edge, into the gap between columns. */
export const overhang = 4;
const lineClearance = 3;

/** In px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Remembers what was written where. */
export interface Placing {
  /** Takes the best place for the note of a point; none where it would lie on points or on other notes. */
  place(point: Point, size: Size): Box | undefined;
  /** Gives the note of a point more room, where that is free; else it keeps the place that it has, if any. */
  enlarge(point: Point, size: Size): Box | undefined;
}

export function placingOn(plot: Plot): Placing {
  const surroundings = surroundingsOf(plot);
  const around = (point: Point): Surroundings => {
    const { index } = point;
    const nearby = [surroundings[index], surroundings[index - 1], surroundings[index + 1]];
    const notes = nearby.flatMap((one) => [...(one?.notes ?? [])].flatMap(([of, box]) => (of === point ? [] : [box])));
    return { points: nearby[0]?.points ?? [], lines: nearby[0]?.lines ?? [], notes };
  };
  const take = (point: Point, box: Box) => {
    surroundings[point.index]?.notes.set(point, box);
    return box;
  };
  return {
    place(point, size) {
      const near = bestPlace(candidates(point, size, plot), point, size, plot, around(point));
      if (near !== undefined && !near.covers) return take(point, near.box);
      const far = bestPlace(farCandidates(point, size, plot), point, size, plot, around(point));
      return far === undefined || far.covers ? undefined : take(point, far.box);
    },
    enlarge(point, size) {
      const best = bestPlace(candidates(point, size, plot), point, size, plot, around(point));
      const isFree = best !== undefined && best.cost <= costs.middle + costs.farthest;
      return isFree ? take(point, best.box) : undefined;
    },
  };
}

/** What a note must keep clear of. */
interface Surroundings {
  readonly points: readonly Box[];
  readonly notes: readonly Box[];
  readonly lines: readonly Cubic[];
}

/** A touchpoint's own, filled while the notes are placed. */
interface Around {
  readonly points: Box[];
  readonly notes: Map<Point, Box>;
  readonly lines: Cubic[];
}

/** The points and lines around each touchpoint, by its place in the journey. */
function surroundingsOf({ curves }: Plot): readonly Around[] {
  const last = curves.reduce((most, { points }) => Math.max(most, points.at(-1)?.index ?? 0), 0);
  const places = Array.from({ length: last + 1 }, (): Around => ({ points: [], notes: new Map(), lines: [] }));
  for (const { points, pieces } of curves) {
    for (const point of points) places[point.index]?.points.push(boxAround(point));
    for (const [index, piece] of pieces.entries()) {
      const [from, to] = [points[index]?.index ?? 0, points[index + 1]?.index ?? 0];
      for (let touched = from; touched <= to; touched += 1) places[touched]?.lines.push(piece);
    }
  }
  return places;
}

interface Candidate {
  readonly box: Box;
  readonly cost: number;
  /** Whether a note there lies on points or on other notes. */
  readonly covers: boolean;
}

type Offset = readonly [dx: number, dy: number];

/** `undefined` where no offset leaves the note within the lane. */
function bestPlace(
  offsets: Iterable<Offset>,
  point: Point,
  { width, height }: Size,
  plot: Plot,
  surroundings: Surroundings,
): Candidate | undefined {
  const left = point.phase.x + point.column.x - overhang;
  const right = left + point.column.width + 2 * overhang;
  let best: Candidate | undefined;
  let farther = -costs.rank;
  for (const [dx, dy] of offsets) {
    farther += costs.rank;
    if (best !== undefined && best.cost <= farther) break;
    const x = Math.max(left, Math.min(right - width, point.x + dx - width / 2));
    const box = { x, y: point.y + dy - height / 2, width, height };
    if (box.y < 2 || box.y + height > plot.height - 2) continue;
    const { covered, touched } = collisions(box, surroundings);
    const obstacles = covered * costs.cover + touched * costs.touch + (standsOn(box, plot.middle) ? costs.middle : 0);
    if (best === undefined || farther + obstacles < best.cost)
      best = { box, cost: farther + obstacles, covers: covered > 0 };
  }
  return best;
}

/** Offsets of a note's middle from its point, the best first: outward, inward, beside, then farther off. */
function* candidates(point: Point, { width, height }: Size, { middle }: Plot): Generator<Offset> {
  const outward = point.y <= middle ? -1 : 1;
  const near = point.radius + height / 2 + 3;
  const side = point.radius + width / 2 + 6;
  for (const more of [0, 6, 12]) {
    yield [0, outward * (near + more)];
    yield [0, -outward * (near + more)];
  }
  for (const dx of [side, -side]) {
    for (const dy of [0, -8, 8]) yield [dx, dy];
  }
  for (const dy of [near, near + 10, near + 20, near + 32]) {
    for (const dx of [side / 2, -side / 2, side, -side]) {
      yield [dx, outward * dy];
      yield [dx, -outward * dy];
    }
  }
  for (const more of [20, 30, 42]) {
    yield [0, outward * (near + more)];
    yield [0, -outward * (near + more)];
  }
}

/** For a crowd: everywhere in the column, the nearest first. */
function* farCandidates(point: Point, { width, height }: Size, { height: lane }: Plot): Generator<Offset> {
  const side = point.column.width / 2;
  for (let dy = point.radius + height / 2 + 3; dy < lane; dy += height / 2) {
    for (const dx of [0, -side, side, -width / 2, width / 2]) {
      yield [dx, dy];
      yield [dx, -dy];
    }
  }
}

/**
 * What is worst to do, first: cover a note or a point, touch a line, cut the dotted middle, stand farther off. All
 * candidates' ranks together cost `farthest`, less than a touch.
 */
const costs = { cover: 60, touch: 4, middle: 1, rank: 0.05, farthest: 2.5 };

/** How many points and notes a box lies on, and for how long lines run through it, in tenths of their pieces. */
function collisions(box: Box, { points, notes, lines }: Surroundings): { covered: number; touched: number } {
  let [covered, touched] = [0, 0];
  for (const other of points) covered += overlap(box, other) ? 1 : 0;
  for (const other of notes) covered += overlap(box, other) ? 1 : 0;
  for (const line of lines) touched += tenthsThrough(line, box, lineClearance);
  return { covered, touched };
}
