/** Puts the feelings' words beside their points, clear of lines, points and each other. */
import { measure, remembered, truncate } from '../../../text/index.js';
import type { Sheet } from '../../sheet.js';
import { settings } from '../../type.js';
import { type Box, overlap } from './box.js';
import { type Cubic, tenthsThrough } from './curve.js';
import { boxAround, standsOn } from './gaps.js';
import { laneHeight, type Plot, type Point } from './plot.js';

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
  const around = surroundingsOf(plot);
  const words: FeelingWord[] = [];
  for (const point of plot.curves.flatMap((curve) => curve.points)) {
    const title = feelingTitle(point, sheet);
    const here = around[point.index];
    if (title === undefined || here === undefined) continue;
    const natural = widthOf(title);
    const fits = natural <= point.column.width;
    const text = fits ? title : truncate(title, point.column.width, face);
    const nearby = [here, around[point.index - 1], around[point.index + 1]];
    const taken = nearby.flatMap((place) => place?.words ?? []);
    const box = bestPlace(point, fits ? natural : widthOf(text), plot, { ...here, words: taken });
    here.words.push(box);
    words.push({ point, text, box });
  }
  return words;
}

/** Few feelings are named over and over. */
const widthOf = remembered((text: string) => measure(text, face));

export function feelingTitle({ emotion }: Point, { titles }: Sheet): string | undefined {
  return emotion.feeling === undefined ? undefined : titles.feeling(emotion.feeling.name);
}

/** What a word must keep clear of. */
interface Surroundings {
  readonly points: readonly Box[];
  readonly words: readonly Box[];
  readonly lines: readonly Cubic[];
}

/** A touchpoint's own, filled while the words are placed. */
interface Place extends Surroundings {
  readonly points: Box[];
  readonly words: Box[];
  readonly lines: Cubic[];
}

/** The points and lines around each touchpoint, by its place in the journey. */
function surroundingsOf({ curves }: Plot): readonly Place[] {
  const last = curves.reduce((most, { points }) => Math.max(most, points.at(-1)?.index ?? 0), 0);
  const places = Array.from({ length: last + 1 }, (): Place => ({ points: [], words: [], lines: [] }));
  for (const { points, pieces } of curves) {
    for (const point of points) places[point.index]?.points.push(boxAround(point));
    for (const [index, piece] of pieces.entries()) {
      const [from, to] = [points[index]?.index ?? 0, points[index + 1]?.index ?? 0];
      for (let touched = from; touched <= to; touched += 1) places[touched]?.lines.push(piece);
    }
  }
  return places;
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
function collisions(box: Box, { points, words, lines }: Surroundings): number {
  let cost = 0;
  for (const other of points) cost += overlap(box, other) ? costs.cover : 0;
  for (const other of words) cost += overlap(box, other) ? costs.cover : 0;
  for (const line of lines) cost += tenthsThrough(line, box, lineClearance) * costs.touch;
  return cost;
}
