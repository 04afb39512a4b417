import { expect, test } from 'vitest';
import type { Scale } from '../../src/model/index.js';
import { numbersIn } from '../../src/scene/numbers.js';
import { scoreWord, shownScore, sideOf } from '../../src/words/scores.js';

const usual: Scale = { from: -2, to: 2, valid: true };
const school: Scale = { from: 1, to: 10, valid: true };

test('a score is called better or worse than it is', () => {
  const on = (scale: Scale, scores: readonly number[]) => scores.map((score) => scoreWord(score, scale, 'en'));
  expect(on(usual, [-2, -1.5, -1, -0.5, -0.4, 0, 0.4, 0.5, 1, 1.4, 1.5, 2])).toEqual([
    'very negative',
    'very negative',
    'negative',
    'negative',
    'neutral',
    'neutral',
    'neutral',
    'positive',
    'positive',
    'positive',
    'very positive',
    'very positive',
  ]);
  expect(on(school, [1, 4, 5.5, 7, 10])).toEqual(['very negative', 'negative', 'neutral', 'positive', 'very positive']);
});

test('a score off its scale, or a scale upside down, has no word', () => {
  expect(scoreWord(-40, usual, 'nl')).toBe('heel negatief');
  expect(scoreWord(40, usual, 'nl')).toBe('heel positief');
  expect(scoreWord(1, { from: 2, to: -2, valid: false }, 'nl')).toBe('positief');
});

test('what rounds to zero is zero: without a sign, and on neither side', () => {
  for (const score of [-0.004, -0.04, -0.049, 0, -0, 0.049]) {
    expect(Object.is(shownScore(score), 0)).toBe(true);
    expect(sideOf(score, usual)).toBe('middle');
    expect(numbersIn('en').score(score, usual)).toBe('0');
    expect(numbersIn('nl').mean(score, usual)).toBe('0,0');
  }
});

test('a score that is shown beside the middle is coloured so, half a tenth as well', () => {
  for (const [score, written, side] of [
    [-0.05, '−0.1', 'negative'],
    [0.05, '+0.1', 'positive'],
    [-0.25, '−0.3', 'negative'],
    [1.05, '+1.1', 'positive'],
  ] as const) {
    expect(numbersIn('en').score(score, usual)).toBe(written);
    expect(sideOf(score, usual)).toBe(side);
  }
  expect(sideOf(5.46, school)).toBe('middle');
  expect(sideOf(5.44, school)).toBe('negative');
});
