import { emotionPersona } from '../../model/index.js';
import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/** An emotion that names no persona where the journey has none or several. */
export const emotionWithoutPersona = rule('emotion-without-persona', 'error', function* (model) {
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    for (const emotion of touchpoint.emotions) {
      // Without a score the text broke off, and reading it has said so.
      if (emotion.score === undefined || emotionPersona(emotion, journey) !== undefined) continue;
      yield { span: emotion.span, about: { listed: journey.personas.map((persona) => persona.name) } };
    }
  }
});
