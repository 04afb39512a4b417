import { rule } from '../rule.js';

/** An import of a file that is not there. */
export const importNotFound = rule('import-not-found', 'error', function* (model) {
  for (const { path, span, status } of model.imports) {
    if (status === 'missing') yield { span, about: { path } };
  }
});
