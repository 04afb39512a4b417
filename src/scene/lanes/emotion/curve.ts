/** The emotion line as cubic pieces between points: smooth, and never beyond the scores that it joins. */
import { curveMonotoneX, line } from 'd3';

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
  const path = line<Place>(
    ({ x }) => x,
    ({ y }) => y,
  ).curve(curveMonotoneX)([...places]);
  // d3 writes `M x,y C x,y,x,y,x,y …`, or `L` where only two points are.
  const ends = (path ?? '').split(/[MCLZ]/).slice(2);
  return ends.flatMap((text, index) => {
    const from = places[index];
    const to = places[index + 1];
    if (from === undefined || to === undefined) return [];
    const [x1, y1, x2, y2] = text.split(',').map(Number);
    const curved = x2 !== undefined && y2 !== undefined && x1 !== undefined && y1 !== undefined;
    return [{ from, first: curved ? { x: x1, y: y1 } : from, second: curved ? { x: x2, y: y2 } : to, to }];
  });
}

/** Path data of pieces that follow each other; empty for none. */
export function pathOf(pieces: readonly Cubic[]): string {
  const start = pieces[0]?.from;
  if (start === undefined) return '';
  const curves = pieces.map(({ first, second, to }) => `C${pair(first)} ${pair(second)} ${pair(to)}`);
  return `M${pair(start)}${curves.join('')}`;
}

/** Path data of the area between pieces and the level `y`. */
export function areaOf(pieces: readonly Cubic[], y: number): string {
  const start = pieces[0]?.from;
  const end = pieces.at(-1)?.to;
  if (start === undefined || end === undefined) return '';
  return `${pathOf(pieces)}L${pair({ x: end.x, y })}L${pair({ x: start.x, y })}Z`;
}

/** A piece as short straight ones, for asking what it runs through. */
export function straightened({ from, first, second, to }: Cubic, parts: number): readonly Place[] {
  return Array.from({ length: parts + 1 }, (_, index) => {
    const t = index / parts;
    const at = (a: number, b: number, c: number, d: number) =>
      a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
    return { x: at(from.x, first.x, second.x, to.x), y: at(from.y, first.y, second.y, to.y) };
  });
}

function pair({ x, y }: Place): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
