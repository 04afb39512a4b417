import { rule } from '../rule.js';
import { shareOf, sumOfShares, tolerance } from '../shares.js';
import { ownTouchpoints } from '../walk.js';

/** The outgoing shares of a touchpoint are more than everybody. It points at the arrow that goes over. */
export const shareOver100 = rule('share-over-100', 'error', function* (model) {
  for (const { touchpoint } of ownTouchpoints(model)) {
    const { flows, title } = touchpoint;
    const sum = sumOfShares(flows);
    if (sum <= 100 + tolerance) continue;
    let running = 0;
    const over = flows.find((flow) => {
      running += shareOf(flow);
      return running > 100 + tolerance;
    });
    if (over?.share !== undefined) yield { span: over.share.span, about: { sum, touchpoint: title } };
  }
});
