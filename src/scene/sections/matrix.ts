/** The opportunities by value and effort: what is worth most and costs least stands at the top left. */
import { group as groupBy } from 'd3';
import { type Level, levels, type Opportunity, touchpointsOf } from '../../model/index.js';
import { type Block, group, paragraph, shift, stack, textLine } from '../block.js';
import { key, uniqueKeys } from '../keys.js';
import { literal } from '../pieces.js';
import type { Group, Shape } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { baseline, settings } from '../type.js';
import type { SectionMaker } from './section.js';

const cell = { width: 84, height: 56 };
const radius = 9.5;
/** As many marks fit into a cell; those that follow are in the list all the same. */
const across = 4;
const down = 2;
/** The room beside, below and above the cells for what they stand for. */
const axis = { left: 64, bottom: 34, top: 28 };
const grid = { width: levels.length * cell.width, height: levels.length * cell.height };
const listGap = 24;
const widestList = 360;
const narrowestList = 200;

interface Placed {
  readonly item: Opportunity;
  readonly value: Level;
  readonly effort: Level;
  readonly number: number;
  readonly key: string;
}

export const matrix: SectionMaker = (sheet) => {
  const placed = placedIn(sheet);
  if (placed.length === 0) return undefined;
  return {
    key: 'matrix',
    title: sheet.words.sections.matrix,
    draw: (width) => {
      const title = paragraph(sheet.words.sections.matrix, width, { style: 'heading', fill: 'text' });
      const top = title.height + axis.top;
      const chart = shift(chartOf(placed, sheet), 0, top);
      const size = { width: axis.left + grid.width, height: top + grid.height + axis.bottom };
      const beside = Math.min(widestList, width - size.width - listGap);
      const isBeside = beside >= narrowestList;
      const at = isBeside ? { x: size.width + listGap, y: top } : { x: 0, y: size.height + 12 };
      const list = listOf(placed, isBeside ? beside : width);
      return {
        width: isBeside ? at.x + beside : size.width,
        height: Math.max(size.height, at.y + list.height),
        shapes: [group('matrix', 0, 0, [...title.shapes, ...chart, ...shift(list, at.x, at.y)])],
      };
    },
  };
};

/** Those of which both value and effort are known, numbered in the order of the journey. */
function placedIn({ journey }: Sheet): readonly Placed[] {
  const known = touchpointsOf(journey).flatMap(({ touchpoint }) =>
    touchpoint.opportunities.flatMap((item) =>
      item.value === undefined || item.effort === undefined ? [] : [{ item, value: item.value, effort: item.effort }],
    ),
  );
  const keys = uniqueKeys(known.map(({ item }) => key('opportunity', item.name ?? item.text.value)));
  return known.map((one, index) => ({ ...one, number: index + 1, key: keys[index] ?? '' }));
}

function chartOf(placed: readonly Placed[], sheet: Sheet): Block {
  const marks = [...groupBy(placed, ({ value, effort }) => `${value} ${effort}`).values()].flatMap((together) =>
    together.slice(0, across * down).map((one, index) => markOf(one, { index, count: together.length }, sheet)),
  );
  return { shapes: [...cells, ...scales(sheet), ...names(sheet), ...marks], height: grid.height };
}

/** How far a level stands from the left, and from the top. */
const rightwards = (level: Level) => axis.left + levels.indexOf(level) * cell.width;
const downwards = (level: Level) => (levels.length - 1 - levels.indexOf(level)) * cell.height;

/** The fewer steps a cell is from much worth and little effort, the greener. */
const cells: readonly Shape[] = levels.flatMap((effort) =>
  levels.map((value): Shape => {
    const steps = levels.indexOf(effort) + levels.length - 1 - levels.indexOf(value);
    const look =
      steps <= 1 ? { fill: 'positive' as const, opacity: steps === 0 ? 0.22 : 0.12 } : { fill: 'surface' as const };
    const box = { x: rightwards(effort) + 1, y: downwards(value) + 1, width: cell.width - 2, height: cell.height - 2 };
    return { type: 'rect', ...box, radius: 6, ...look };
  }),
);

/** The levels along both sides. */
function scales({ words }: Sheet): readonly Shape[] {
  const look = { style: 'small', fill: 'text-muted' } as const;
  const drop = baseline(settings.small);
  return levels.flatMap((level) => {
    const middle = downwards(level) + (cell.height - settings.small.leading) / 2;
    return [
      textLine(words.level[level], axis.left - 8, middle + drop, look, 'end'),
      textLine(words.level[level], rightwards(level) + cell.width / 2, grid.height + 4 + drop, look, 'middle'),
    ];
  });
}

/** What the sides stand for, and where to begin. */
function names({ words }: Sheet): readonly Shape[] {
  const look = { style: 'small-strong', fill: 'text-muted' } as const;
  const drop = baseline(settings['small-strong']);
  const above = drop - 18;
  return [
    textLine(words.matrix.value, axis.left - 8, above, look, 'end'),
    textLine(words.matrix.effort, axis.left + grid.width, grid.height + 18 + drop, look, 'end'),
    textLine(words.matrix.first, axis.left, above, { style: 'small-strong', fill: 'positive' }),
  ];
}

/** `index` among so many of one cell. */
function markOf(one: Placed, { index, count }: { index: number; count: number }, { words }: Sheet): Group {
  const { item, value, effort, number, key: own } = one;
  const lines = Math.min(down, Math.ceil(count / across));
  const x = rightwards(effort) + 6 + radius + (index % across) * (2 * radius + 1);
  const y = downwards(value) + cell.height / 2 + (Math.floor(index / across) - (lines - 1) / 2) * (2 * radius + 4);
  const label = [
    words.spoken.opportunity(item.text.value),
    words.value(words.level[value]),
    words.effort(words.level[effort]),
  ];
  return group(own, x, y, numberMark(number), {
    role: 'opportunity',
    label: label.join(', '),
    source: { span: item.span },
    box: { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius },
  });
}

function numberMark(number: number): readonly Shape[] {
  const setting = settings['small-strong'];
  return [
    { type: 'circle', x: 0, y: 0, radius, fill: 'opportunity' },
    textLine(
      String(number),
      0,
      baseline(setting) - setting.leading / 2,
      { style: 'small-strong', fill: 'on-strong' },
      'middle',
    ),
  ];
}

function listOf(placed: readonly Placed[], width: number): Block {
  const indent = 2 * radius + 9;
  return stack(
    placed.map(({ item, number }) => {
      const text = paragraph(literal(item.text), width, { style: 'body', fill: 'text', indent });
      const mark = shift({ shapes: numberMark(number), height: 0 }, radius, settings.body.leading / 2 + 1);
      return { shapes: [...mark, ...text.shapes], height: Math.max(text.height, 2 * radius + 2) };
    }),
    6,
  );
}
