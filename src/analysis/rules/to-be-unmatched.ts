import type { Journey } from '../../model/index.js';
import { named, own, touchpointsOf } from '../../model/index.js';
import { rule } from '../rule.js';

/**
 * A touchpoint of a to-be journey that the journey it redesigns lacks, and in one finding on `state` all those that it
 * drops. Touchpoints match by name.
 */
export const toBeUnmatched = rule('to-be-unmatched', 'information', function* (model) {
  for (const journey of own(model, model.journeys)) {
    const { state } = journey;
    const redesigned = state?.of?.resolved ? named(model.journeys, state.of.name) : undefined;
    if (state?.of === undefined || redesigned === undefined) continue;
    const about = { journey: redesigned.title };
    for (const touchpoint of lackedBy(redesigned, journey)) {
      yield { span: touchpoint.nameSpan, about: { ...about, added: touchpoint.title } };
    }
    const dropped = lackedBy(journey, redesigned);
    if (dropped.length === 0) continue;
    yield {
      span: state.of.span,
      about: { ...about, dropped: dropped.map(({ title }) => title) },
      related: dropped.map(({ nameSpan }) => ({ uri: redesigned.uri, span: nameSpan, why: 'dropped-touchpoint' })),
    };
  }
});

/** The touchpoints of `other` that `journey` has none of the same name for. */
function lackedBy(journey: Journey, other: Journey) {
  const names = new Set(touchpointsOf(journey).map(({ touchpoint }) => touchpoint.name));
  return touchpointsOf(other).flatMap(({ touchpoint }) =>
    touchpoint.name === '' || names.has(touchpoint.name) ? [] : [touchpoint],
  );
}
