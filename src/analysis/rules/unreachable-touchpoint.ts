import { own } from '../../model/index.js';
import { hasUnknownArrow, pathsOf, reachable } from '../paths.js';
import { rule } from '../rule.js';

/** A touchpoint that no path leads to from the journey's first one. */
export const unreachableTouchpoint = rule('unreachable-touchpoint', 'warning', function* (model) {
  for (const journey of own(model, model.journeys)) {
    const paths = pathsOf(journey);
    if (hasUnknownArrow(paths)) continue;
    const { touchpoints, next } = paths;
    const reached = reachable(touchpoints.slice(0, 1), next);
    for (const touchpoint of touchpoints) {
      if (reached.has(touchpoint) || touchpoint.name === '') continue;
      yield { span: touchpoint.nameSpan, about: { touchpoint: touchpoint.title } };
    }
  }
});
