/** A persona's score at a touchpoint, as it is drawn: on the scale, and told from what is only assumed. */
import { clampToScale, emotionOf, isAssumption } from '../../../analysis/figures.js';
import {
  defaultScale,
  type Emotion,
  type Journey,
  type Phase,
  type Scale,
  type Touchpoint,
} from '../../../model/index.js';

export interface Scored {
  readonly emotion: Emotion;
  readonly score: number;
  readonly assumed: boolean;
}

/** A scale that makes no sense is drawn as the usual one. */
export function drawnScale({ scale }: Journey): Scale {
  return scale.valid ? scale : defaultScale;
}

/** A score outside the scale stands at its end. `undefined` where the persona has none. */
export function scoredAt(touchpoint: Touchpoint, phase: Phase, journey: Journey, persona: string): Scored | undefined {
  const emotion = emotionOf(touchpoint, journey, persona);
  if (emotion?.score === undefined) return undefined;
  const score = clampToScale(emotion.score.value, drawnScale(journey));
  return { emotion, score, assumed: isAssumption(emotion, touchpoint, phase) };
}
