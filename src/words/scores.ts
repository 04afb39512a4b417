/** How a score is shown: rounded, on which side of its scale, and in words. */
import { defaultScale, type Scale } from '../model/index.js';
import type { Language } from './language.js';

/** A score as it is shown, to a tenth; half a tenth goes away from zero, and what rounds to zero is zero without a sign. */
export function shownScore(score: number): number {
  // 1.05 is a little less in binary, and still a half.
  const tenths = Math.round(Math.abs(score) * 10 * (1 + Number.EPSILON));
  return tenths === 0 ? 0 : (Math.sign(score) * tenths) / 10;
}

/** On which side of the middle of its scale a score is; what is shown as the middle is on neither. */
export function sideOf(score: number, { from, to }: Pick<Scale, 'from' | 'to'>): 'negative' | 'middle' | 'positive' {
  const middle = (from + to) / 2;
  if (shownScore(score) === shownScore(middle)) return 'middle';
  return score < middle ? 'negative' : 'positive';
}

/** The five levels that most maps use, from very negative to very positive. */
type Level = -2 | -1 | 0 | 1 | 2;

const en: Readonly<Record<Level, string>> = {
  [-2]: 'very negative',
  [-1]: 'negative',
  0: 'neutral',
  1: 'positive',
  2: 'very positive',
};

const nl: typeof en = {
  [-2]: 'heel negatief',
  [-1]: 'negatief',
  0: 'neutraal',
  1: 'positief',
  2: 'heel positief',
};

const all = { en, nl };

/**
 * The word for a score on a journey's scale. As on the map, a score outside the scale counts as the nearest end, and
 * a scale that makes no sense as the usual one.
 */
export function scoreWord(score: number, scale: Scale, language: Language): string {
  return all[language][levelOf(score, scale.valid ? scale : defaultScale)];
}

function levelOf(score: number, { from, to }: Scale): Level {
  const mood = (2 * (score - from)) / (to - from) - 1;
  if (mood <= -0.75) return -2;
  if (mood <= -0.25) return -1;
  if (mood < 0.25) return 0;
  return mood < 0.75 ? 1 : 2;
}
