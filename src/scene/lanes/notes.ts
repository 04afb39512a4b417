/** What is remarked beside everything else: of a phase across its columns, of a touchpoint in its own. */
import type { Text } from '../../model/index.js';
import { type Block, paragraph, shift, stack } from '../block.js';
import { type Column, inset, type PhaseColumns, phasePadding } from '../columns.js';
import { literal } from '../pieces.js';
import type { Shape } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { cellGroup, type Lane, lanePadding, phaseGroup } from './lane.js';
import { limited } from './texts.js';

/** Longer lines than this are hard to read. */
const widest = 420;
const gap = 8;

export function notes(sheet: Sheet): Lane | undefined {
  const blocks = sheet.phases.map((phase) => {
    const width = Math.min(widest, phase.width - 2 * phasePadding);
    const own = notesBlock(phase.phase.notes, width, sheet);
    const columns = phase.columns.flatMap((column) => {
      const block = notesBlock(column.touchpoint.notes, column.width, sheet);
      return block.height === 0 ? [] : [{ column, block }];
    });
    return { phase, own, columns };
  });
  const cells = blocks.flatMap(({ phase, own, columns }) => {
    const top = lanePadding + (own.height === 0 ? 0 : own.height + gap);
    const children: readonly Shape[] = [
      ...shift(own, phasePadding, lanePadding),
      ...columns.map(({ column, block }) => cell(column, top, block)),
    ];
    return children.length === 0 ? [] : [phaseGroup(phase, children)];
  });
  if (cells.length === 0) return undefined;
  const height = Math.max(...blocks.map(heightOf));
  return { key: 'notes', title: sheet.words.lanes.notes, height: height + 2 * lanePadding, under: [], cells };
}

interface PhaseNotes {
  readonly phase: PhaseColumns;
  readonly own: Block;
  readonly columns: readonly { readonly column: Column; readonly block: Block }[];
}

function heightOf({ own, columns }: PhaseNotes): number {
  const below = columns.reduce((most, { block }) => Math.max(most, block.height), 0);
  return own.height + below + (own.height > 0 && below > 0 ? gap : 0);
}

function cell(column: Column, y: number, { shapes }: Block) {
  return cellGroup(column, y, shapes, { source: { span: column.touchpoint.span } });
}

function notesBlock(texts: readonly Text[], width: number, sheet: Sheet): Block {
  const look = limited({ style: 'small', fill: 'text-muted', indent: inset } as const, sheet);
  return stack(
    texts.map((text) => paragraph(literal(text), width - inset, look)),
    5,
  );
}
