import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/render/color.js';
import { backgrounds, colorOf, leastContrast, palettes, themeNames } from '../../src/render/theme.js';
import type { Token } from '../../src/scene/index.js';

const textTokens: readonly Token[] = ['text', 'text-muted', 'positive', 'negative', 'pain-text'];

describe.each(themeNames)('the %s theme', (theme) => {
  const palette = palettes[theme];

  it.each(textTokens)('has %s readable on everything it may stand on', (token) => {
    for (const background of backgrounds) {
      expect(contrast(palette[token], palette[background]), background).toBeGreaterThanOrEqual(leastContrast[theme]);
    }
  });

  it('has text on strong colours readable: the badge of those who drop off', () => {
    expect(contrast(palette['on-strong'], palette.pain)).toBeGreaterThanOrEqual(leastContrast[theme]);
  });

  it.each(['moment', 'opportunity', 'pain', 'mark'] as const)(
    'has signs in %s that can be told from what is behind',
    (token) => {
      for (const background of backgrounds) {
        expect(contrast(palette[token], palette[background]), background).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('makes any colour that a persona is given readable, and the face in it too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.nat(20), (value, persona) => {
        const color = colorOf({ persona, color: `#${value.toString(16).padStart(6, '0')}` }, theme);
        for (const background of backgrounds) {
          expect(contrast(color, palette[background])).toBeGreaterThanOrEqual(leastContrast[theme]);
        }
        expect(contrast(color, palette['on-strong'])).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('gives the first six personas without a colour six different ones', () => {
    const colors = [0, 1, 2, 3, 4, 5].map((persona) => colorOf({ persona }, theme));
    expect(new Set(colors).size).toBe(6);
  });
});

describe('colorOf', () => {
  it('leaves a colour alone that is readable as it is', () => {
    expect(colorOf({ persona: 0, color: '#2f63d8' }, 'light')).toBe('#2f63d8');
  });
});

describe('contrast', () => {
  it('agrees with WCAG on black, white and the grey that just passes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
