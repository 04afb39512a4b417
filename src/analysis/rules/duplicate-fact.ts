import { rule } from '../rule.js';
import { ownDeclarations, ownTouchpoints } from '../walk.js';

/** A fact that stands at most once, twice: the first one counts. */
export const duplicateFact = rule('duplicate-fact', 'warning', function* (model) {
  const opportunities = [...ownTouchpoints(model)].flatMap(({ touchpoint }) => touchpoint.opportunities);
  for (const { duplicates } of [...ownDeclarations(model), ...opportunities]) {
    for (const { keyword, span, first } of duplicates) {
      yield { span, about: { keyword }, related: [{ uri: model.uri, span: first, why: 'first-fact' }] };
    }
  }
});
