import type { Emotion } from '../../model/index.js';
import { emotionPersona } from '../../model/index.js';
import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/** Two emotions of one persona at one touchpoint: the first one counts. */
export const duplicateEmotion = rule('duplicate-emotion', 'error', function* (model) {
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    const first = new Map<string, Emotion>();
    for (const emotion of touchpoint.emotions) {
      const persona = emotionPersona(emotion, journey);
      if (persona === undefined || emotion.score === undefined) continue;
      const earlier = first.get(persona);
      if (earlier === undefined) first.set(persona, emotion);
      else
        yield {
          span: emotion.span,
          about: { persona, touchpoint: touchpoint.title },
          related: [{ uri: model.uri, span: earlier.span, why: 'other-emotion' }],
        };
    }
  }
});
