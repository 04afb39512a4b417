import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, type Face, graphemes, measure, truncate, wrap as wrapLines } from '../../src/text/index.js';

const face = { font: 'regular', size: 12 } as const;
const wrap = (text: string, width: number, at: Face) => wrapLines(text, width, at).map((line) => line.text);
const withoutSpace = (text: string) => text.replaceAll(/\s+/g, '');

describe('wrap', () => {
  it('loses no character and widens no line, whatever the text and the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 0, max: 300 }), (text, width) => {
        const lines = wrapLines(text, width, face);
        expect(withoutSpace(lines.map((line) => line.text).join(''))).toBe(withoutSpace(text));
        for (const line of lines) {
          expect(line.width).toBeCloseTo(measure(line.text, face), 6);
          if (graphemes(line.text).length > 1) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
    );
  });

  it('breaks between words before it breaks a word', () => {
    expect(wrap('Brief met prijsverhoging', 110, face)).toEqual(['Brief met', 'prijsverhoging']);
  });

  it('breaks a word that is longer than the line, instead of letting it stick out', () => {
    const lines = wrap('Donaudampfschifffahrtselektrizität', 80, face);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe('Donaudampfschifffahrtselektrizität');
  });

  it('breaks behind a hyphen between letters, but never tears an age or a date apart', () => {
    expect(wrap('e-mailadres-wijziging', 80, face)).toEqual(['e-mailadres-', 'wijziging']);
    expect(wrap('aa 18-25', 40, face)).toEqual(['aa', '18-25']);
  });

  it('keeps the line breaks of a text block', () => {
    expect(wrap('one\n\ntwo\r\nthree', 200, face)).toEqual(['one', '', 'two', 'three']);
  });

  it('breaks Chinese anywhere but before a closing mark', () => {
    const lines = wrap('在厨房的桌子上,打开信件。并阅读', 60, face);
    expect(lines.every((line) => !/^[,。]/.test(line))).toBe(true);
    expect(lines.length).toBeGreaterThan(2);
  });

  it('never parts a letter from its mark or a family of emoji', () => {
    const lines = wrap('👩‍👩‍👧‍👦👩‍👩‍👧‍👦e\u0301e\u0301', 1, face);
    expect(lines).toEqual(['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦', 'e\u0301', 'e\u0301']);
  });
});

describe('truncate', () => {
  it('leaves a text that fits alone', () => {
    expect(truncate('Post', 100, face)).toBe('Post');
  });

  it('cuts by grapheme and never exceeds the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        expect(measure(truncate(text, width, face), face)).toBeLessThanOrEqual(width + 1e-6);
      }),
    );
  });
});

describe('directionOf', () => {
  it('goes by the first letter, so that digits and quotes before Arabic do not turn it round', () => {
    expect(directionOf('“12 مرة أخرى')).toBe('rtl');
    expect(directionOf('שיחה')).toBe('rtl');
    expect(directionOf('Brief مرة')).toBe('ltr');
    expect(directionOf('123')).toBe('ltr');
  });
});
