/** The box around a shape, in the coordinates that it stands in. */
import type { Path, Shape, TextLine } from '../../scene/index.js';
import { settings } from '../../scene/index.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `undefined` for a shape that covers nothing. */
export function boundsOf(shape: Shape): Box | undefined {
  switch (shape.type) {
    case 'rect':
    case 'image':
      return { x: shape.x, y: shape.y, width: shape.width, height: shape.height };
    case 'circle':
      return {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        width: 2 * shape.radius,
        height: 2 * shape.radius,
      };
    case 'text':
      return textBounds(shape);
    case 'path':
      return pathBounds(shape);
    case 'group': {
      const inner = around(shape.children.flatMap((child) => boundsOf(child) ?? []));
      return inner && { ...inner, x: inner.x + shape.x, y: inner.y + shape.y };
    }
  }
}

export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function textBounds({ x, y, width, style, anchor = 'start', direction }: TextLine): Box {
  const { size } = settings[style];
  const isLeft = direction === undefined ? anchor === 'start' : anchor === 'end';
  const left = anchor === 'middle' ? x - width / 2 : isLeft ? x : x - width;
  return { x: left, y: y - size * 0.75, width, height: size };
}

/** Ready-made outlines stand on a grid of this many units. */
const grid = 24;

function pathBounds({ d, at }: Path): Box | undefined {
  if (at !== undefined) return { x: at.x, y: at.y, width: grid * at.scale, height: grid * at.scale };
  const points = pointsOf(d);
  return around(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
}

type Point = readonly [x: number, y: number];

/** How many numbers each command of a path takes. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, S: 4, Q: 4, C: 6, A: 7 };

/** Corners and control points: a curve never leaves the box around them. */
function pointsOf(d: string): readonly Point[] {
  const found: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toUpperCase();
    const count = counts[command] ?? 0;
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number);
    const [left, top] = letter === command ? [() => 0, () => 0] : [() => x, () => y];
    for (let index = 0; count > 0 && index + count <= numbers.length; index += count) {
      const taken = numbers.slice(index, index + count);
      if (command === 'H') x = left() + (taken[0] ?? 0);
      else if (command === 'V') y = top() + (taken[0] ?? 0);
      else {
        const pairs = command === 'A' ? taken.slice(5) : taken;
        const [originX, originY] = [left(), top()];
        for (let pair = 0; pair < pairs.length; pair += 2) {
          [x, y] = [originX + (pairs[pair] ?? 0), originY + (pairs[pair + 1] ?? 0)];
          found.push([x, y]);
        }
      }
      found.push([x, y]);
    }
  }
  return found;
}
