import { own } from '../../model/index.js';
import { rule } from '../rule.js';

/** A persona's colour that is not written `#rrggbb`. */
export const invalidColor = rule('invalid-color', 'error', function* (model) {
  for (const { color } of own(model, model.personas)) {
    if (color !== undefined && !color.valid) yield { span: color.span, about: { text: color.value } };
  }
});
