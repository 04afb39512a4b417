/** What backs each touchpoint: its sources, or that its scores and pains are assumptions. */
import { isAssumption } from '../../analysis/figures.js';
import { named, type Reference, titleIn } from '../../model/index.js';
import { type Block, listed, paragraph } from '../block.js';
import { type Column, inset } from '../columns.js';
import type { Shape } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { settings } from '../type.js';
import { cellLane, type Lane } from './lane.js';

/** How far a touchpoint's scores and pains are backed; `nothing` when it has none and no source. */
export type Backing = 'backed' | 'partly' | 'assumption' | 'nothing';

const radius = 4;
const textIndent = inset + 2 * radius + 6;

export function evidence(sheet: Sheet): Lane | undefined {
  return cellLane(sheet, {
    key: 'evidence',
    title: sheet.words.lanes.evidence,
    cell: (column) => cell(column, sheet),
  });
}

export function backingOf({ touchpoint, phase }: Column): Backing {
  const items = [...touchpoint.emotions.filter(({ score }) => score !== undefined), ...touchpoint.pains];
  const assumed = items.filter((item) => isAssumption(item, touchpoint, phase)).length;
  if (items.length === 0) return sourcesOf(touchpoint, phase).length === 0 ? 'nothing' : 'backed';
  if (assumed === 0) return 'backed';
  return assumed === items.length ? 'assumption' : 'partly';
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

function cell(column: Column, sheet: Sheet): Block | undefined {
  const backing = backingOf(column);
  if (backing === 'nothing') return undefined;
  const titles = sourcesOf(column.touchpoint, column.phase).map((name) => {
    const source = named(sheet.model.sources, name);
    return source === undefined ? name : titleIn(source, sheet.language);
  });
  const text = backing === 'assumption' ? [sheet.words.assumption, ...titles] : titles;
  const width = column.width - 4;
  const lines = listed(text, width - textIndent, 'small');
  const block = paragraph(lines, width, { style: 'small', fill: 'text-muted', indent: textIndent });
  const middle = settings.small.leading / 2;
  return { shapes: [...backingMark(backing, inset + radius, middle), ...block.shapes], height: block.height };
}

/** The names of all sources that a touchpoint, its phase or anything on it rests on; each once. */
function sourcesOf(touchpoint: Column['touchpoint'], phase: Column['phase']): readonly string[] {
  const references: readonly Reference[] = [
    ...touchpoint.evidence,
    ...[...touchpoint.emotions, ...touchpoint.pains, ...touchpoint.gains, ...touchpoint.metrics].flatMap(
      (item) => item.evidence,
    ),
    ...phase.evidence,
  ];
  return [...new Set(references.filter(({ resolved }) => resolved).map(({ name }) => name))];
}
