/** The touchpoints: those that changed stand out, numbered and signed; the others step back. */

import type { Slot } from '../../diff/index.js';
import { titleIn } from '../../model/index.js';
import { type Block, group, nothing, paragraph, shift, stack } from '../block.js';
import { inset } from '../columns.js';
import { type AnyLane, lanePadding, phaseGroup } from '../lanes/lane.js';
import type { Group, Rect, Shape } from '../scene.js';
import { badgeRadius, colors, numberBadge, signRow } from './badges.js';
import { type DifferenceSheet, type MarkedColumn, type MarkedPhase, sourceOf, spokenStop } from './sheet.js';
import { struck } from './struck.js';

const top = lanePadding + 6;

export function cards(sheet: DifferenceSheet, title: string): AnyLane {
  const columns = sheet.phases.flatMap(({ inside }) => inside);
  // As high in each view as in the one that says most.
  const whole = columns.map((column) => titleBlock(column, { ...sheet, view: 'both' }));
  const height = 21 + whole.reduce((most, block) => Math.max(most, block.height), 17);
  return {
    key: 'touchpoints',
    title,
    height: top + height + 12,
    under: [],
    cells: sheet.phases.map((phase) =>
      phaseGroup(
        phase.columns,
        phase.inside.flatMap((column) => drawCard(column, phase, height, sheet)),
      ),
    ),
  };
}

/** What it was called stands above what it is called. */
function titleBlock({ column, slot, marks, number }: MarkedColumn, { language, view, words }: DifferenceSheet): Block {
  const room = column.width - 2 * inset;
  const titleOf = (moment: Slot['before']) => moment && titleIn(moment.touchpoint, language);
  const [then, now] = [titleOf(slot.before), titleOf(slot.after)];
  const strong = (text: string) => paragraph(text, room, { style: 'strong', fill: 'text' });
  if (view !== 'both') {
    const text = view === 'before' ? then : now;
    return text === undefined ? nothing : strong(text);
  }
  if (now === undefined) {
    if (marks.includes('removed')) return struck(then ?? '', room, { style: 'strong', fill: 'text-muted' });
    // It may still be there, where the later version could not be read.
    if (slot.elsewhere === undefined) return paragraph(then ?? '', room, { style: 'body', fill: 'text-muted' });
    const note = paragraph(words.movedAway, room, { style: 'small', fill: 'text-muted' });
    return stack([paragraph(then ?? '', room, { style: 'body', fill: 'text-muted' }), note], 1);
  }
  if (number === undefined) return paragraph(now, room, { style: 'body', fill: 'text-muted' });
  const former = then ?? titleOf(slot.elsewhere);
  const isRetitled = marks.includes('renamed') && former !== undefined && former !== now;
  return stack([...(isRetitled ? [struck(former, room, { style: 'small', fill: 'text-muted' })] : []), strong(now)], 1);
}

function drawCard(marked: MarkedColumn, phase: MarkedPhase, height: number, sheet: DifferenceSheet): readonly Group[] {
  const { column, slot, number, marks } = marked;
  const moment = sheet.view === 'before' ? slot.before : (slot.after ?? slot.before);
  if (moment === undefined || (sheet.view === 'after' && slot.after === undefined)) return [];
  const box = { x: 0, y: 0, width: column.width, height };
  const children: readonly Shape[] = [
    border(marked, box, sheet),
    ...shift(titleBlock(marked, sheet), inset, 10),
    ...(number === undefined ? [] : [numberBadge(number, badgeRadius, 0)]),
    ...(sheet.view === 'both' ? signRow(marks, column.width - badgeRadius, 0) : []),
  ];
  return [
    group(column.key, column.x, top, children, {
      role: 'touchpoint',
      label: [...spokenStop(marked, sheet), `${marked.column.title}, ${phase.columns.title}`].join(', '),
      source: sourceOf(moment === slot.after ? 'after' : 'before', moment.touchpoint.span, sheet),
      box,
      extent: { x: 0, width: column.width },
    }),
  ];
}

function border(
  { slot, marks, number }: MarkedColumn,
  box: NonNullable<Group['box']>,
  { view }: DifferenceSheet,
): Rect {
  const shape = { type: 'rect', ...box, radius: 8 } as const;
  if (view !== 'both') return { ...shape, fill: 'card', stroke: 'card-border' };
  const isLeft = slot.after === undefined && slot.elsewhere !== undefined;
  const [mark] = marks;
  if (isLeft) return { ...shape, fill: 'none', stroke: 'axis', strokeWidth: 1.2, dash: [3, 4] };
  if (number === undefined || mark === undefined) return { ...shape, fill: 'none', stroke: 'card-border' };
  const color = { stroke: colors[mark], strokeWidth: 1.8 };
  return mark === 'removed' ? { ...shape, ...color, fill: 'none', dash: [4, 3] } : { ...shape, ...color, fill: 'card' };
}
