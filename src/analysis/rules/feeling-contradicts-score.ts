import type { Feeling, Journey, Model, Scale } from '../../model/index.js';
import { defaultScale, named, standardLibraryUri } from '../../model/index.js';
import { rule } from '../rule.js';
import { ownTouchpoints } from '../walk.js';

/** How far a score and its feeling may lie apart across the middle, as a part of the scale: “slightly negative, hopeful” is fine. */
const tolerance = 0.25;

/** A feeling on one side of the scale with a score on the other. A score outside the scale is a finding of its own. */
export const feelingContradictsScore = rule('feeling-contradicts-score', 'warning', function* (model) {
  const placeOf = feelingPlaces(model);
  for (const { journey, touchpoint } of ownTouchpoints(model)) {
    if (!journey.scale.valid) continue;
    for (const { score, feeling } of touchpoint.emotions) {
      if (score === undefined || feeling === undefined) continue;
      const there = placeOf(feeling.name, journey);
      const here = placeOn(journey.scale, score.value);
      if (there === undefined || Math.abs(here) > 0.5) continue;
      if (here * there >= 0 || Math.abs(here - there) <= tolerance) continue;
      yield {
        span: { start: score.span.start, end: feeling.span.end },
        about: { feeling: feeling.name, score: score.value, side: there < 0 ? 'low' : 'high' },
      };
    }
  }
});

/** Where on a scale a score lies: -0.5 at its lower end, 0 in the middle, 0.5 at its upper end. */
function placeOn({ from, to }: Scale, score: number): number {
  return (score - from) / (to - from) - 0.5;
}

function feelingPlaces(model: Model): (name: string, journey: Journey) => number | undefined {
  const known = new Map<string, Feeling | undefined>();
  return (name, { scale }) => {
    if (!known.has(name)) known.set(name, named(model.feelings, name));
    const feeling = known.get(name);
    if (feeling?.score === undefined) return undefined;
    const place = placeOn(defaultScale, feeling.score.value);
    // Whether the score of a feeling of one's own is meant on the journey's scale nobody can know, unless both have
    // zero in the middle.
    const isComparable = feeling.uri === standardLibraryUri || scale.from === -scale.to;
    return isComparable ? place : undefined;
  };
}
