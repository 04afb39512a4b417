/** Measurements of a phase, across it, and of its touchpoints. */
import { type Metric, named, titleIn } from '../../model/index.js';
import { type Block, paragraph, stack } from '../block.js';
import { inset, phasePadding } from '../columns.js';
import type { Token } from '../scene.js';
import type { Sheet } from '../sheet.js';
import { cellLane, type Lane } from './lane.js';

export function metrics(sheet: Sheet): Lane | undefined {
  return cellLane(sheet, {
    key: 'metrics',
    title: sheet.words.lanes.metrics,
    cell: ({ touchpoint, width }) => metricsBlock(touchpoint.metrics, inset, width - inset, sheet),
    source: (touchpoint) => touchpoint.metrics[0]?.span,
    phaseCell: ({ phase, width }) =>
      phase.metrics.length === 0
        ? undefined
        : metricsBlock(phase.metrics, phasePadding + inset, width - phasePadding - inset, sheet),
  });
}

function metricsBlock(list: readonly Metric[], indent: number, width: number, sheet: Sheet): Block {
  return stack(
    list.map((metric) => metricBlock(metric, indent, width, sheet)),
    6,
  );
}

function metricBlock(metric: Metric, indent: number, width: number, { model, language, numbers, words }: Sheet): Block {
  const kind = named(model.metrics, metric.kind.name);
  const unit = metric.unit ?? kind?.unit;
  const amount = (value: number) => withUnit(numbers.plain(value), unit);
  const title = kind === undefined ? metric.kind.name : titleIn(kind, language);
  const value = metric.value === undefined ? [] : [amount(metric.value.value)];
  const outcome = outcomeOf(metric, kind?.better);
  const target = metric.target === undefined ? [] : [words.target[outcome](amount(metric.target.value))];
  return stack(
    [
      ...value.map((text) => paragraph(text, width, { style: 'strong', fill: 'text', indent })),
      paragraph(title, width, { style: 'small', fill: 'text-muted', indent }),
      ...target.map((text) => paragraph(text, width, { style: 'small', fill: outcomePaints[outcome], indent })),
    ],
    0,
  );
}

type Outcome = 'met' | 'missed' | 'open';
const outcomePaints: Readonly<Record<Outcome, Token>> = { met: 'positive', missed: 'negative', open: 'text-muted' };

/** Whether a measurement reaches its target; `open` where that cannot be said. */
function outcomeOf({ value, target }: Metric, better: 'higher' | 'lower' | undefined): Outcome {
  if (value === undefined || target === undefined || better === undefined) return 'open';
  const met = better === 'higher' ? value.value >= target.value : value.value <= target.value;
  return met ? 'met' : 'missed';
}

function withUnit(value: string, unit: string | undefined): string {
  if (unit === undefined) return value;
  return unit === '%' ? `${value}%` : `${value} ${unit}`;
}
