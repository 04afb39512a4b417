import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read, standardLibraryText } from '../../src/language/index.js';
import { standardLibraryUri } from '../../src/model/index.js';

const { model, findings } = read(standardLibraryText, { uri: standardLibraryUri });

test('the built-in words cannot be read', () => {
  expect(findings).toEqual([]);
});

test('the built-in words in use are not those of the file', () => {
  expect(standardLibraryText).toBe(readFileSync('src/language/standard-library.journey', 'utf8'));
});

test('a channel of the field is missing, or has no kind', () => {
  expect(model.channels.map(({ name }) => name).sort()).toEqual(
    (
      'advertisement app chat email face-to-face kiosk partner phone portal post push reviews search sms social store ' +
      'website word-of-mouth'
    ).split(' '),
  );
  expect(model.channels.filter(({ kind }) => kind === undefined)).toEqual([]);
});

test('a feeling of the field is missing, or suggests another score', () => {
  expect(Object.fromEntries(model.feelings.map(({ name, score }) => [name, score?.value]))).toEqual({
    joy: 2,
    trust: 1,
    anticipation: 0.5,
    surprise: 0,
    sadness: -1.5,
    fear: -1.5,
    disgust: -2,
    anger: -2,
    delight: 2,
    relief: 1,
    hope: 0.5,
    confidence: 1,
    satisfaction: 1,
    gratitude: 1.5,
    neutral: 0,
    boredom: -0.5,
    uncertainty: -0.5,
    confusion: -1,
    stress: -1.5,
    impatience: -1,
    frustration: -1.5,
    disappointment: -1.5,
  });
});

test('a kind of measurement is missing, or has another range', () => {
  expect(model.metrics.map(({ name, range, better }) => [name, range?.from, range?.to, better])).toEqual([
    ['nps', -100, 100, 'higher'],
    ['csat', 1, 5, 'higher'],
    ['csat-top2', 0, 100, 'higher'],
    ['ces', 1, 7, 'higher'],
    ['sentiment', -1, 1, 'higher'],
    ['conversion', 0, 100, 'higher'],
    ['drop-off', 0, 100, 'lower'],
    ['success', 0, 100, 'higher'],
    ['duration', 0, undefined, 'lower'],
    ['contacts', 0, undefined, 'lower'],
  ]);
});

test('a built-in word has no Dutch label or no title of its own', () => {
  const all = [...model.channels, ...model.feelings, ...model.metrics];
  const bare = all.filter(({ labels, titleSpan }) => !labels.some(({ language }) => language === 'nl') || !titleSpan);
  expect(bare.map(({ name }) => name)).toEqual([]);
});
