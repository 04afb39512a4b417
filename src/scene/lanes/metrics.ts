/** Measurements of touchpoints; those of a whole phase stand in its head. */
import type { Metric } from '../../model/index.js';
import { type Block, paragraph, stack } from '../block.js';
import { inset } from '../columns.js';
import { metricWords } from '../metrics.js';
import type { Sheet } from '../sheet.js';
import { cellLane, itemGroups, type Lane } from './lane.js';

export function metrics(sheet: Sheet): Lane | undefined {
  return cellLane(sheet, {
    key: 'metrics',
    title: sheet.words.lanes.metrics,
    cell: ({ touchpoint, width }) =>
      itemGroups(
        touchpoint.metrics.map((metric) => ({ span: metric.span, block: metricBlock(metric, width - inset, sheet) })),
        6,
      ),
  });
}

function metricBlock(metric: Metric, width: number, sheet: Sheet): Block {
  const { value, title, target } = metricWords(metric, sheet);
  const look = { style: 'small', indent: inset } as const;
  return stack(
    [
      ...(value === undefined ? [] : [paragraph(value, width, { style: 'strong', fill: 'text', indent: inset })]),
      paragraph(title, width, { ...look, fill: 'text-muted' }),
      ...(target === undefined ? [] : [paragraph(target.text, width, { ...look, fill: target.fill })]),
    ],
    0,
  );
}
