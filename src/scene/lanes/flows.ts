/** Where the persona goes next, where that is written: shares, conditions, loops back, and leaving. */
import type { Flow } from '../../model/index.js';
import { type Block, outline, paragraph, stack } from '../block.js';
import { type Column, inset } from '../columns.js';
import { backArrow, exitArrow, forwardArrow } from '../outlines.js';
import type { Shape, Token } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { settings } from '../type.js';
import { cellLane, type Lane } from './lane.js';

const textIndent = inset + 18;

type Course = 'forward' | 'back' | 'exit';
const arrows: Readonly<Record<Course, string>> = { forward: forwardArrow, back: backArrow, exit: exitArrow };
const paints: Readonly<Record<Course, Token>> = { forward: 'text-muted', back: 'text-muted', exit: 'pain-text' };

export function flows(sheet: Sheet): Lane | undefined {
  const columns = sheet.phases.flatMap((phase) => phase.columns);
  const places = new Map(columns.map((column, index) => [column.touchpoint.name, { index, title: column.title }]));
  return cellLane(sheet, {
    key: 'flows',
    title: sheet.words.lanes.flows,
    cell: (column) => {
      const here = places.get(column.touchpoint.name)?.index ?? 0;
      return stack(
        column.touchpoint.flows.map((flow) => {
          const target = flow.to === undefined ? undefined : places.get(flow.to.name);
          const course = flow.exit ? 'exit' : target !== undefined && target.index <= here ? 'back' : 'forward';
          return flowBlock(flow, course, target?.title ?? flow.to?.name, column, sheet);
        }),
        6,
      );
    },
    source: (touchpoint) => touchpoint.flows[0]?.span,
  });
}

function flowBlock(flow: Flow, course: Course, title: string | undefined, column: Column, sheet: Sheet): Block {
  const { words, numbers } = sheet;
  const share = flow.share === undefined ? [] : [numbers.percent(flow.share.value)];
  const where = course === 'exit' ? words.exits : course === 'back' ? words.backTo(title ?? '') : (title ?? '');
  const head = paragraph([...share, where].join(' '), column.width - inset, {
    style: 'small',
    fill: course === 'exit' ? 'pain-text' : 'text',
    indent: textIndent,
  });
  const condition =
    flow.condition === undefined
      ? []
      : [
          paragraph(flow.condition.value, column.width - inset, {
            style: 'small',
            fill: 'text-muted',
            indent: textIndent,
          }),
        ];
  const arrow: Shape = outline(arrows[course], inset + 5, settings.small.leading / 2, 0.9, {
    stroke: paints[course],
    strokeWidth: 1.5,
  });
  const text = stack([head, ...condition], 0);
  return { shapes: [arrow, ...text.shapes], height: text.height };
}
