/** The emotion lane: the scale, each persona's line with its points, and the words for what they feel. */
import { outline, round, textLine } from '../../block.js';
import type { Column, PhaseColumns } from '../../columns.js';
import type { Shape } from '../../scene.js';
import type { Sheet } from '../../sheet.js';
import { baseline, settings } from '../../type.js';
import { cellGroup, type Lane, phaseGroup } from '../lane.js';
import { type FeelingWord, feelingWords, overhang } from './feelings.js';
import { boxAround, onLevel, onUpright, without } from './gaps.js';
import { lines } from './lines.js';
import { laneHeight, type Plot, type Point, plotOf } from './plot.js';
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
    aside: axisLabels(plot, sheet),
    cells: cells(plot, words, sheet),
  };
}

/** The levels of the scale, with gaps where words stand; the middle is dotted. */
function axis({ levels, middle }: Plot, words: readonly FeelingWord[], { left, right }: Sheet): readonly Shape[] {
  const boxes = words.map(({ box }) => box);
  return levels.map(({ y }): Shape => {
    const pieces = without({ from: left - 4, to: right }, onLevel(boxes, y));
    const d = pieces.map(({ from, to }) => `M${round(from)} ${y}H${round(to)}`).join('');
    const isMiddle = Math.abs(y - middle) <= 0.5;
    return isMiddle
      ? { type: 'path', d, stroke: 'axis', strokeWidth: 1.5, dash: [0.1, 4] }
      : { type: 'path', d, stroke: 'rule', strokeWidth: 1 };
  });
}

function axisLabels({ scale, levels }: Plot, { left, numbers }: Sheet): readonly Shape[] {
  const drop = baseline(settings.small) - settings.small.leading / 2;
  return levels.map(({ score, y }) =>
    textLine(numbers.score(score, scale), left - 10, y + drop, { style: 'small', fill: 'text-muted' }, 'end'),
  );
}

/** Points, words and the lines of moments of truth, in a cell for each touchpoint. */
function cells(plot: Plot, feelings: readonly FeelingWord[], sheet: Sheet): Lane['cells'] {
  const words = new Map(feelings.map((word) => [word.point, word]));
  let place = 0;
  return sheet.phases.flatMap((phase) => {
    const children = phase.columns.flatMap((column) => {
      const points = plot.places[place++] ?? [];
      const said = points.flatMap((point) => words.get(point) ?? []);
      const star = column.touchpoint.momentOfTruth === undefined ? [] : [starLine(phase, column, points, said)];
      if (points.length + star.length === 0) return [];
      const drawn = points.toReversed().map((point) => drawPoint(point, plot.scale, sheet));
      return [cellGroup(column, 0, [...star, ...said.map(drawWord), ...drawn], { overhang })];
    });
    return children.length === 0 ? [] : [phaseGroup(phase, children, overhang)];
  });
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
