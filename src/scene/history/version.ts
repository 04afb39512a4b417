/** What is drawn of the history of a journey, and how much a version changed it. */
import { clampToScale, endMean, journeyMean, lowest } from '../../analysis/figures.js';
import type { Journey, Model, Touchpoint } from '../../model/index.js';
import type { Language } from '../../words/index.js';
import { drawnScale } from '../lanes/emotion/scale.js';
import type { Token } from '../scene.js';

export interface HistoryVersion {
  /** Tells it apart from the others. */
  readonly key: string;
  readonly model: Model;
  readonly journey: Journey;
  /** ISO 8601; of its first ten characters the day that is shown. */
  readonly date: string;
  /** A short name, such as the number of its commit. */
  readonly name: string;
  /** What its author says that it does; empty where nothing was said. */
  readonly title: string;
  readonly author?: string;
  /** What it changed in the experience. */
  readonly sentences: readonly string[];
  readonly tendency: 'better' | 'worse' | 'mixed' | 'none';
  /** Its touchpoints that the newest version has too, and what they are there. */
  readonly counterparts: ReadonlyMap<Touchpoint, Touchpoint>;
}

export interface HistoryOptions {
  readonly language: Language;
  /** Where the journey stands, as its reader knows it. */
  readonly file: string;
}

/** From 0 at the bottom of the scale that the version has to 1 at its top, so that scales may change. */
export function heightOf(score: number, journey: Journey): number {
  const scale = drawnScale(journey);
  return (clampToScale(score, scale) - scale.from) / (scale.to - scale.from);
}

export interface Course {
  readonly lowest?: number;
  readonly mean?: number;
  readonly ending?: number;
}

export const courseKeys = ['ending', 'mean', 'lowest'] as const satisfies readonly (keyof Course)[];

/** The lowest score, the mean and the ending of all personas, as heights. */
export function courseOf({ model, journey }: HistoryVersion): Course {
  const height = (score: number | undefined) => (score === undefined ? undefined : heightOf(score, journey));
  const [low, mean, ending] = [lowest(journey)?.score, journeyMean(model, journey), endMean(model, journey)].map(
    height,
  );
  return {
    ...(low === undefined ? {} : { lowest: low }),
    ...(mean === undefined ? {} : { mean }),
    ...(ending === undefined ? {} : { ending }),
  };
}

/**
 * The places of the first, the last and those of the others that changed most, ascending; `most` of them in all.
 * Of equals the newer stay.
 */
export function mostChanged(courses: readonly Course[], most: number): readonly number[] {
  const changes = courses.map((course, place) => {
    const former = courses[place - 1];
    if (former === undefined || place === courses.length - 1) return Number.POSITIVE_INFINITY;
    return courseKeys.reduce((sum, key) => sum + Math.abs((course[key] ?? 0) - (former[key] ?? 0)), 0);
  });
  return [...courses.keys()]
    .toSorted((a, b) => (changes[a] === changes[b] ? b - a : (changes[b] ?? 0) - (changes[a] ?? 0)))
    .slice(0, most)
    .toSorted((a, b) => a - b);
}

export const tendencyPaints: Readonly<Record<HistoryVersion['tendency'], Token>> = {
  better: 'positive',
  worse: 'negative',
  mixed: 'moment',
  none: 'axis',
};
