/** What the kinds of metrics in sight may be. */
import type { Scope } from '../scope.js';
import type { MetricRange } from './context.js';
import { counted } from './counted.js';

/** A range with an end that may be read in two ways is none. */
export function rangesIn(scope: Scope): (metric: string) => MetricRange | undefined {
  return (metric) => {
    const facts = scope.find('metric', metric)?.node.facts ?? [];
    const range = facts.find((fact) => fact.$type === 'Range');
    const [from, to] = [counted(range, 'from', 'range'), counted(range, 'to', 'range')];
    if (from.fact === undefined || (to.fact === undefined && to.unclear !== undefined)) return undefined;
    return { from: from.fact.value, to: to.fact?.value };
  };
}
