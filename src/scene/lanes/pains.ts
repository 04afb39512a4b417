/** Pains with their severity, and gains and opportunities beside them. */
import { isAssumption } from '../../analysis/figures.js';
import { type Level, levels, type Pain, type Reference } from '../../model/index.js';
import { type Block, group, listed, paragraph, shift, stack, textLine } from '../block.js';
import { type Column, inset } from '../columns.js';
import { key, uniqueKeys } from '../keys.js';
import { literal, type Piece, phrase, plainText, type RichText, spoken } from '../pieces.js';
import type { Group, Shape, Token } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { baseline, settings } from '../type.js';
import { cellLane, itemGroups, type Lane } from './lane.js';
import { limited } from './texts.js';

const gapBetweenItems = 12;

export function pains(sheet: Sheet): Lane | undefined {
  return cellLane(sheet, {
    key: 'pains',
    title: sheet.words.lanes.pains,
    cell: (column) => {
      const keys = uniqueKeys(
        column.touchpoint.pains.map((pain) => key('pain', column.key, pain.name ?? pain.text.value)),
      );
      return stack(
        column.touchpoint.pains.map((pain, index) => painBlock(pain, column, keys[index] ?? '', sheet)),
        gapBetweenItems,
      );
    },
  });
}

export function gains(sheet: Sheet): Lane | undefined {
  return cellLane(sheet, {
    key: 'gains',
    title: sheet.words.lanes.gains,
    cell: ({ touchpoint, width }) =>
      itemGroups(
        touchpoint.gains.map(({ span, text }) => ({
          span,
          block: barred('positive', [body(literal(text), width, sheet)]),
        })),
        gapBetweenItems,
      ),
  });
}

export function opportunities(sheet: Sheet): Lane | undefined {
  return cellLane(sheet, {
    key: 'opportunities',
    title: sheet.words.lanes.opportunities,
    cell: (column) => {
      const { opportunities: list } = column.touchpoint;
      const keys = uniqueKeys(list.map((item) => key('opportunity', column.key, item.name ?? item.text.value)));
      return stack(
        list.map((_, index) => opportunityBlock(column, index, keys[index] ?? '', sheet)),
        gapBetweenItems,
      );
    },
  });
}

/** Which earlier pains are made good here, and where those were: complaint recovery. */
export function recoveries(sheet: Sheet): Lane | undefined {
  const earlier = new Map(sheet.phases.flatMap(({ columns }) => columns.flatMap(namedPains)));
  return cellLane(sheet, {
    key: 'recoveries',
    title: sheet.words.lanes.recoveries,
    cell: ({ touchpoint, width }) =>
      itemGroups(
        touchpoint.recovers.map((pain) => ({
          span: pain.span,
          block: recoveryBlock(pain, earlier.get(pain.name), width, sheet),
        })),
        gapBetweenItems,
      ),
  });
}

interface EarlierPain {
  readonly text: string;
  /** The title of its touchpoint. */
  readonly at: Piece;
}

function recoveryBlock(reference: Reference, pain: EarlierPain | undefined, width: number, sheet: Sheet): Block {
  const { words } = sheet;
  const place = pain === undefined ? [] : [small(phrase(words.painAt, pain.at), width)];
  const what = phrase(words.recovers, spoken(pain?.text ?? reference.name, reference));
  return barred('positive', [body(what, width, sheet), ...place]);
}

function painBlock(pain: Pain, column: Column, groupKey: string, sheet: Sheet): Block {
  const { words } = sheet;
  const severity = pain.severity === undefined ? undefined : words.level[pain.severity];
  const level = pain.severity === undefined ? [] : [severitySquares(pain.severity, severity ?? '')];
  const assumed = isAssumption(pain, column.touchpoint, column.phase);
  const block = barred('pain', [...level, body(literal(pain.text), column.width, sheet)], assumed);
  const label = [words.spoken.pain(pain.text.value, severity), ...(assumed ? [words.assumption] : [])].join(', ');
  return asGroup(block, column, { key: groupKey, role: 'pain', label, source: { span: pain.span } });
}

function opportunityBlock(column: Column, index: number, groupKey: string, sheet: Sheet): Block {
  const item = column.touchpoint.opportunities[index];
  if (item === undefined) return { shapes: [], height: 0 };
  const { words } = sheet;
  const facts = [
    ...(item.value === undefined ? [] : [words.value(words.level[item.value])]),
    ...(item.effort === undefined ? [] : [words.effort(words.level[item.effort])]),
    ...(item.owner === undefined ? [] : [literal(item.owner)]),
  ];
  const lines = listed(facts, column.width - 2 * inset, 'small');
  const below = facts.length === 0 || sheet.density === 'compact' ? [] : [small(lines, column.width)];
  const block = barred('opportunity', [body(literal(item.text), column.width, sheet), ...below]);
  const label = [words.spoken.opportunity(item.text.value), ...facts.map(plainText)].join(', ');
  return asGroup(block, column, { key: groupKey, role: 'opportunity', label, source: { span: item.span } });
}

/** Four squares, as many filled as the pain is severe, with the word behind them. */
function severitySquares(severity: Level, word: string): Block {
  const size = 7;
  const filled = levels.indexOf(severity) + 1;
  const squares = levels.map(
    (_, index): Shape => ({
      type: 'rect',
      x: inset + 0.5 + index * (size + 2),
      y: 4,
      width: size,
      height: size,
      radius: 1.5,
      fill: index < filled ? 'pain-text' : 'none',
      stroke: 'pain-text',
      strokeWidth: 1,
    }),
  );
  const x = inset + levels.length * (size + 2) + 4;
  const text = textLine(word, x, baseline(settings['small-strong']), { style: 'small-strong', fill: 'pain-text' });
  return { shapes: [...squares, text], height: settings['small-strong'].leading + 1 };
}

function body(text: RichText, width: number, sheet: Sheet): Block {
  return paragraph(text, width - inset, limited({ style: 'body', fill: 'text', indent: inset } as const, sheet));
}

function small(text: RichText, width: number): Block {
  return paragraph(text, width - inset, { style: 'small', fill: 'text-muted', indent: inset });
}

/** Blocks below each other beside an upright bar, dotted for what nothing backs. */
function barred(paint: Token, blocks: readonly Block[], dotted = false): Block {
  const inner = stack(blocks, 1);
  const height = inner.height + 4;
  const bar: Shape = dotted
    ? { type: 'path', d: `M1.5 2V${height - 1}`, stroke: paint, strokeWidth: 2.6, dash: [0.1, 5] }
    : { type: 'rect', x: 0, y: 0, width: 3, height, radius: 1.5, fill: paint };
  return { shapes: [bar, ...shift(inner, 0, 2)], height };
}

function asGroup(
  { shapes, height }: Block,
  { width }: Column,
  { key: groupKey, ...rest }: Pick<Group, 'key'> & Partial<Group>,
): Block {
  const box = { x: 0, y: 0, width, height };
  return { shapes: [group(groupKey, 0, 0, shapes, { ...rest, box })], height };
}

function namedPains({ touchpoint, title }: Column): readonly (readonly [name: string, pain: EarlierPain])[] {
  return touchpoint.pains.flatMap(({ name, text }) =>
    name === undefined ? [] : [[name, { text: text.value, at: spoken(title, { span: touchpoint.nameSpan }) }] as const],
  );
}
