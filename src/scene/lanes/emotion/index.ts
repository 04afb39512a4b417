/** The emotion lane: the scale, each persona's line with its points, and the words for what they feel. */
import { outline, round, textLine } from '../../block.js';
import type { Column, PhaseColumns } from '../../columns.js';
import type { Group, Paint, Path, Shape } from '../../scene.js';
import type { Sheet } from '../../sheet.js';
import { baseline, settings } from '../../type.js';
import { cellGroup, type Lane, phaseGroup } from '../lane.js';
import { areaOf, type Cubic, pathOf } from './curve.js';
import { type FeelingWord, feelingWords, overhang } from './feelings.js';
import { boxAround, onLevel, onUpright, without } from './gaps.js';
import { type Curve, laneHeight, type Plot, type Point, plotHeight, plotOf, topPadding } from './plot.js';
import { drawPoint } from './points.js';

export function emotion(sheet: Sheet): Lane | undefined {
  const plot = plotOf(sheet);
  if (plot.curves.every(({ points }) => points.length === 0)) return undefined;
  const { from, to } = plot.scale;
  const words = feelingWords(plot, sheet);
  return {
    key: 'emotion',
    title: sheet.words.lanes.emotion,
    subtitle: `${sheet.numbers.score(from, plot.scale)} … ${sheet.numbers.score(to, plot.scale)}`,
    height: laneHeight,
    under: [...axis(plot, words, sheet), ...lines(plot)],
    cells: cells(plot, words, sheet),
  };
}

/** The levels of the scale, with gaps where words stand; the middle is dotted. */
function axis({ scale, levels, middle }: Plot, words: readonly FeelingWord[], sheet: Sheet): readonly Shape[] {
  const { left, right, numbers } = sheet;
  const boxes = words.map(({ box }) => box);
  return levels.flatMap(({ score, y }): Shape[] => {
    const label = textLine(
      numbers.score(score, scale),
      left - 10,
      y - settings.small.leading / 2 + baseline(settings.small),
      { style: 'small', fill: 'text-muted' },
      'end',
    );
    const pieces = without({ from: left - 4, to: right }, onLevel(boxes, y));
    const d = pieces.map(({ from, to }) => `M${round(from)} ${y}H${round(to)}`).join('');
    const isMiddle = Math.abs(y - middle) <= 0.5;
    return [
      isMiddle
        ? { type: 'path', d, stroke: 'axis', strokeWidth: 1.5, dash: [0.1, 4] }
        : { type: 'path', d, stroke: 'rule', strokeWidth: 1 },
      label,
    ];
  });
}

/** The first persona's area, then the lines from the last persona to the first, so that the first lies on top. */
function lines(plot: Plot): readonly Shape[] {
  const [first] = plot.curves;
  const area = first === undefined ? [] : areas(first, plot.middle);
  return [...area, ...plot.curves.toReversed().flatMap(curveShapes)];
}

/** The area between a line and the middle of the scale, only where scores follow each other. */
function areas(curve: Curve, middle: number): readonly Shape[] {
  const d = runs(curve)
    .filter(({ bridge }) => !bridge)
    .map(({ pieces }) => areaOf(pieces, middle))
    .join('');
  if (d === '') return [];
  const side = (fill: Paint, from: number): Path => ({
    type: 'path',
    d,
    fill,
    opacity: 0.22,
    fade: { from, to: middle },
  });
  return [side('positive', topPadding), side('negative', topPadding + plotHeight)];
}

function curveShapes(curve: Curve): readonly Shape[] {
  const strokeWidth = curve.persona.index === 0 ? 3 : 2;
  return runs(curve).map(
    ({ pieces, bridge }): Path => ({
      type: 'path',
      d: pathOf(pieces),
      stroke: curve.persona.paint,
      strokeWidth,
      ...(bridge ? { dash: [0.1, 7], opacity: 0.8 } : {}),
    }),
  );
}

interface Run {
  readonly pieces: readonly Cubic[];
  /** True where touchpoints without a score lie between: drawn dashed, for nothing is known there. */
  readonly bridge: boolean;
}

function runs({ points, pieces }: Curve): readonly Run[] {
  const found: { pieces: Cubic[]; bridge: boolean }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const bridge = (points[index + 1]?.index ?? 0) - (points[index]?.index ?? 0) > 1;
    const last = found.at(-1);
    if (last !== undefined && last.bridge === bridge && !bridge) last.pieces.push(piece);
    else found.push({ pieces: [piece], bridge });
  }
  return found;
}

/** Points, words and the lines of moments of truth, in a cell for each touchpoint. */
function cells(plot: Plot, feelings: readonly FeelingWord[], sheet: Sheet): Lane['cells'] {
  const points = byColumn(plot.curves.flatMap((curve) => curve.points));
  const words = new Map(feelings.map((word) => [word.point, word]));
  return sheet.phases.flatMap((phase) => {
    const children = phase.columns.flatMap((column) => {
      const here = points.get(column.key) ?? [];
      const said = here.flatMap((point) => words.get(point) ?? []);
      const star = column.touchpoint.momentOfTruth === undefined ? [] : [starLine(phase, column, here, said)];
      if (here.length + star.length === 0) return [];
      return [
        withOverhang(
          cellGroup(column, 0, [
            ...star,
            ...said.map(drawWord),
            ...here.toReversed().map((point) => drawPoint(point, plot.scale, sheet)),
          ]),
          overhang,
        ),
      ];
    });
    return children.length === 0 ? [] : [withOverhang(phaseGroup(phase, children), overhang)];
  });
}

/** Words may stand in the gaps beside their column. */
function withOverhang(cell: Group, by: number): Group {
  const { x, width } = cell.extent ?? { x: 0, width: 0 };
  return { ...cell, extent: { x: x - by, width: width + 2 * by } };
}

/** The line of a moment of truth, through the whole lane, with gaps where points and words stand. */
function starLine(phase: PhaseColumns, column: Column, points: readonly Point[], words: readonly FeelingWord[]): Shape {
  const middle = column.width / 2;
  const boxes = [...points.map(boxAround), ...words.map(({ box }) => box)];
  const pieces = without({ from: 6, to: laneHeight - 6 }, onUpright(boxes, phase.x + column.x + middle));
  const d = pieces.map(({ from, to }) => `M0 ${Math.round(from)}V${Math.round(to)}`).join('');
  return outline(d, middle, 0, 1, { stroke: 'moment', strokeWidth: 1.6, dash: [0.1, 4.5] });
}

function drawWord({ point: { phase, column, persona }, text, box }: FeelingWord): Shape {
  const y = box.y + box.height / 2 + settings['small-strong'].size * 0.36;
  return textLine(text, box.x - phase.x - column.x, y, { style: 'small-strong', fill: persona.paint });
}

function byColumn(points: readonly Point[]): ReadonlyMap<string, readonly Point[]> {
  const found = new Map<string, Point[]>();
  for (const point of points) {
    const list = found.get(point.column.key);
    if (list === undefined) found.set(point.column.key, [point]);
    else list.push(point);
  }
  return found;
}
