import type { Declaration } from '../../model/index.js';
import { own, touchpointsOf } from '../../model/index.js';
import { rule } from '../rule.js';

/** More touchpoints in a phase or a journey than a map can tell. */
export const journeyTooLong = rule('journey-too-long', 'information', function* (model, { limits }) {
  for (const journey of own(model, model.journeys)) {
    yield* tooLong('journey', journey, touchpointsOf(journey).length, limits.maxTouchpointsPerJourney);
    for (const phase of journey.phases) {
      yield* tooLong('phase', phase, phase.touchpoints.length, limits.maxTouchpointsPerPhase);
    }
  }
});

function* tooLong(what: 'phase' | 'journey', { title, nameSpan }: Declaration, count: number, limit: number) {
  if (count > limit) yield { span: nameSpan, about: { what, title, count, limit } };
}
