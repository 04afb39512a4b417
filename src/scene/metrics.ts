/** Measurements in words: the value, what was measured, and whether it is what was aimed for. */
import { type Metric, named, titleIn } from '../model/index.js';
import { withUnit } from '../words/write.js';
import type { Token } from './scene.js';
import type { Sheet } from './sheet.js';

export interface MetricWords {
  /** Absent while it is not written yet. */
  readonly value?: string;
  readonly title: string;
  readonly target?: { readonly text: string; readonly fill: Token };
}

export function metricWords(
  metric: Metric,
  { model, language, numbers, words }: Pick<Sheet, 'model' | 'language' | 'numbers' | 'words'>,
): MetricWords {
  const kind = named(model.metrics, metric.kind.name);
  const unit = metric.unit ?? kind?.unit;
  const amount = (value: number) => withUnit(numbers.plain(value), unit);
  const outcome = outcomeOf(metric, kind?.better);
  return {
    title: kind === undefined ? metric.kind.name : titleIn(kind, language),
    ...(metric.value === undefined ? {} : { value: amount(metric.value.value) }),
    ...(metric.target === undefined
      ? {}
      : { target: { text: words.target[outcome](amount(metric.target.value)), fill: outcomePaints[outcome] } }),
  };
}

type Outcome = 'met' | 'missed' | 'open';
const outcomePaints: Readonly<Record<Outcome, Token>> = { met: 'positive', missed: 'negative', open: 'text-muted' };

/** Whether a measurement reaches its target; `open` where that cannot be said. */
function outcomeOf({ value, target }: Metric, better: 'higher' | 'lower' | undefined): Outcome {
  if (value === undefined || target === undefined || better === undefined) return 'open';
  const met = better === 'higher' ? value.value >= target.value : value.value <= target.value;
  return met ? 'met' : 'missed';
}
