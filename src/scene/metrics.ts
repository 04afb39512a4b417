/** Measurements in words: the value, what was measured, and whether it is what was aimed for. */
import { type Metric, type NumberFact, named, titleIn } from '../model/index.js';
import { withUnit } from '../words/write.js';
import { literalAt, type Piece, phrase, type RichText, spoken } from './pieces.js';
import type { Token } from './scene.js';
import type { Sheet } from './sheet.js';

export interface MetricWords {
  /** Absent while it is not written yet. */
  readonly value?: RichText;
  readonly title: Piece;
  readonly target?: { readonly text: RichText; readonly fill: Token };
}

export function metricWords(
  metric: Metric,
  { model, language, numbers, words }: Pick<Sheet, 'model' | 'language' | 'numbers' | 'words'>,
): MetricWords {
  const kind = named(model.metrics, metric.kind.name);
  const unit = metric.unit ?? kind?.unit;
  const ofUnit = metric.unit === undefined ? spoken(unit ?? '', metric.kind) : literalAt(metric.unit, metric.unitSpan);
  const amount = (fact: NumberFact) =>
    amountOf(spoken(numbers.plain(fact.value), fact), unit === undefined ? undefined : ofUnit);
  const outcome = outcomeOf(metric, kind?.better);
  return {
    title: spoken(kind === undefined ? metric.kind.name : titleIn(kind, language), metric.kind),
    ...(metric.value === undefined ? {} : { value: amount(metric.value) }),
    ...(metric.target === undefined
      ? {}
      : { target: { text: phrase(words.target[outcome], amount(metric.target)), fill: outcomePaints[outcome] } }),
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

/** A number with its unit where readers put it; each leads to its own place. */
function amountOf(value: Piece, unit: Piece | undefined): readonly Piece[] {
  if (unit === undefined) return [value];
  if (unit.text === '%') return [{ ...value, text: withUnit(value.text, unit.text) }];
  const pieces = phrase((number = '') => withUnit(number, unit.text), value);
  return pieces.map((piece) => (piece === value ? value : { ...unit, text: piece.text }));
}
