/** A score drawn: a face for the first persona, a mark of its own shape for each other; hollow when assumed. */
import type { Scale } from '../../../model/index.js';
import { group, outline, round } from '../../block.js';
import { key } from '../../keys.js';
import { face, markOf } from '../../outlines.js';
import type { PersonaView } from '../../personas.js';
import type { Group, Shape } from '../../scene.js';
import type { Sheet } from '../../sheet.js';
import { feelingTitle } from './notes.js';
import { faceRadius, type Point } from './plot.js';

/** The point as a group in its column's cell. */
export function drawPoint(point: Point, scale: Scale, sheet: Sheet): Group {
  const { persona, column, phase, assumed, radius } = point;
  const shapes = persona.leads ? faceShapes(persona, assumed, mood(point.score, scale)) : markShapes(persona, assumed);
  const halo = point.isPeak || point.isEnd ? [haloShape(persona, radius)] : [];
  const reach = radius + 3;
  return group(
    key('point', column.key, persona.name),
    round(point.x - phase.x - column.x),
    round(point.y),
    [...halo, ...shapes],
    {
      role: 'point',
      label: labelOf(point, scale, sheet),
      source: { span: point.emotion.span },
      box: { x: -reach, y: -reach, width: 2 * reach, height: 2 * reach },
    },
  );
}

/** Around the moments that stay in mind: the peak and the end. */
export function haloShape({ paint }: PersonaView, radius: number): Shape {
  return {
    type: 'circle',
    x: 0,
    y: 0,
    radius: radius + 3.5,
    fill: 'none',
    stroke: paint,
    strokeWidth: 2,
    opacity: 0.45,
  };
}

/** A persona's mark around (0, 0): what it looks like at a score that is backed, or assumed. */
export function markShapes(persona: PersonaView, assumed: boolean): readonly Shape[] {
  const d = markOf(persona.index);
  return assumed
    ? [outline(d, 0, 0, 1, { fill: 'background', stroke: persona.paint, strokeWidth: 1.6, dash: [0.1, 3] })]
    : [outline(d, 0, 0, 1, { fill: persona.paint, stroke: 'background', strokeWidth: 1.5 })];
}

/** The first persona's mark: `howGood` from -1 to +1, `scale` 1 for the size on the line. */
export function faceShapes({ paint }: PersonaView, assumed: boolean, howGood: number, scale = 1): readonly Shape[] {
  const look = assumed
    ? { fill: 'background' as const, stroke: paint, strokeWidth: 1.6, dash: [0.1, 3.2] }
    : { fill: paint };
  return [
    { type: 'circle', x: 0, y: 0, radius: scale * (assumed ? faceRadius - 1 : faceRadius), ...look },
    outline(face(howGood), 0, 0, scale, { stroke: assumed ? paint : 'on-strong', strokeWidth: 1.7 }),
  ];
}

/** From -1 at the bottom of the scale to +1 at its top. */
function mood(score: number, { from, to }: Scale): number {
  return (2 * (score - from)) / (to - from) - 1;
}

function labelOf(point: Point, scale: Scale, sheet: Sheet): string {
  const feeling = feelingTitle(point, sheet);
  const score = sheet.numbers.score(point.score, scale);
  return [
    sheet.words.spoken.point(point.persona.title, point.column.title, score),
    ...(feeling === undefined ? [] : [feeling]),
    ...(point.isPeak ? [sheet.words.peak] : []),
    ...(point.isEnd ? [sheet.words.end] : []),
    ...(point.assumed ? [sheet.words.assumption] : []),
  ].join(', ');
}
