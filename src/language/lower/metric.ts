import type { Metric } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { nodeFor } from '../places.js';
import type { Context } from './context.js';
import { counted, unclearOf } from './counted.js';
import { present } from './facts.js';
import { evidence, reference } from './references.js';
import { ownEvidence, spanWithout, type Tail } from './tails.js';

/** A measurement; nothing where the text broke off before its kind. */
export function lowerMetric(node: ast.Metric, lifted: ReadonlySet<Tail>, { resolves, rangeOf }: Context): Metric[] {
  const kind = reference(node.kind, 'metric', resolves);
  if (kind === undefined) return [];
  const isPossible = (number: number) => {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = rangeOf(kind.name) ?? {};
    return number >= from && number <= to;
  };
  const [value, target] = (['value', 'target'] as const).map((part) => counted(node, part, part, isPossible));
  const unit = node.unit === undefined ? undefined : nodeFor(node, 'unit');
  const unitSpan = unit?.text.startsWith('"') ? unit.range : undefined;
  const found = { value: value?.fact, unit: node.unit, unitSpan, target: target?.fact };
  const sources = evidence(ownEvidence(node, lifted), resolves);
  return [{ kind, ...present(found), ...unclearOf(value, target), evidence: sources, span: spanWithout(node, lifted) }];
}
