/** The emotion lane: the scale, each persona's line with its points, and the words for what they feel. */
import type { Emotion } from '../../../model/index.js';
import { outline, pieceLines, textLine } from '../../block.js';
import type { Column, PhaseColumns } from '../../columns.js';
import { markOf } from '../../outlines.js';
import type { Shape } from '../../scene.js';
import type { Sheet } from '../../sheet.js';
import { cellGroup, type Lane, phaseGroup } from '../lane.js';

import { axis, axisLabels } from './axis.js';
import { boxAround, onUpright, without } from './gaps.js';
import { lines } from './lines.js';
import { baselineOf, markRoom, type Note, notesOf } from './notes.js';
import { overhang } from './placing.js';
import { type Plot, type Point, plotOf, roomForWords } from './plot.js';
import { drawPoint } from './points.js';

export function emotion(sheet: Sheet): Lane | undefined {
  const { plot, notes } = written(sheet);
  if (plot.curves.every(({ points }) => points.length === 0)) return undefined;
  const { from, to } = plot.scale;
  return {
    key: 'emotion',
    title: sheet.words.lanes.emotion,
    subtitle: `${sheet.numbers.score(from, plot.scale)} … ${sheet.numbers.score(to, plot.scale)}`,
    height: plot.height,
    under: [
      ...axis(
        plot,
        notes.map(({ box }) => box),
        sheet,
      ),
      ...means(plot, sheet),
      ...lines(plot),
    ],
    aside: axisLabels(plot, sheet),
    cells: cells(plot, notes, sheet),
    axis: { from, to, top: plot.top, bottom: plot.bottom },
  };
}

/** What stands on the line of what personas say, and what found no room there. */
export interface OnLine {
  readonly quoted: ReadonlySet<Emotion>;
  /** Emotions whose feeling is not written beside their point. */
  readonly unsaid: ReadonlySet<Emotion>;
}

export function onLine(sheet: Sheet): OnLine {
  if (sheet.hidden.has('emotion')) return { quoted: new Set(), unsaid: new Set() };
  const { notes, left } = written(sheet);
  const quoted = notes.filter(({ lines: all }) => all.some(({ style }) => style === 'small-quote'));
  return {
    quoted: new Set(quoted.map(({ points: [point] }) => point.emotion)),
    unsaid: new Set(left.map(({ emotion: unsaid }) => unsaid)),
  };
}

interface Written {
  readonly plot: Plot;
  readonly notes: readonly Note[];
  readonly left: readonly Point[];
}

/** Two lanes ask for the same one. */
const writtenOn = new WeakMap<Sheet, Written>();

function written(sheet: Sheet): Written {
  const known = writtenOn.get(sheet);
  if (known !== undefined) return known;
  const plot = plotOf(sheet, roomForWords(sheet));
  const { placed: notes, left } = notesOf(plot, sheet);
  const made = { plot, notes, left };
  writtenOn.set(sheet, made);
  return made;
}

/** Points, words and the lines of moments of truth, in a cell for each touchpoint. */
function cells(plot: Plot, notes: readonly Note[], sheet: Sheet): Lane['cells'] {
  const byPoint = new Map(notes.map((note) => [note.points[0], note]));
  let place = 0;
  return sheet.phases.flatMap((phase) => {
    const children = phase.columns.flatMap((column) => {
      const points = plot.places[place++] ?? [];
      const said = points.flatMap((point) => byPoint.get(point) ?? []);
      const star =
        column.touchpoint.momentOfTruth === undefined
          ? []
          : [starLine(phase, column, { points, notes: said, height: plot.height })];
      if (points.length + star.length === 0) return [];
      const drawn = points.toReversed().map((point) => drawPoint(point, plot.scale, sheet));
      return [cellGroup(column, 0, [...star, ...said.flatMap(drawNote), ...drawn], { overhang })];
    });
    return children.length === 0 ? [] : [phaseGroup(phase, children, overhang)];
  });
}

interface Obstacles {
  readonly points: readonly Point[];
  readonly notes: readonly Note[];
  /** Of the lane, in px. */
  readonly height: number;
}

/** The line of a moment of truth, through the whole lane, with gaps where points and notes stand. */
function starLine(phase: PhaseColumns, column: Column, { points, notes, height }: Obstacles): Shape {
  const middle = column.width / 2;
  const boxes = [...points.map(boxAround), ...notes.map(({ box }) => box)];
  const pieces = without({ from: 6, to: height - 6 }, onUpright(boxes, phase.x + column.x + middle));
  const d = pieces.map(({ from, to }) => `M0 ${Math.round(from)}V${Math.round(to)}`).join('');
  return outline(d, middle, 0, 1, { stroke: 'moment', strokeWidth: 1.6, dash: [0.1, 4.5] });
}

/** Its lines below each other, in the middle of its box. */
function drawNote({ points, lines: all, marks, box }: Note): readonly Shape[] {
  const [{ phase, column, persona }] = points;
  const left = box.x - phase.x - column.x;
  const middle = left + (box.width + marks.length * markRoom) / 2;
  const signs = marks.map(({ index, paint }, place) =>
    outline(markOf(index), left + (place + 0.5) * markRoom - 1, box.y + box.height / 2, 0.75, { fill: paint }),
  );
  const texts = all.flatMap(({ text, style, width }, index) => {
    const y = box.y + baselineOf(all, index);
    const look = { style, fill: points.length > 1 ? 'text' : persona.paint };
    const [only] = text;
    if (only !== undefined && text.length === 1) return [textLine(only, middle, y, look, 'middle')];
    return pieceLines(text, middle - width / 2, y, look);
  });
  return [...signs, ...texts];
}

/** Each persona's mean score as a thin line across, with a small arrow at the axis. */
function means({ curves }: Plot, { left, right }: Sheet): readonly Shape[] {
  return curves.flatMap(({ persona, mean }): Shape[] => {
    if (mean === undefined) return [];
    const arrow = outline('M0-3.5L5 0 0 3.5Z', left - 6, mean, 1, { fill: persona.paint });
    const across: Shape = {
      type: 'path',
      d: `M${left} ${mean}H${right}`,
      stroke: persona.paint,
      opacity: 0.35,
      dash: [1, 5],
    };
    return persona.leads ? [across, arrow] : [arrow];
  });
}
