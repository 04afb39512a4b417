import { own } from '../../model/index.js';
import { rule } from '../rule.js';

/** A sample counts people, answers or visits, and there is no half of one. */
export const sampleNotWhole = rule('sample-not-whole', 'warning', function* (model) {
  for (const { sample } of own(model, model.sources)) {
    if (sample === undefined || (Number.isInteger(sample.value) && sample.value >= 0)) continue;
    yield { span: sample.span, about: { sample: sample.value } };
  }
});
