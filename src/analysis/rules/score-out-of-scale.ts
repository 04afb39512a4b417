import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/** An emotion outside the journey's scale. A scale that makes no sense is a finding of its own. */
export const scoreOutOfScale = rule('score-out-of-scale', 'error', function* (model) {
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    const { from, to, valid, span: scale } = journey.scale;
    if (!valid) continue;
    for (const { score } of touchpoint.emotions) {
      if (score === undefined || (score.value >= from && score.value <= to)) continue;
      yield {
        span: score.span,
        about: { score: score.value, from, to },
        related: scale === undefined ? [] : [{ uri: model.uri, span: scale, why: 'scale' }],
      };
    }
  }
});
