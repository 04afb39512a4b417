/** The emotion lane: the scale, each persona's line with its points, and the words for what they feel. */
import { ticks } from 'd3';
import type { Scale } from '../../../model/index.js';
import { outline, textLine } from '../../block.js';
import type { Group, Paint, Path, Shape } from '../../scene.js';
import type { Sheet } from '../../sheet.js';
import { baseline, settings } from '../../type.js';
import { cellGroup, type Lane, phaseGroup } from '../lane.js';
import { areaOf, type Cubic, pathOf } from './curve.js';
import { type FeelingWord, feelingWords, overhang } from './feelings.js';
import { type Curve, laneHeight, type Plot, type Point, plotHeight, plotOf, topPadding } from './plot.js';
import { drawPoint } from './points.js';

export function emotion(sheet: Sheet): Lane | undefined {
  const plot = plotOf(sheet);
  if (plot.curves.every(({ points }) => points.length === 0)) return undefined;
  const { from, to } = plot.scale;
  return {
    key: 'emotion',
    title: sheet.words.lanes.emotion,
    subtitle: `${sheet.numbers.score(from, plot.scale)} … ${sheet.numbers.score(to, plot.scale)}`,
    height: laneHeight,
    under: [...axis(plot, sheet), ...lines(plot)],
    cells: cells(plot, sheet),
  };
}

/** A few levels of the scale, its ends among them; the middle is dotted. */
function axis({ scale, y, middle }: Plot, sheet: Sheet): readonly Shape[] {
  const { left, right, numbers } = sheet;
  return levelsOf(scale).flatMap((level): Shape[] => {
    const at = Math.round(y(level));
    const label = textLine(
      numbers.score(level, scale),
      left - 10,
      at - settings.small.leading / 2 + baseline(settings.small),
      { style: 'small', fill: 'text-muted' },
      'end',
    );
    const rule: Path = { type: 'path', d: `M${left - 4} ${at}H${right}`, strokeWidth: 1 };
    const isMiddle = Math.abs(y(level) - middle) < 0.5;
    return [
      isMiddle ? { ...rule, stroke: 'axis', strokeWidth: 1.5, dash: [0.1, 4] } : { ...rule, stroke: 'rule' },
      label,
    ];
  });
}

function levelsOf({ from, to }: Scale): readonly number[] {
  const middle = (from + to) / 2;
  const round = ticks(from, to, 4);
  const tight = (to - from) / 8;
  const inner = round.filter((tick) => [from, to, middle].every((fixed) => Math.abs(tick - fixed) > tight));
  return [...new Set([from, ...inner, middle, to])].toSorted((a, b) => a - b);
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
function cells(plot: Plot, sheet: Sheet): Lane['cells'] {
  const points = byColumn(plot.curves.flatMap((curve) => curve.points));
  const words = new Map(feelingWords(plot, sheet).map((word) => [word.point, word]));
  return sheet.phases.flatMap((phase) => {
    const children = phase.columns.flatMap((column) => {
      const here = points.get(column.key) ?? [];
      const star = column.touchpoint.momentOfTruth === undefined ? [] : [starLine(column.width / 2, here)];
      if (here.length + star.length === 0) return [];
      return [
        withOverhang(
          cellGroup(column, 0, [
            ...star,
            ...here.flatMap((point) => drawWord(words.get(point))),
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

function starLine(x: number, points: readonly Point[]): Shape {
  const end = points.reduce((least, point) => Math.min(least, point.y - point.radius - 4), laneHeight - 6);
  return outline(`M0 6V${Math.round(Math.max(10, end))}`, x, 0, 1, {
    stroke: 'moment',
    strokeWidth: 1.6,
    dash: [0.1, 4.5],
  });
}

function drawWord(word: FeelingWord | undefined): readonly Shape[] {
  if (word === undefined) return [];
  const { point, text, box } = word;
  const { phase, column, persona } = point;
  return [
    textLine(text, box.x - phase.x - column.x, box.y + box.height / 2 + settings['small-strong'].size * 0.36, {
      style: 'small-strong',
      fill: persona.paint,
    }),
  ];
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
