import type { Journey, Touchpoint } from '../../model/index.js';
import { own, touchpointsOf } from '../../model/index.js';
import { rule } from '../rule.js';

/**
 * A touchpoint that no path leads to from the journey's first one. A journey with an arrow to an unknown
 * name is left alone: that arrow may be the missing path.
 */
export const unreachableTouchpoint = rule('unreachable-touchpoint', 'warning', function* (model) {
  for (const journey of own(model, model.journeys)) {
    const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
    if (touchpoints.some(({ flows }) => flows.some(({ to }) => to?.resolved === false))) continue;
    const reached = reachable(touchpoints);
    for (const touchpoint of touchpoints) {
      if (reached.has(touchpoint) || touchpoint.name === '') continue;
      yield { span: touchpoint.nameSpan, about: { touchpoint: touchpoint.title } };
    }
  }
});

/** The touchpoints that paths from the first lead to. Arrows decide; without any, a touchpoint flows to the next in the file. */
function reachable(touchpoints: Journey['phases'][number]['touchpoints']): ReadonlySet<Touchpoint> {
  const byName = new Map<string, Touchpoint[]>();
  const after = new Map<Touchpoint, Touchpoint | undefined>();
  touchpoints.forEach((touchpoint, index) => {
    after.set(touchpoint, touchpoints[index + 1]);
    const namesakes = byName.get(touchpoint.name);
    if (namesakes === undefined) byName.set(touchpoint.name, [touchpoint]);
    else namesakes.push(touchpoint);
  });
  const reached = new Set<Touchpoint>();
  const waiting = touchpoints.slice(0, 1);
  for (let touchpoint = waiting.pop(); touchpoint !== undefined; touchpoint = waiting.pop()) {
    if (reached.has(touchpoint)) continue;
    reached.add(touchpoint);
    const next =
      touchpoint.flows.length === 0
        ? [after.get(touchpoint)]
        : // Two touchpoints of one name are another finding; either may be meant.
          touchpoint.flows.flatMap(({ to }) => byName.get(to?.name ?? '') ?? []);
    waiting.push(...next.filter((candidate) => candidate !== undefined));
  }
  return reached;
}
