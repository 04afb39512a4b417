import type { Journey, Touchpoint } from '../../model/index.js';
import { touchpointsOf } from '../../model/index.js';
import { touchpointMean } from '../figures.js';
import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/**
 * A moment of truth whose scores average at or below the middle of the scale, with no opportunity at its touchpoint or
 * for one of its pains. Without scores nobody knows how it goes.
 */
export const negativeMomentOfTruth = rule('negative-moment-of-truth', 'warning', function* (model) {
  for (const { journey, phase, touchpoint } of ownTouchpoints(model)) {
    const { momentOfTruth, title } = touchpoint;
    if (momentOfTruth === undefined || !journey.scale.valid) continue;
    const score = touchpointMean(model, journey, phase, touchpoint);
    const middle = (journey.scale.from + journey.scale.to) / 2;
    if (score === undefined || score > middle || hasOpportunity(journey, touchpoint)) continue;
    yield { span: momentOfTruth.span, about: { touchpoint: title, score } };
  }
});

function hasOpportunity(journey: Journey, { opportunities, pains }: Touchpoint): boolean {
  if (opportunities.length > 0) return true;
  const names = new Set(pains.flatMap(({ name }) => name ?? []));
  return touchpointsOf(journey).some(({ touchpoint }) =>
    touchpoint.opportunities.some(({ solves }) => solves.some(({ name }) => names.has(name))),
  );
}
