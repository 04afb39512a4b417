import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/** An emotion of a persona that exists but that the journey does not list. */
export const personaNotInJourney = rule('persona-not-in-journey', 'warning', function* (model) {
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    for (const { persona } of touchpoint.emotions) {
      if (persona === undefined || !persona.resolved) continue;
      if (journey.personas.some((listed) => listed.name === persona.name)) continue;
      yield { span: persona.span, about: { persona: persona.name, journey: journey.title } };
    }
  }
});
