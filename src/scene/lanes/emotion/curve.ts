/** The emotion line as cubic pieces between points: smooth, and never beyond the scores that it joins. */
import { curveMonotoneX, path } from 'd3';
import type { Box } from './box.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One piece, from point to point. */
export interface Cubic {
  readonly from: Place;
  readonly first: Place;
  readonly second: Place;
  readonly to: Place;
}

/** The pieces between `places`, one fewer than those; `x` must grow. */
export function cubics(places: readonly Place[]): readonly Cubic[] {
  const pieces: Cubic[] = [];
  const add = (first: Place | undefined, second: Place | undefined) => {
    const [from, to] = [places[pieces.length], places[pieces.length + 1]];
    if (from !== undefined && to !== undefined) pieces.push({ from, first: first ?? from, second: second ?? to, to });
  };
  // Where d3 would write a path, it calls these instead: it joins two points alone by a straight line.
  const recorder = Object.assign(path(), {
    moveTo: () => {},
    lineTo: () => add(undefined, undefined),
    bezierCurveTo: (x1: number, y1: number, x2: number, y2: number) => add({ x: x1, y: y1 }, { x: x2, y: y2 }),
  });
  const curve = curveMonotoneX(recorder);
  curve.lineStart();
  for (const { x, y } of places) curve.point(x, y);
  curve.lineEnd();
  return pieces;
}

/** Path data of pieces that follow each other; empty for none. */
export function pathOf(pieces: readonly Cubic[]): string {
  const start = pieces[0]?.from;
  if (start === undefined) return '';
  let d = `M${pair(start)}`;
  for (const { first, second, to } of pieces) d += `C${pair(first)} ${pair(second)} ${pair(to)}`;
  return d;
}

/** Path data of the area between pieces, of which `d` is the path, and the level `y`. */
export function areaOf(pieces: readonly Cubic[], d: string, y: number): string {
  const start = pieces[0]?.from;
  const end = pieces.at(-1)?.to;
  if (start === undefined || end === undefined) return '';
  return `${d}L${pair({ x: end.x, y })}L${pair({ x: start.x, y })}Z`;
}

/** A curve is looked at as this many straight pieces when asking what it runs through. */
const parts = 10;
/** How much of each of a cubic's four places there is at the ends of those pieces (Bernstein). */
const shares = Array.from({ length: parts + 1 }, (_, index) => {
  const t = index / parts;
  return { from: (1 - t) ** 3, first: 3 * t * (1 - t) ** 2, second: 3 * t ** 2 * (1 - t), to: t ** 3 };
});

/** For how long, in tenths of it, a piece runs through a box or comes within `clearance` px of it. */
export function tenthsThrough(piece: Cubic, box: Box, clearance: number): number {
  const { from, first, second, to } = piece;
  const left = box.x - clearance;
  const right = box.x + box.width + clearance;
  const top = box.y - clearance;
  const bottom = box.y + box.height + clearance;
  if (to.x < left || from.x > right) return 0;
  if (Math.max(from.y, first.y, second.y, to.y) <= top || Math.min(from.y, first.y, second.y, to.y) >= bottom) return 0;
  let tenths = 0;
  let lastX = from.x;
  let lastY = from.y;
  for (let index = 1; index <= parts; index += 1) {
    const share = shares[index];
    if (share === undefined) break;
    const x = from.x * share.from + first.x * share.first + second.x * share.second + to.x * share.to;
    const y = from.y * share.from + first.y * share.first + second.y * share.second + to.y * share.to;
    const start = Math.max(lastX, left);
    const end = Math.min(x, right);
    if (start <= end && x > lastX) {
      const slope = (y - lastY) / (x - lastX);
      const one = lastY + slope * (start - lastX);
      const other = lastY + slope * (end - lastX);
      if (Math.max(one, other) > top && Math.min(one, other) < bottom) tenths += 1;
    }
    lastX = x;
    lastY = y;
  }
  return tenths;
}

function pair({ x, y }: Place): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
