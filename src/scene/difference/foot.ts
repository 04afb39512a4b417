/** What stands below the phases: the signs explained, and the changes that no phase is about. */

import type { Mark } from '../../diff/index.js';
import { measure } from '../../text/index.js';
import { placeLine } from '../../verdict/index.js';
import { type Block, group, nothing, paragraph, shift, stack, textLine } from '../block.js';
import { key } from '../keys.js';
import { type Item, rows } from '../rows.js';
import type { Shape } from '../scene.js';
import { margin } from '../sheet.js';
import { baseline, settings } from '../type.js';
import { numberBadge, signBadge } from './badges.js';
import { changesBlock } from './said.js';
import { type DifferenceSheet, spokenStop } from './sheet.js';

/** Changes elsewhere stand in columns of this width, in px. */
const columnWidth = 420;

export function elsewhere(sheet: DifferenceSheet, width: number): Block {
  const { marks, words } = sheet;
  if (marks.elsewhere.length === 0) return nothing;
  const heading = paragraph(words.elsewhere, width, { style: 'heading', fill: 'text' });
  const items = marks.elsewhere.map((one): Item => {
    const { changes, number } = one;
    const [first] = changes;
    const title = first === undefined ? '' : placeLine(first, sheet.language);
    const place = paragraph(title, columnWidth - 30, {
      style: 'small-strong',
      fill: 'text-muted',
    });
    const inner = stack([place, changesBlock(changes, columnWidth - 30, sheet)], 2);
    const drawn = group(elsewhereKey(number), 0, 0, [numberBadge(number, 10, 9), ...shift(inner, 28, 1)], {
      label: [...spokenStop(one, sheet), title].join(', '),
      box: { x: 0, y: 0, width: columnWidth, height: inner.height },
    });
    return { width: columnWidth, height: inner.height + 4, shapes: [drawn] };
  });
  const list = rows(items, width, { across: 28, down: 10 });
  const { shapes, height } = stack([heading, list], 12);
  return { shapes: [group('elsewhere', margin, 0, shapes)], height };
}

export function elsewhereKey(number: number): string {
  return key('elsewhere', String(number));
}

const rowHeight = 24;
const middle = rowHeight / 2;

interface Entry {
  readonly text: string;
  readonly room: number;
  readonly sign: readonly Shape[];
}

/** Explains the signs that this map uses, and no others; one version alone has none of them. */
export function legend(sheet: DifferenceSheet, width: number): Block {
  if (sheet.view !== 'both') return nothing;
  const { words, phases, marks, versions } = sheet;
  const used = new Set<Mark>([
    ...phases.flatMap((phase) => [...phase.marks, ...phase.inside.flatMap((column) => column.marks)]),
    ...marks.elsewhere.flatMap((one) => one.marks),
  ]);
  const paint = versions.after?.personas[0]?.paint ?? 'text';
  const line = (d: Partial<Extract<Shape, { type: 'path' }>>): Shape => ({ type: 'path', d: `M0 ${middle}H30`, ...d });
  const entries: readonly Entry[] = [
    { text: words.before, room: 37, sign: [line({ stroke: 'text-muted', strokeWidth: 2, dash: [5, 4] })] },
    { text: words.after, room: 37, sign: [line({ stroke: paint, strokeWidth: 3 })] },
    ...(['added', 'removed', 'renamed', 'moved', 'changed'] as const)
      .filter((mark) => used.has(mark))
      .map((mark): Entry => ({ text: words.marks[mark], room: 22, sign: signBadge(mark, 8, middle, { radius: 7.5 }) })),
    { text: words.unchanged, room: 0, sign: [] },
  ];
  const placed = rows(entries.map(itemOf), width, { across: 22 });
  const label = [words.spoken.legend, ...entries.map(({ text }) => text)].join(', ');
  return { shapes: [group('legend', margin, 0, placed.shapes, { role: 'legend', label })], height: placed.height };
}

function itemOf({ text, room, sign }: Entry): Item {
  const at = middle - settings.small.leading / 2 + baseline(settings.small);
  const label = textLine(text, room, at, { style: 'small', fill: 'text-muted' });
  return { width: room + measure(text, settings.small), height: rowHeight, shapes: [...sign, label] };
}
