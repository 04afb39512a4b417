import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/** A touchpoint with no emotion for any persona: the emotion line only bridges it. */
export const silentTouchpoint = rule('silent-touchpoint', 'hint', function* (model) {
  for (const { touchpoint } of ownTouchpoints(model)) {
    const { name, nameSpan, title, emotions } = touchpoint;
    if (emotions.length === 0 && name !== '') yield { span: nameSpan, about: { touchpoint: title } };
  }
});
