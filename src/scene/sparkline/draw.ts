/** A small emotion line as a drawing without words: for places where a map has no room, such as beside a caret. */
import { mapWords } from '../../words/map.js';
import { group, outline, round } from '../block.js';
import { cubics } from '../lanes/emotion/curve.js';
import { areas, runsOf } from '../lanes/emotion/lines.js';
import { markOf } from '../outlines.js';
import type { Path, Rect, Scene, Shape } from '../scene.js';
import type { SmallCurve, SmallCurves, SmallPoint } from './curves.js';

const width = 320;
const height = 68;
/** From the edges to the ends of the scale, and to the first and the last place. */
const inset = { x: 12, y: 8 };
/** Points that stand closer than this, in px, would hide their line. */
const closest = 8;

/** Beyond this many, larger points would hide the line; the bands mark enough. */
const mostLarge = 12;

/** How much of its size on the map a mark has. */
const sizes = { plain: 0.5, marked: 0.85 };

/** The scale from its lowest score, at the bottom, to its highest; what is marked stands before a band. */
export function sparkline(curves: SmallCurves): Scene {
  const { language } = curves;
  const title = mapWords[language].lanes.emotion;
  const children = [...bands(curves), middleLine, ...drawnCurves(curves)];
  return { width, height, title, description: '', language, root: group('sparkline', 0, 0, children) };
}

const middle = height / 2;
const middleLine: Path = {
  type: 'path',
  d: `M${inset.x / 2} ${middle}H${width - inset.x / 2}`,
  stroke: 'axis',
  strokeWidth: 1.2,
  dash: [0.1, 4],
};

/** Px between one place and the next. */
function stepOf({ places }: SmallCurves): number {
  return (width - 2 * inset.x) / Math.max(1, places - 1);
}

/** A journey of one touchpoint has its point in the middle. */
function xOf(index: number, curves: SmallCurves): number {
  return curves.places === 1 ? width / 2 : inset.x + index * stepOf(curves);
}

/** A band behind each run of marked places. */
function bands(curves: SmallCurves): readonly Rect[] {
  const reach = Math.max(3, Math.min(9, stepOf(curves) / 2));
  const runs: { from: number; to: number }[] = [];
  for (const place of curves.marked) {
    const last = runs.at(-1);
    if (last !== undefined && place - last.to <= 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs.map(({ from, to }): Rect => {
    const x = round(xOf(from, curves) - reach);
    const right = xOf(to, curves) + reach;
    return { type: 'rect', x, y: 0, width: round(right - x), height, radius: 4, fill: 'mark', opacity: 0.18 };
  });
}

/** The first persona's line on top, with its area where it is alone. */
function drawnCurves(curves: SmallCurves): readonly Shape[] {
  const drawn = curves.curves.map((curve) => {
    const points = curve.points.map((point) => ({ ...point, x: xOf(point.index, curves), y: yOf(point, curves) }));
    return { curve, points, runs: runsOf(points, cubics(points)) };
  });
  const [first] = drawn;
  const extent = { top: inset.y, middle, bottom: height - inset.y };
  const area = first === undefined || drawn.length > 1 ? [] : areas(first.runs, extent);
  const isDense = stepOf(curves) < closest;
  const isLarge = ({ index }: SmallPoint) => curves.marked.length <= mostLarge && curves.marked.includes(index);
  const lines = drawn.toReversed().flatMap(({ curve: { persona }, points, runs }, index, { length }): Shape[] => [
    ...runs.map(
      ({ d, bridge }): Path => ({
        type: 'path',
        d,
        stroke: persona.paint,
        strokeWidth: index === length - 1 ? 2.2 : 1.6,
        ...(bridge ? { dash: [0.1, 4], opacity: 0.8 } : {}),
      }),
    ),
    // Where points would hide the line, its end still bears the mark that tells whose line it is.
    ...points
      .filter((point, at) => !isDense || isLarge(point) || at === points.length - 1)
      .map((point) => markAt(point, persona, isLarge(point) ? sizes.marked : sizes.plain)),
  ]);
  return [...area, ...lines];
}

function yOf({ score }: SmallPoint, { scale: { from, to } }: SmallCurves): number {
  return inset.y + ((height - 2 * inset.y) * (to - score)) / (to - from);
}

type Placed = SmallPoint & { readonly x: number; readonly y: number };

function markAt({ x, y, assumed }: Placed, { index, paint }: SmallCurve['persona'], size: number): Path {
  const look = assumed
    ? { fill: 'background' as const, stroke: paint, strokeWidth: 2.4 }
    : { fill: paint, stroke: paint, strokeWidth: 1 };
  return outline(markOf(index), x, y, size, look);
}
