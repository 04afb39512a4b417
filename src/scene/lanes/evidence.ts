/** What backs each touchpoint: its sources, or that its scores and pains are assumptions. */
import { type Backing, sourcesOf } from '../backing.js';
import { type Block, listed, paragraph } from '../block.js';
import { type Column, inset } from '../columns.js';
import { spoken } from '../pieces.js';
import type { Shape } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { settings } from '../type.js';
import { cellLane, type Lane } from './lane.js';

const radius = 4;
const textIndent = inset + 2 * radius + 6;

export function evidence(sheet: Sheet): Lane | undefined {
  return cellLane(sheet, {
    key: 'evidence',
    title: sheet.words.lanes.evidence,
    cell: (column) => cell(column, sheet),
  });
}

/** The mark of a backing, around (x, y): filled, half filled, or a dashed ring. */
export function backingMark(backing: Exclude<Backing, 'nothing'>, x: number, y: number): readonly Shape[] {
  if (backing === 'backed') return [{ type: 'circle', x, y, radius, fill: 'text-muted' }];
  if (backing === 'assumption') {
    return [
      {
        type: 'circle',
        x,
        y,
        radius: radius - 0.5,
        fill: 'none',
        stroke: 'text-muted',
        strokeWidth: 1.2,
        dash: [0.1, 2.3],
      },
    ];
  }
  const half = `M0-${radius}A${radius} ${radius} 0 0 0 0 ${radius}Z`;
  return [
    { type: 'circle', x, y, radius: radius - 0.5, fill: 'none', stroke: 'text-muted', strokeWidth: 1 },
    { type: 'path', d: half, at: { x, y, scale: 1 }, fill: 'text-muted' },
  ];
}

function cell(column: Column, { backings, titles, words }: Sheet): Block | undefined {
  const backing = backings.get(column);
  if (backing === undefined || backing === 'nothing') return undefined;
  const sources = sourcesOf(column).map((source) => spoken(titles.source(source.name), source));
  const text = backing === 'assumption' ? [words.assumption, ...sources] : sources;
  const width = column.width - 4;
  const lines = listed(text, width - textIndent, 'small');
  const block = paragraph(lines, width, { style: 'small', fill: 'text-muted', indent: textIndent });
  const middle = settings.small.leading / 2;
  return { shapes: [...backingMark(backing, inset + radius, middle), ...block.shapes], height: block.height };
}
