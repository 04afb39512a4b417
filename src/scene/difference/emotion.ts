/** Both emotion lines: the former one behind, and an arrow with the difference wherever a score changed. */
import { signed } from '../../words/write.js';
import { group, round } from '../block.js';
import { key } from '../keys.js';
import { axis, axisLabels } from '../lanes/emotion/axis.js';
import type { Box } from '../lanes/emotion/box.js';
import { type Cubic, pathOf } from '../lanes/emotion/curve.js';
import { boxAround } from '../lanes/emotion/gaps.js';
import { lines, strokes } from '../lanes/emotion/lines.js';
import type { Curve, Point } from '../lanes/emotion/plot.js';
import { markShapes } from '../lanes/emotion/points.js';
import { drawnScale } from '../lanes/emotion/scale.js';
import { type AnyLane, phaseGroup } from '../lanes/lane.js';
import type { Group, Shape, Token } from '../scene.js';
import { drawPill, pillFor, type Surroundings } from './pills.js';
import { type Scored, type Scores, scoresOf } from './scores.js';
import { type DifferenceSheet, sourceOf } from './sheet.js';

/** Above and below the scale, in px. */
const room = { top: 30, bottom: 30 };
/** How far pills may reach beside a phase, in px. */
const overhang = 30;

export function emotion(sheet: DifferenceSheet): AnyLane | undefined {
  const scores = scoresOf(sheet, room);
  const { now, former } = scores;
  const plot = [now, former].find((one) => one?.curves.some(({ points }) => points.length > 0));
  if (plot === undefined) return undefined;
  return {
    key: 'emotion',
    title: sheet.words.lanes.emotion,
    height: plot.height,
    under: [...axis(plot, [], sheet), ...linesOf(scores, sheet)],
    aside: axisLabels(plot, { ...sheet, left: sheet.left }),
    cells: cellsOf(scores, plot.height, sheet),
  };
}

function linesOf({ now, former }: Scores, { view }: DifferenceSheet): readonly Shape[] {
  if (view === 'before') return former === undefined ? [] : lines(former);
  if (view === 'after') return now === undefined ? [] : lines(now);
  return [...ghosts(former?.curves ?? []), ...strokes(now?.curves ?? [])];
}

/** The lines as they were. One line alone is grey; of several each keeps its colour. */
function ghosts(curves: readonly Curve[]): readonly Shape[] {
  const drawn = curves.filter(({ points }) => points.length > 0);
  const look = ({ persona }: Curve) =>
    drawn.length === 1 ? ({ stroke: 'axis' } as const) : { stroke: persona.paint, opacity: 0.6 };
  return drawn.map(
    (curve): Shape => ({ type: 'path', d: pathOf(curve.pieces), ...look(curve), strokeWidth: 2, dash: [5, 4] }),
  );
}

function cellsOf(scores: Scores, height: number, sheet: DifferenceSheet): AnyLane['cells'] {
  const around: Surroundings & { readonly boxes: Box[] } = { boxes: [], lines: piecesOf(scores), height };
  return sheet.phases.flatMap((phase) => {
    const children = phase.inside.flatMap(({ column, slot }): readonly Group[] => {
      const here = { left: phase.columns.x + column.x, title: column.title, key: column.key };
      const scored = scores.at(slot);
      for (const point of scored.flatMap(({ now, former }) => [now, former]))
        if (point) around.boxes.push(boxAround(point));
      const drawn = scored.flatMap((one) => drawScore(one, here, around, sheet));
      return drawn.length === 0 ? [] : [group(column.key, column.x, 0, drawn)];
    });
    return children.length === 0 ? [] : [phaseGroup(phase.columns, children, overhang)];
  });
}

function piecesOf({ now, former }: Scores): readonly Cubic[] {
  return [now, former].flatMap((plot) => plot?.curves.flatMap(({ pieces }) => pieces) ?? []);
}

/** A column: where it begins in px from the left of the map, and what it is called. */
interface Here {
  readonly left: number;
  readonly title: string;
  readonly key: string;
}

function drawScore(
  { now, former, delta }: Scored,
  here: Here,
  around: Surroundings & { readonly boxes: Box[] },
  sheet: DifferenceSheet,
): readonly Shape[] {
  if (sheet.view !== 'both') {
    const point = sheet.view === 'before' ? former : now;
    return point === undefined ? [] : [drawPoint(point, sheet.view, markOf(point), here, sheet)];
  }
  // A difference that two decimals do not show is none.
  const isSame = delta !== undefined && Math.abs(delta) < 0.005;
  const shapes: Shape[] = [];
  if (former !== undefined && !isSame) shapes.push(drawPoint(former, 'before', ghost, here, sheet));
  if (now === undefined) return shapes;
  if (delta !== undefined && !isSame) shapes.push(...drawDelta(now, former, delta, here, around, sheet));
  shapes.push(drawPoint(now, 'after', isSame ? faint(now) : markOf(now), here, sheet, former));
  return shapes;
}

function markOf({ persona }: Point): readonly Shape[] {
  return markShapes(persona, false);
}

const ghost: readonly Shape[] = [
  { type: 'circle', x: 0, y: 0, radius: 5, fill: 'background', stroke: 'text-muted', strokeWidth: 1.5 },
];

function faint({ persona }: Point): readonly Shape[] {
  return [
    { type: 'circle', x: 0, y: 0, radius: 5, fill: 'background' },
    { type: 'circle', x: 0, y: 0, radius: 5, stroke: persona.paint, strokeWidth: 2, opacity: 0.55 },
  ];
}

/** An arrow from the former point to the one of now, and a pill beside it; the pill alone where no former point is near. */
function drawDelta(
  now: Point,
  former: Point | undefined,
  delta: number,
  { left }: Here,
  around: Surroundings & { readonly boxes: Box[] },
  sheet: DifferenceSheet,
): readonly Shape[] {
  const text = scoreWritten(delta, sheet);
  const pill = pillFor(text, { x: now.x, from: former?.y ?? now.y, to: now.y }, around);
  around.boxes.push(pill.box);
  const color: Token = delta > 0 ? 'positive' : 'pain';
  const arrow = former === undefined ? [] : arrowShapes(now.x - left, former.y, now.y, color);
  return [...arrow, ...drawPill(pill, color, left)];
}

/** With one decimal, as means are; with two where it has more. */
function scoreWritten(delta: number, { numbers, language }: DifferenceSheet): string {
  const rounded = Math.round(delta * 100) / 100;
  return Number.isInteger(round(rounded * 10)) ? numbers.mean(rounded, twoSided) : signed(rounded, language);
}

const twoSided = { from: -1, to: 1, valid: true } as const;

const [fromGhost, toPoint, tip] = [6, 8.5, 4];

/** Between the two points; nothing where these stand too near to each other. */
function arrowShapes(x: number, from: number, to: number, color: Token): readonly Shape[] {
  const way = Math.sign(to - from);
  const [start, end] = [round(from + way * fromGhost), round(to - way * toPoint)];
  if ((end - start) * way < tip) return [];
  const head = `M${round(x - tip)} ${round(end - way * tip)}L${round(x)} ${end}L${round(x + tip)} ${round(end - way * tip)}`;
  return [{ type: 'path', d: `M${round(x)} ${start}V${end}${head}`, stroke: color, strokeWidth: 1.8 }];
}

function drawPoint(
  point: Point,
  side: 'before' | 'after',
  shapes: readonly Shape[],
  here: Here,
  sheet: DifferenceSheet,
  former?: Point,
): Group {
  const reach = 9;
  return group(
    key('point', here.key, String(point.persona.index), side),
    round(point.x - here.left),
    round(point.y),
    shapes,
    {
      role: 'point',
      label: labelOf(point, side, here, sheet, former),
      source: sourceOf(side, point.emotion.span, sheet),
      box: { x: -reach, y: -reach, width: 2 * reach, height: 2 * reach },
    },
  );
}

function labelOf(
  { persona, score }: Point,
  side: 'before' | 'after',
  { title }: Here,
  { words, numbers, versions }: DifferenceSheet,
  former: Point | undefined,
): string {
  const scoreIn = (value: number, of: 'before' | 'after') => {
    const journey = versions[of]?.journey;
    return journey === undefined ? '' : numbers.score(value, drawnScale(journey));
  };
  return [
    words.spoken.point(persona.title, title, scoreIn(score, side)),
    ...(side === 'before' ? [words.spoken.former] : []),
    ...(former === undefined ? [] : [words.spoken.was(scoreIn(former.score, 'before'))]),
  ].join(', ');
}
