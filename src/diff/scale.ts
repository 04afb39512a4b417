/**
 * Scores of two versions on one scale, the later one's. Who writes a journey on another scale either converts its scores
 * or leaves the numbers alone; a score that did as the others did says the same as before.
 */
import { defaultScale, type Emotion, type Journey, type Scale } from '../model/index.js';

type Ends = Pick<Scale, 'from' | 'to'>;

/** A score of the version before and of the later one, each as it is written. */
export type ScorePair = readonly [before: number, after: number];

/** How the scores of a journey went to another scale. */
export interface Rescaling {
  readonly from: Ends;
  readonly to: Ends;
  /** Whether scores were converted, or their numbers left alone; `changed` where neither can be seen. */
  readonly way: 'converted' | 'left' | 'changed';
  /** How many scores of both versions have the number that they had, though others were converted. */
  readonly kept: number;
  /**
   * A score of before on the later scale: the later version's own number where the score only moved with its scale,
   * else with three decimals at most.
   */
  readonly scoreOf: (before: number, after?: number) => number;
}

/** A score at the same part of another scale; unrounded. */
export function convertScore(score: number, from: Ends, to: Ends): number {
  return to.from + ((score - from.from) * (to.to - to.from)) / (from.to - from.from);
}

/** Nothing where both versions have one scale. The pairs are of the scores that both have. */
export function rescalingOf(before: Scale, after: Scale, pairs: readonly ScorePair[]): Rescaling | undefined {
  const [from, to] = [before, after].map(({ from, to, valid }) => (valid ? { from, to } : defaultScale)) as [
    Ends,
    Ends,
  ];
  if (from.from === to.from && from.to === to.to) return undefined;
  const stepOf = stepsOf(pairs.map(([, score]) => score));
  const isConverted = (one: number, other: number) =>
    Math.abs(convertScore(one, from, to) - other) <= stepOf(other) / 2 + rounding;
  const converted = pairs.filter(([one, other]) => one !== other && isConverted(one, other)).length;
  const left = pairs.filter(([one, other]) => one === other && !isConverted(one, other)).length;
  if (left > converted) return { from, to, way: 'left', kept: 0, scoreOf: (score) => score };
  const scoreOf = (one: number, other?: number) =>
    other !== undefined && isConverted(one, other) ? other : Math.round(convertScore(one, from, to) * 1e3) / 1e3;
  return { from, to, way: converted > 0 ? 'converted' : 'changed', kept: converted > 0 ? left : 0, scoreOf };
}

/** What a computer's fractions may be off by. */
const rounding = 1e-9;

/**
 * How finely a score is written: by 0.1 for 6.2. A whole number or a half may have lost its zeros, and counts as written
 * as finely as the coarsest of those that show more.
 */
function stepsOf(scores: readonly number[]): (score: number) => number {
  const steps = scores.map(ownStep);
  const fine = steps.filter((step) => step < 0.5);
  const others = fine.length > 0 ? Math.max(...fine) : Math.min(1, ...steps);
  return (score) => {
    const step = ownStep(score);
    return step < 0.5 ? step : others;
  };
}

function ownStep(score: number): number {
  if (Number.isInteger(score * 2)) return Number.isInteger(score) ? 1 : 0.5;
  return 10 ** -(String(score).split('.')[1] ?? '').length;
}

/** A journey of before with its scores on the later scale. `laterScore` finds what an emotion's score is now. */
export function rescaled(
  journey: Journey,
  { to, scoreOf }: Rescaling,
  laterScore: (emotion: Emotion) => number | undefined,
): Journey {
  const onScale = (emotion: Emotion): Emotion => {
    const { score } = emotion;
    if (score === undefined) return emotion;
    return { ...emotion, score: { ...score, value: scoreOf(score.value, laterScore(emotion)) } };
  };
  return {
    ...journey,
    scale: { from: to.from, to: to.to, valid: true },
    phases: journey.phases.map((phase) => ({
      ...phase,
      touchpoints: phase.touchpoints.map((touchpoint) => ({
        ...touchpoint,
        emotions: touchpoint.emotions.map(onScale),
      })),
    })),
  };
}
