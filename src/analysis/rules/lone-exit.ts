import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';
import { isLoneExit } from '../ways-out.js';

/** Whether those who take the only arrow out are done or gone is not told. */
export const loneExit = rule('lone-exit', 'hint', function* (model) {
  for (const { touchpoint } of ownTouchpoints(model)) {
    const { flows, title } = touchpoint;
    const [only] = flows;
    if (only !== undefined && isLoneExit(flows)) yield { span: only.span, about: { touchpoint: title } };
  }
});
