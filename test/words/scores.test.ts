import { expect, test } from 'vitest';
import type { Scale } from '../../src/model/index.js';
import { scoreWord } from '../../src/words/scores.js';

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
