/** A lane: one row of the map, with its name at the left and a cell for each touchpoint that has something to say. */
import type { Span } from '../../model/index.js';
import { type Block, group, paragraph, shift, stack } from '../block.js';
import type { Column, PhaseColumns } from '../columns.js';
import { key } from '../keys.js';
import type { LaneKey } from '../parts.js';
import type { Axis, Group, Shape } from '../scene.js';
import { gutter, margin, type Sheet } from '../sheet.js';

export interface Lane {
  readonly key: LaneKey;
  readonly title: string;
  readonly subtitle?: string;
  readonly height: number;
  /** Drawn from the lane's top, over the whole width, below the cells. */
  readonly under: readonly Shape[];
  /** Drawn from the lane's top beside its name, left of all columns. */
  readonly aside?: readonly Shape[];
  readonly cells: readonly Group[];
  /** Where scores stand, from the lane's top. */
  readonly axis?: Axis;
}

/** Makes a lane, or nothing when the journey has nothing for it. */
export type LaneMaker = (sheet: Sheet) => Lane | undefined;

export const lanePadding = 11;

export interface CellLane extends Pick<Lane, 'key' | 'title' | 'subtitle'> {
  readonly cell: (column: Column) => Block | undefined;
}

/** A lane of blocks; absent when every cell is. */
export function cellLane(sheet: Sheet, { cell, ...name }: CellLane): Lane | undefined {
  let height = 0;
  const cells = sheet.phases.flatMap((phase) => {
    const columns = phase.columns.flatMap((column) => {
      const block = cell(column);
      if (block === undefined || block.height === 0) return [];
      height = Math.max(height, lanePadding + block.height);
      return [cellGroup(column, lanePadding, block.shapes, { source: { span: column.touchpoint.span } })];
    });
    return columns.length === 0 ? [] : [phaseGroup(phase, columns)];
  });
  if (cells.length === 0) return undefined;
  return { ...name, height: height + lanePadding, under: [], cells };
}

/** What a lane holds for one phase; a renderer may leave it out while it is out of view. */
export function phaseGroup(phase: PhaseColumns, children: readonly Shape[], overhang = 0): Group {
  return group(phase.key, phase.x, 0, children, { extent: stretch(phase.width, overhang) });
}

interface Cell {
  readonly source?: NonNullable<Group['source']>;
  /** How far its shapes may reach into the gaps beside the column, in px. */
  readonly overhang?: number;
}

/** The items of a cell, each a group that leads to its own place in the text, whatever of it is clicked. */
export function itemGroups(items: readonly { readonly span: Span; readonly block: Block }[], gap: number): Block {
  return stack(
    items.map(({ span, block: { shapes, height } }, index) => ({
      shapes: [group(key('item', String(index)), 0, 0, shapes, { source: { span } })],
      height,
    })),
    gap,
  );
}

export function cellGroup(
  column: Column,
  y: number,
  children: readonly Shape[],
  { source, overhang = 0 }: Cell,
): Group {
  const extent = stretch(column.width, overhang);
  return group(column.key, column.x, y, children, source === undefined ? { extent } : { extent, source });
}

function stretch(width: number, overhang: number): NonNullable<Group['extent']> {
  return { x: -overhang, width: width + 2 * overhang };
}

/** A lane of any drawing. */
export type AnyLane = Omit<Lane, 'key'> & { readonly key: string };

/** The height that a lane takes: that of its name at the least. */
export function laneHeight(lane: AnyLane): number {
  return Math.max(lane.height, 2 * lanePadding + nameOf(lane).height);
}

function nameOf({ title, subtitle }: AnyLane): Block {
  const width = gutter - 16;
  return stack(
    [
      paragraph(title, width, { style: 'small-strong', fill: 'text' }),
      ...(subtitle === undefined ? [] : [paragraph(subtitle, width, { style: 'small', fill: 'text-muted' })]),
    ],
    0,
  );
}

/** The lane drawn at a height, with a rule along its top, up to `right`. */
export function drawLane(lane: AnyLane, y: number, right: number): Group {
  const rule: Shape = { type: 'rect', x: margin, y: 0, width: right - margin, height: 1, fill: 'rule' };
  return group(lane.key, 0, y, [rule, ...lane.under, ...lane.cells], { role: 'lane', label: lane.title });
}

/** The lane's name, which stays in sight while its cells are scrolled. */
export function drawName(lane: AnyLane, y: number): Group {
  const name = shift(nameOf(lane), margin, lanePadding);
  return group(key('name', lane.key), 0, y, [...name, ...(lane.aside ?? [])], { stays: 'left' });
}
