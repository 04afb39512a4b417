import { formOf } from '../path-form.js';
import { rule } from '../rule.js';

/** An import that leaves the workspace; such a file is never read. */
export const importOutsideWorkspace = rule('import-outside-workspace', 'error', function* (model) {
  for (const { path, span, status } of model.imports) {
    if (status === 'outside') yield { span, about: { path, ...formOf(path) } };
  }
});
