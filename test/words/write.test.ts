import { describe, expect, it } from 'vitest';
import { either, languageName, number, quoted, several, signed, withUnit } from '../../src/words/write.js';

describe('numbers', () => {
  it('a Dutch reader gets a point, or a minus sign is a hyphen', () => {
    expect(number(-1.25, 'nl')).toBe('−1,25');
    expect(number(-1.25, 'en')).toBe('−1.25');
  });

  it("a sum shows the computer's rounding", () => {
    expect(number(0.1 + 0.2, 'en')).toBe('0.3');
    expect(number(100 - 90.1, 'nl')).toBe('9,9');
  });

  it('zero gets a sign', () => {
    expect([signed(0, 'en'), signed(-0, 'en'), signed(-0.000001, 'en'), signed(0.000001, 'en')]).toEqual([
      '0',
      '0',
      '0',
      '0',
    ]);
  });

  it('a good score has no sign', () => {
    expect(signed(1.5, 'nl')).toBe('+1,5');
  });

  it('a number too large to be one is shown as a word', () => {
    expect(number(Number.POSITIVE_INFINITY, 'en')).toBe('∞');
    expect(number(Number.NEGATIVE_INFINITY, 'nl')).toBe('−∞');
  });
});

it('a list has a comma too many or misses its last word', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => either(items, 'or'))).toEqual([
    '',
    'a',
    'a or b',
    'a, b or c',
  ]);
});

it('a text of several lines breaks the sentence it stands in', () => {
  expect(quoted('a\r\n\tb')).toBe('“a b”');
});

it('a long list goes on for ever, or says “and 1 more” where there is room for it', () => {
  expect(several(['a', 'b'], 'and', 'more')).toBe('“a” and “b”');
  expect(several(['a', 'b', 'c', 'd', 'e'], 'and', 'more')).toBe('“a”, “b”, “c”, “d” and “e”');
  expect(several(['a', 'b', 'c', 'd', 'e', 'f'], 'en', 'andere')).toBe('“a”, “b”, “c”, “d” en 2 andere');
});

it('a language is called by its tag, or a tag that is none throws', () => {
  expect(languageName('nl', 'en')).toBe('Dutch');
  expect(languageName('en', 'nl')).toBe('Engels');
  for (const tag of ['', 'not a language', 'zz', 'x'.repeat(100)]) expect(languageName(tag, 'nl')).toBe(quoted(tag));
});

describe('an amount', () => {
  it.each([
    ['45', undefined, '45'],
    ['45', '%', '45%'],
    ['45', 'min', '45 min'],
    ['45', '€', '€ 45'],
    ['1,240', '$', '$ 1,240'],
    ['45', 'US$', 'US$ 45'],
    ['45', 'EUR', 'EUR 45'],
    ['45', '€ per month', '€ 45 per month'],
    ['45', '€/month', '€ 45/month'],
    ['−45', '€', '€ −45'],
    ['45', 'FTE', '45 FTE'],
    ['45', 'EUROPALLETS', '45 EUROPALLETS'],
    ['45', '', '45'],
  ])('of %s in %s is %s', (amount, unit, written) => {
    expect(withUnit(amount, unit)).toBe(written);
  });
});
