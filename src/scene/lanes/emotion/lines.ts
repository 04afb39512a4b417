/** The lines through the points, and the area between the first of them and the middle of the scale. */
import type { PersonaView } from '../../personas.js';
import type { Paint, Path, Shape } from '../../scene.js';
import { areaOf, type Cubic, pathOf } from './curve.js';
import type { Curve, Plot } from './plot.js';

/** Pieces of a line that are drawn alike. */
export interface Run {
  readonly pieces: readonly Cubic[];
  readonly d: string;
  /** True where touchpoints without a score lie between: drawn dashed, for nothing is known there. */
  readonly bridge: boolean;
}

/** The first persona's area, then the lines from the last persona to the first, so that the first lies on top. */
export function lines({ curves, top, middle, bottom }: Plot): readonly Shape[] {
  const [first] = curves;
  const area = first === undefined ? [] : areas(runsOf(first.points, first.pieces), { top, middle, bottom });
  return [...area, ...strokes(curves)];
}

/** The lines alone, the first on top. */
export function strokes(curves: readonly Curve[]): readonly Shape[] {
  return curves.toReversed().flatMap((curve) => curveShapes(curve, runsOf(curve.points, curve.pieces)));
}

/** The y of the ends of the scale and of its middle. */
interface Extent {
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

/** The area between a line and the middle of the scale, only where scores follow each other. */
export function areas(runs: readonly Run[], { top, middle, bottom }: Extent): readonly Shape[] {
  const d = runs
    .filter(({ bridge }) => !bridge)
    .map((run) => areaOf(run.pieces, run.d, middle))
    .join('');
  if (d === '') return [];
  const side = (fill: Paint, from: number): Path => ({
    type: 'path',
    d,
    fill,
    opacity: 0.22,
    fade: { from, to: middle },
  });
  return [side('positive', top), side('negative', bottom)];
}

function curveShapes({ persona }: Curve, runs: readonly Run[]): readonly Shape[] {
  const strokeWidth = persona.leads ? 3 : 2;
  return runs.map(
    ({ d, bridge }): Path => ({
      type: 'path',
      d,
      stroke: persona.paint,
      strokeWidth,
      ...(bridge ? { dash: [0.1, 7], opacity: 0.8 } : patternOf(persona)),
    }),
  );
}

/** Dashes that tell lines apart without colour; the first line is unbroken, and none looks like a bridge. */
const patterns: readonly (readonly number[])[] = [
  [],
  [11, 5],
  [20, 5],
  [11, 5, 0.1, 5],
  [5, 5],
  [20, 5, 5, 5],
  [11, 5, 0.1, 5, 0.1, 5],
];

export function patternOf({ index }: PersonaView): Pick<Path, 'dash'> {
  const dash = patterns[index % patterns.length] ?? [];
  return dash.length === 0 ? {} : { dash };
}

/** `pieces` between `points`, which count the touchpoints, or stretches of them, that they stand at. */
export function runsOf(points: readonly { readonly index: number }[], pieces: readonly Cubic[]): readonly Run[] {
  const found: { pieces: Cubic[]; bridge: boolean }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const bridge = (points[index + 1]?.index ?? 0) - (points[index]?.index ?? 0) > 1;
    const last = found.at(-1);
    if (last !== undefined && last.bridge === bridge && !bridge) last.pieces.push(piece);
    else found.push({ pieces: [piece], bridge });
  }
  return found.map((run) => ({ ...run, d: pathOf(run.pieces) }));
}
