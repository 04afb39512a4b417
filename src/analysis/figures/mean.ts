/** **Mean**: how the journey feels on the whole. */
import type { Journey, Model, Phase, Touchpoint } from '../../model/index.js';
import { named } from '../../model/index.js';
import { type Counted, countedIn, type Score, scoresOf, scoresOfPhase } from './scores.js';

/**
 * The mean of the personas' own means, so that nobody counts double for having more scores. A persona weighs as much as
 * its segment when all who are counted have one, else all weigh the same. `undefined` without scores.
 */
export function meanOf(
  model: Model,
  journey: Journey,
  scores: readonly Pick<Score, 'persona' | 'score'>[],
  counted: Counted,
): number | undefined {
  const byPersona = new Map<string, { sum: number; count: number }>();
  for (const { persona, score } of scores) {
    const { sum, count } = byPersona.get(persona) ?? { sum: 0, count: 0 };
    byPersona.set(persona, { sum: sum + score, count: count + 1 });
  }
  const weights = weightsOf(model, journey, counted);
  let total = 0;
  let weight = 0;
  for (const [persona, { sum, count }] of byPersona) {
    const share = weights.get(persona) ?? 1;
    total += (share * sum) / count;
    weight += share;
  }
  return weight === 0 ? undefined : total / weight;
}

/** The segments of the personas; nobody's unless all have one. */
function weightsOf(model: Model, journey: Journey, counted: Counted): ReadonlyMap<string, number> {
  const shares = countedIn(journey, counted).map(
    (name) => [name, named(model.personas, name)?.segment?.share ?? 0] as const,
  );
  return shares.every(([, share]) => share > 0) ? new Map(shares) : new Map();
}

/** The mean score of a phase (see `meanOf`). */
export function phaseMean(model: Model, journey: Journey, phase: Phase, counted: Counted = {}): number | undefined {
  return meanOf(model, journey, scoresOfPhase(journey, phase, counted), counted);
}

/** The mean score at a touchpoint (see `meanOf`). */
export function touchpointMean(
  model: Model,
  journey: Journey,
  phase: Phase,
  touchpoint: Touchpoint,
  counted: Counted = {},
): number | undefined {
  const scores = scoresOfPhase(journey, phase, counted).filter((score) => score.touchpoint === touchpoint);
  return meanOf(model, journey, scores, counted);
}

/** The mean score of a journey at some of its touchpoints (see `meanOf`). */
export function meanAt(
  model: Model,
  journey: Journey,
  touchpoints: ReadonlySet<Touchpoint>,
  counted: Counted = {},
): number | undefined {
  const scores = scoresOf(journey, counted).filter(({ touchpoint }) => touchpoints.has(touchpoint));
  return meanOf(model, journey, scores, counted);
}

/** The mean score of a whole journey (see `meanOf`). */
export function journeyMean(model: Model, journey: Journey, counted: Counted = {}): number | undefined {
  return meanOf(model, journey, scoresOf(journey, counted), counted);
}
