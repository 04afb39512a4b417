/** Every change in words, below the touchpoint that it is in. */

import type { Change, ChangeClass } from '../../diff/index.js';
import { markOf } from '../../diff/index.js';
import { changeLine } from '../../verdict/index.js';
import { type Block, group, paragraph, stack } from '../block.js';
import { inset } from '../columns.js';
import { key } from '../keys.js';
import { type AnyLane, cellGroup, lanePadding, phaseGroup } from '../lanes/lane.js';
import type { Shape } from '../scene.js';
import { settings } from '../type.js';
import { signBadge } from './badges.js';
import { type DifferenceSheet, sourceOf } from './sheet.js';

/** Of one place; what is more is counted. */
const most = 6;

/** What moves a customer comes first. */
const weights: readonly ChangeClass[] = [
  'structure',
  'experience',
  'pains',
  'flow',
  'people',
  'evidence',
  'text',
  'label',
];

/** Absent where only one of the versions is shown: it has nothing to set against. */
export function said(sheet: DifferenceSheet): AnyLane | undefined {
  if (sheet.view !== 'both') return undefined;
  let height = 0;
  const cells = sheet.phases.flatMap(({ columns, inside }) => {
    const children = inside.flatMap(({ column, changes }) => {
      const block = changesBlock(changes.filter(isNotSeen), column.width, sheet);
      height = Math.max(height, block.height);
      return block.height === 0 ? [] : [cellGroup(column, lanePadding, block.shapes, {})];
    });
    return children.length === 0 ? [] : [phaseGroup(columns, children)];
  });
  if (cells.length === 0) return undefined;
  return {
    key: 'changes',
    title: sheet.words.lanes.changes,
    height: height + 2 * lanePadding,
    under: [],
    cells,
  };
}

/** What the cards, the line and the lanes of pain points and opportunities do not say already. */
function isNotSeen({ place: { kind }, keyword, code }: Change): boolean {
  if (keyword !== undefined)
    return !(code === 'score-changed' && kind === 'touchpoint') && !code.startsWith('severity-');
  if (kind === 'pain' || kind === 'opportunity') return false;
  return kind !== 'touchpoint' || code.endsWith('-moved');
}

export function changesBlock(changes: readonly Change[], width: number, sheet: DifferenceSheet): Block {
  const sorted = changes.toSorted((a, b) => weights.indexOf(a.class) - weights.indexOf(b.class));
  const blocks = sorted.slice(0, most).map((change, place) => lineBlock(change, place, width, sheet));
  const left = changes.length - blocks.length;
  const more = { style: 'small', fill: 'text-muted', indent: inset + 16 } as const;
  return stack([...blocks, ...(left > 0 ? [paragraph(sheet.words.more(left), width, more)] : [])], 4);
}

function lineBlock(change: Change, place: number, width: number, sheet: DifferenceSheet): Block {
  const line = changeLine(change, sheet.language);
  const text = paragraph(line, width, { style: 'small', fill: 'text', indent: inset + 16 });
  const shapes: readonly Shape[] = [
    ...signBadge(markOf(change), inset + 5, settings.small.leading / 2, { radius: 5.5 }),
    ...text.shapes,
  ];
  const side = change.after === undefined ? 'before' : 'after';
  const span = (change.after ?? change.before)?.span;
  const drawn = group(key('change', String(place)), 0, 0, shapes, {
    label: line,
    box: { x: 0, y: 0, width, height: text.height },
    ...(span === undefined ? {} : { source: sourceOf(side, span, sheet) }),
  });
  return { shapes: [drawn], height: text.height };
}
