/** Puts the feelings' words beside their points, clear of lines, points and each other. */
import { named, titleIn } from '../../../model/index.js';
import { measure, truncate } from '../../../text/index.js';
import type { Sheet } from '../../sheet.js';
import { settings } from '../../type.js';
import { type Place, straightened } from './curve.js';
import { boxAround, standsOn } from './gaps.js';
import { type Box, laneHeight, type Plot, type Point } from './plot.js';

export interface FeelingWord {
  readonly point: Point;
  readonly text: string;
  readonly box: Box;
}

const face = settings['small-strong'];
const height = face.size + 3;
/** Words may reach a little over the column's edge, into the gap between columns. */
export const overhang = 4;
const lineClearance = 3;

/** The word of each point that names a feeling. The first persona's words choose their places first. */
export function feelingWords(plot: Plot, sheet: Sheet): readonly FeelingWord[] {
  const surroundings = surroundingsOf(plot);
  const words: FeelingWord[] = [];
  const taken = new Map<number, Box[]>();
  for (const point of plot.curves.flatMap((curve) => curve.points)) {
    const title = feelingTitle(point, sheet);
    if (title === undefined) continue;
    const text = truncate(title, point.column.width, face);
    const near = surroundings(point.index);
    const others = [point.index - 1, point.index, point.index + 1].flatMap((index) => taken.get(index) ?? []);
    const box = bestPlace(point, measure(text, face), plot, { ...near, boxes: [...near.boxes, ...others] });
    taken.set(point.index, [...(taken.get(point.index) ?? []), box]);
    words.push({ point, text, box });
  }
  return words;
}

export function feelingTitle({ emotion }: Point, { model, language }: Sheet): string | undefined {
  if (emotion.feeling === undefined) return undefined;
  const feeling = named(model.feelings, emotion.feeling.name);
  return feeling === undefined ? emotion.feeling.name : titleIn(feeling, language);
}

/** What a word must keep clear of. */
interface Surroundings {
  readonly boxes: readonly Box[];
  /** Lines as short straight pieces: each the places that it runs through. */
  readonly lines: readonly (readonly Place[])[];
}

/** The points and lines around each touchpoint, found by its place in the journey. */
function surroundingsOf({ curves }: Plot): (index: number) => Surroundings {
  const boxes = new Map<number, Box[]>();
  const lines = new Map<number, (readonly Place[])[]>();
  const add = <T>(map: Map<number, T[]>, index: number, ...items: readonly T[]) => {
    const list = map.get(index);
    if (list === undefined) map.set(index, [...items]);
    else list.push(...items);
  };
  for (const { points, pieces } of curves) {
    for (const point of points) {
      add(boxes, point.index, boxAround(point));
    }
    for (const [index, piece] of pieces.entries()) {
      const places = straightened(piece, 10);
      const [first, last] = [points[index]?.index ?? 0, points[index + 1]?.index ?? 0];
      for (let touched = first; touched <= last; touched += 1) add(lines, touched, places);
    }
  }
  return (index) => ({ boxes: boxes.get(index) ?? [], lines: lines.get(index) ?? [] });
}

function bestPlace(point: Point, width: number, plot: Plot, surroundings: Surroundings): Box {
  const left = point.phase.x + point.column.x - overhang;
  const right = left + point.column.width + 2 * overhang;
  let best: { box: Box; cost: number } | undefined;
  let farther = -costs.rank;
  for (const [dx, dy] of candidates(point, width, plot)) {
    farther += costs.rank;
    if (best !== undefined && best.cost <= farther) break;
    const x = Math.max(left, Math.min(right - width, point.x + dx - width / 2));
    const box = { x, y: point.y + dy - height / 2, width, height };
    if (box.y < 2 || box.y + height > laneHeight - 2) continue;
    const cost = farther + collisions(box, surroundings) + (standsOn(box, plot.middle) ? costs.middle : 0);
    if (best === undefined || cost < best.cost) best = { box, cost };
  }
  return best?.box ?? { x: point.x - width / 2, y: point.y + point.radius + 2, width, height };
}

/** Offsets of a word's middle from its point, the best first: outward, inward, beside, then farther off. */
function* candidates(point: Point, width: number, { middle }: Plot): Generator<readonly [dx: number, dy: number]> {
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

/** What is worst to do, first: cover a word or a point, touch a line, cut the dotted middle, stand farther off. */
const costs = { cover: 60, touch: 4, middle: 1, rank: 0.05 };

/** 0 when a box stands free. */
function collisions(box: Box, { boxes, lines }: Surroundings): number {
  let cost = 0;
  for (const other of boxes) cost += overlap(box, other) ? costs.cover : 0;
  for (const places of lines) cost += timesTouched(box, places) * costs.touch;
  return cost;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** How many of the straight pieces between `places`, which run from left to right, come near a box. */
function timesTouched(box: Box, places: readonly Place[]): number {
  let times = 0;
  for (let index = 1; index < places.length; index += 1) {
    const [from, to] = [places[index - 1], places[index]];
    if (from !== undefined && to !== undefined && touches(box, from, to)) times += 1;
  }
  return times;
}

function touches(box: Box, from: Place, to: Place): boolean {
  const left = Math.max(from.x, box.x - lineClearance);
  const right = Math.min(to.x, box.x + box.width + lineClearance);
  if (left > right || to.x === from.x) return false;
  const slope = (to.y - from.y) / (to.x - from.x);
  const [start, end] = [from.y + slope * (left - from.x), from.y + slope * (right - from.x)];
  return Math.max(start, end) > box.y - lineClearance && Math.min(start, end) < box.y + box.height + lineClearance;
}
