/**
 * The scores that all figures are made of.
 *
 * Figures speak of what the map draws: a score outside the scale counts as the nearest end of the scale, and of two
 * emotions of one persona at one touchpoint the first counts.
 */
import type { Emotion, Journey, Phase, Scale, Touchpoint } from '../../model/index.js';
import { emotionPersona } from '../../model/index.js';

/** One persona's score at one touchpoint, on the journey's scale. */
export interface Score {
  readonly persona: string;
  readonly touchpoint: Touchpoint;
  readonly phase: Phase;
  readonly emotion: Emotion;
  readonly score: number;
}

/** Whose scores a figure is made of: everyone's who makes the journey, or only theirs, by name. */
export interface Counted {
  readonly personas?: Iterable<string>;
}

/** `score` moved to the nearest end of the scale when it lies outside; unchanged on a scale that makes no sense. */
export function clampToScale(score: number, scale: Scale): number {
  return scale.valid ? Math.min(scale.to, Math.max(scale.from, score)) : score;
}

/** Every figure asks for a journey's personas; a walk over the whole journey each time would make them quadratic. */
const personasByJourney = new WeakMap<Journey, readonly string[]>();

/**
 * The names of the customers who make the journey: the personas it lists, then others that its emotions speak of. Here
 * alone is told who counts as a customer.
 */
export function personasOf(journey: Journey): readonly string[] {
  const known = personasByJourney.get(journey);
  if (known !== undefined) return known;
  const found = findPersonas(journey);
  personasByJourney.set(journey, found);
  return found;
}

function findPersonas(journey: Journey): readonly string[] {
  const names = new Set(journey.personas.map((persona) => persona.name));
  for (const { touchpoints } of journey.phases) {
    for (const { emotions } of touchpoints) {
      for (const emotion of emotions) {
        const name = emotionPersona(emotion, journey);
        if (name !== undefined) names.add(name);
      }
    }
  }
  return [...names];
}

/** The names of the customers that a figure counts. */
export function countedIn(journey: Journey, { personas }: Counted): readonly string[] {
  const all = personasOf(journey);
  if (personas === undefined) return all;
  const wanted = new Set(personas);
  return all.filter((name) => wanted.has(name));
}

/** The emotion of a persona at a touchpoint that has a score; the first when there are several. */
export function emotionOf(touchpoint: Touchpoint, journey: Journey, persona: string): Emotion | undefined {
  return touchpoint.emotions.find(
    (emotion) => emotion.score !== undefined && emotionPersona(emotion, journey) === persona,
  );
}

/** A card or a map asks for the same scores several times over. */
const scoresByJourney = new WeakMap<Journey, readonly Score[]>();

/** The scores of the customers that count, in source order. */
export function scoresOf(journey: Journey, counted: Counted = {}): readonly Score[] {
  const all = scoresByJourney.get(journey) ?? journey.phases.flatMap((phase) => scoresIn(journey, phase));
  scoresByJourney.set(journey, all);
  return onlyCounted(all, journey, counted);
}

/** The same, of one phase. */
export function scoresOfPhase(journey: Journey, phase: Phase, counted: Counted = {}): readonly Score[] {
  return onlyCounted(scoresIn(journey, phase), journey, counted);
}

function onlyCounted(scores: readonly Score[], journey: Journey, counted: Counted): readonly Score[] {
  if (counted.personas === undefined) return scores;
  const names = new Set(countedIn(journey, counted));
  return scores.filter(({ persona }) => names.has(persona));
}

function scoresIn(journey: Journey, phase: Phase): readonly Score[] {
  return phase.touchpoints.flatMap((touchpoint) => {
    const scores: Score[] = [];
    for (const emotion of touchpoint.emotions) {
      const persona = emotionPersona(emotion, journey);
      if (persona === undefined || emotion.score === undefined) continue;
      if (scores.some((earlier) => earlier.persona === persona)) continue;
      const score = clampToScale(emotion.score.value, journey.scale);
      scores.push({ persona, touchpoint, phase, emotion, score });
    }
    return scores;
  });
}
