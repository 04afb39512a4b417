import type { Metric } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import type { Context } from './context.js';
import { present } from './facts.js';
import { evidence, reference } from './references.js';
import { ownEvidence, spanWithout, type Tail } from './tails.js';
import { number } from './values.js';

/** A measurement; nothing where the text broke off before its kind. */
export function lowerMetric(node: ast.Metric, lifted: ReadonlySet<Tail>, { resolves }: Context): Metric[] {
  const kind = reference(node.kind, 'metric', resolves);
  if (kind === undefined) return [];
  const found = { value: number(node, 'value'), unit: node.unit, target: number(node, 'target') };
  const sources = evidence(ownEvidence(node, lifted), resolves);
  return [{ kind, ...present(found), evidence: sources, span: spanWithout(node, lifted) }];
}
