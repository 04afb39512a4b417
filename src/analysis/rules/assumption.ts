import type { Emotion, Pain } from '../../model/index.js';
import { isAssumption } from '../figures.js';
import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/**
 * A score or pain with no source on itself, its touchpoint or its phase. A to-be journey is expectation throughout,
 * and a source that is merely misspelt is another finding.
 */
export const assumption = rule('assumption', 'hint', function* (model) {
  for (const { journey, phase, touchpoint } of ownTouchpoints(model)) {
    if (journey.state?.value === 'to-be') continue;
    const isGuess = (item: Emotion | Pain) =>
      isAssumption(item, touchpoint, phase) && [item, touchpoint, phase].every(({ evidence }) => evidence.length === 0);
    for (const emotion of touchpoint.emotions) {
      if (emotion.score !== undefined && isGuess(emotion)) yield { span: emotion.score.span, about: { what: 'score' } };
    }
    for (const pain of touchpoint.pains) {
      if (isGuess(pain)) yield { span: pain.nameSpan ?? pain.text.span, about: { what: 'pain' } };
    }
  }
});
