/** Straight lines that make room for what stands on them. */
import type { Box } from './box.js';
import type { Point } from './plot.js';

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const clearance = 3;
/** What is shorter than this between two gaps looks like a speck of dust. */
const shortest = 9;

/** What is left of a stretch, in order, once the holes in it are taken out. */
export function without({ from, to }: Stretch, holes: readonly Stretch[]): readonly Stretch[] {
  const left: Stretch[] = [];
  let at = from;
  for (const hole of holes.toSorted((a, b) => a.from - b.from)) {
    left.push({ from: at, to: Math.min(to, hole.from) });
    at = Math.max(at, hole.to);
  }
  return [...left, { from: at, to }].filter((piece) => piece.to - piece.from >= shortest);
}

/** Whether a level line at `y` must make room for a box. */
export function standsOn(box: Box, y: number): boolean {
  return box.y - clearance < y && y < box.y + box.height + clearance;
}

/** The stretches of a level line at `y` that words stand on. */
export function onLevel(boxes: readonly Box[], y: number): readonly Stretch[] {
  return boxes
    .filter((box) => standsOn(box, y))
    .map((box) => ({ from: box.x - clearance, to: box.x + box.width + clearance }));
}

/** The stretches of an upright line at `x` that words stand on. */
export function onUpright(boxes: readonly Box[], x: number): readonly Stretch[] {
  return boxes
    .filter((box) => box.x - clearance < x && x < box.x + box.width + clearance)
    .map((box) => ({ from: box.y - clearance, to: box.y + box.height + clearance }));
}

/** The box of a point, its outline included. */
export function boxAround({ x, y, radius }: Point): Box {
  const reach = radius + 2;
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}
