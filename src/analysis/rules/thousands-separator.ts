import { own, type UnclearNumber } from '../../model/index.js';
import { rule } from '../rule.js';
import { ownMetrics } from '../walk.js';

/** A number with its thousands set apart, which may be one with decimals as well. */
export const thousandsSeparator = rule('thousands-separator', 'warning', function* (model) {
  const holders: readonly { readonly unclear?: readonly UnclearNumber[] }[] = [
    ...own(model, model.sources),
    ...own(model, model.metrics),
    ...ownMetrics(model),
  ];
  for (const { unclear = [] } of holders) {
    for (const { text, readings, span } of unclear) yield { span, about: { text, readings } };
  }
});
