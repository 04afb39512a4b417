import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/**
 * An emotion of a persona that exists but that the journey does not list. A journey that lists an unknown name
 * is left alone: that name may be the persona, misspelt.
 */
export const personaNotInJourney = rule('persona-not-in-journey', 'warning', function* (model) {
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    if (journey.personas.some((listed) => !listed.resolved)) continue;
    for (const { persona } of touchpoint.emotions) {
      if (persona === undefined || !persona.resolved) continue;
      if (journey.personas.some((listed) => listed.name === persona.name)) continue;
      yield { span: persona.span, about: { persona: persona.name, journey: journey.title } };
    }
  }
});
