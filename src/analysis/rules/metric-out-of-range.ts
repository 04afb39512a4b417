import type { MetricKind } from '../../model/index.js';
import { standardLibraryUri } from '../../model/index.js';
import { rule } from '../rule.js';
import { ownMetrics } from '../walk.js';

/** A value or target that its kind of metric cannot have. A range that runs backwards is a finding of its own. */
export const metricOutOfRange = rule('metric-out-of-range', 'error', function* (model) {
  // The first of a name counts: the file's own stand before the standard library's.
  const kinds = new Map<string, MetricKind>(model.metrics.toReversed().map((kind) => [kind.name, kind]));
  for (const metric of ownMetrics(model)) {
    const kind = kinds.get(metric.kind.name);
    if (kind?.range === undefined) continue;
    const { from, to, span } = kind.range;
    if (to !== undefined && to <= from) continue;
    for (const part of ['value', 'target'] as const) {
      const number = metric[part];
      if (number === undefined || (number.value >= from && number.value <= (to ?? Number.POSITIVE_INFINITY))) continue;
      yield {
        span: number.span,
        about: { metric: kind.title, value: number.value, part, from, ...(to === undefined ? {} : { to }) },
        related: kind.uri === standardLibraryUri ? [] : [{ uri: kind.uri, span, why: 'metric-kind' }],
      };
    }
  }
});
