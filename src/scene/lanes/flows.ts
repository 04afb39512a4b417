/** Where the persona goes next, where that is written: shares, conditions, loops back, the end, and leaving. */
import { type WayOut, wayOutOf } from '../../analysis/ways-out.js';
import type { Flow } from '../../model/index.js';
import { type Block, outline, paragraph, shift, stack } from '../block.js';
import { type Column, inset } from '../columns.js';
import { backArrow, endMark, exitArrow, forwardArrow } from '../outlines.js';
import { joined, literal, phrase, type RichText, spoken } from '../pieces.js';
import type { Shape, Token } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { settings } from '../type.js';
import { cellLane, itemGroups, type Lane, lanePadding } from './lane.js';
import { streamHeight, streamOf } from './stream.js';

const textIndent = inset + 18;

type Course = 'forward' | 'again' | 'back' | WayOut;
const arrows: Readonly<Record<Course, string>> = {
  forward: forwardArrow,
  again: backArrow,
  back: backArrow,
  exit: exitArrow,
  end: endMark,
};

export function flows(sheet: Sheet): Lane | undefined {
  const columns = sheet.phases.flatMap((phase) => phase.columns);
  const places = new Map(columns.map((column, index) => [column.touchpoint.name, { index, title: column.title }]));
  const stream = streamOf(sheet);
  const room = stream === undefined ? 0 : streamHeight + 6;
  const lane = cellLane(sheet, {
    key: 'flows',
    title: sheet.words.lanes.flows,
    ...(stream === undefined ? {} : { subtitle: sheet.words.ofHundred }),
    cell: (column) => {
      const { flows: list, name } = column.touchpoint;
      const here = places.get(name)?.index ?? 0;
      const said = itemGroups(
        list.map((flow) => {
          const target = flow.to === undefined ? undefined : places.get(flow.to.name);
          const course = wayOutOf(flow, column.touchpoint) ?? courseTo(target?.index, here);
          const title = target?.title ?? flow.to?.name ?? '';
          return { span: flow.span, block: flowBlock(flow, course, title, column, sheet) };
        }),
        6,
      );
      if (said.height === 0) return undefined;
      const drop = stream?.drops.get(column);
      return { shapes: [...(drop === undefined ? [] : [drop]), ...shift(said, 0, room)], height: room + said.height };
    },
  });
  if (lane === undefined || stream === undefined) return lane;
  return { ...lane, under: shift({ shapes: stream.shapes, height: streamHeight }, 0, lanePadding) };
}

/** From the touchpoint at one place in the journey to another; a place that is unknown counts as ahead. */
function courseTo(there: number | undefined, here: number): Course {
  if (there === undefined || there > here) return 'forward';
  return there === here ? 'again' : 'back';
}

function flowBlock(flow: Flow, course: Course, title: string, column: Column, sheet: Sheet): Block {
  const share = flow.share === undefined ? [] : [spoken(sheet.numbers.percent(flow.share.value), flow.share)];
  const condition = flow.condition === undefined ? [] : [literal(flow.condition)];
  const line = (text: RichText, fill: Token) =>
    paragraph(text, column.width - inset, { style: 'small', fill, indent: textIndent });
  const arrow: Shape = outline(arrows[course], inset + 5, settings.small.leading / 2, 0.9, {
    stroke: course === 'exit' ? 'pain-text' : 'text-muted',
    strokeWidth: 1.5,
  });
  const way =
    flow.to === undefined
      ? sheet.words.flows[course](title)
      : phrase(sheet.words.flows[course], spoken(title, flow.to));
  const head = joined([...share, way], ' ');
  const text = stack(
    [line(head, course === 'exit' ? 'pain-text' : 'text'), ...condition.map((one) => line(one, 'text-muted'))],
    0,
  );
  return { shapes: [arrow, ...text.shapes], height: text.height };
}
