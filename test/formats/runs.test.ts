import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lackingIn, runsOf } from '../../src/formats/text-runs.js';
import type { Covers } from '../../src/formats/typefaces.js';

const latin: Covers = (code) => code < 0x250 || (code >= 0x2010 && code <= 0x2027);
const arabic: Covers = (code) => code === 0x20 || (code >= 0x600 && code <= 0x6ff);
const inRuns = (text: string, base: 'ltr' | 'rtl') => runsOf(text, base, [latin, arabic]);

describe('runs of a line', () => {
  it('a plain line is more than one run of the first font', () => {
    expect(inRuns('Brief, 12% (hoog)', 'ltr')).toEqual([{ text: 'Brief, 12% (hoog)', font: 0, direction: 'ltr' }]);
  });

  it('a character that another font has is given to the first, or one that none has to any', () => {
    expect(inRuns('价格 ok', 'ltr')).toEqual([
      { text: '价格', direction: 'ltr' },
      { text: ' ok', font: 0, direction: 'ltr' },
    ]);
    expect(inRuns('App كل', 'ltr')).toEqual([
      { text: 'App ', font: 0, direction: 'ltr' },
      { text: 'كل', font: 1, direction: 'rtl' },
    ]);
  });

  it('a line that runs to the left begins at its left, or its quotes stand inside out', () => {
    expect(inRuns('“كل شهر (App)؟”', 'rtl').map(({ text }) => text)).toEqual([
      '”',
      '؟',
      '(',
      'App',
      ')',
      'كل شهر ',
      '“',
    ]);
  });

  it('a character is lost or twice there', () => {
    const any = fc
      .array(fc.constantFrom('a', 'B', '1', ' ', '(', '“', 'ك', 'ل', '价', '\u200d', '👩‍👩‍👧', '.'))
      .map((list) => list.join(''));
    const count = (text: string) => [...text.replaceAll(/[()]/g, '|')].toSorted().join('');
    fc.assert(
      fc.property(any, fc.constantFrom('ltr' as const, 'rtl' as const), (text, base) => {
        expect(
          count(
            inRuns(text, base)
              .map((run) => run.text)
              .join(''),
          ),
        ).toBe(count(text));
      }),
    );
  });

  it('what needs no glyph is missed', () => {
    expect(lackingIn('a\u200d\ufe0f\u2067价', [latin])).toEqual(['价']);
  });
});
