import { rule } from '../rule.js';
import { sumOfShares, tolerance } from '../shares.js';
import { ownTouchpoints } from '../walk.js';

/** Every arrow of a touchpoint has a share, and together they are not everybody. More than everybody is another finding. */
export const shareNot100 = rule('share-not-100', 'warning', function* (model) {
  for (const { touchpoint } of ownTouchpoints(model)) {
    const { flows, title } = touchpoint;
    const last = flows.at(-1)?.share;
    if (last === undefined || flows.some(({ share }) => share === undefined)) continue;
    const sum = sumOfShares(flows);
    if (sum < 100 - tolerance) yield { span: last.span, about: { sum, touchpoint: title } };
  }
});
