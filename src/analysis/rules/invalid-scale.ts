import { own } from '../../model/index.js';
import { rule } from '../rule.js';

/** A journey's scale or a metric's range that does not run from low to high. */
export const invalidScale = rule('invalid-scale', 'error', function* (model) {
  for (const { scale } of own(model, model.journeys)) {
    const { from, to, valid, span } = scale;
    if (!valid && span !== undefined) yield { span, about: { from, to } };
  }
  for (const { range } of own(model, model.metrics)) {
    if (range?.to !== undefined && range.to <= range.from) {
      yield { span: range.span, about: { from: range.from, to: range.to } };
    }
  }
});
