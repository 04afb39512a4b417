import { fileURLToPath } from 'node:url';
import { type Font as FontFile, openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { type Font, measure } from '../../src/text/index.js';

const files: Readonly<Record<Font, string>> = {
  regular: 'Inter-Regular.woff2',
  semibold: 'Inter-SemiBold.woff2',
  italic: 'Inter-Italic.woff2',
};

function bundled(font: Font): FontFile {
  const opened = openSync(fileURLToPath(new URL(`../../media/fonts/${files[font]}`, import.meta.url)));
  if (!('layout' in opened)) throw new Error(`${files[font]} is a collection`);
  return opened;
}

const texts = [
  'Overstappen van energieleverancier',
  'Geïnteresseerd — “één bedrag”, 31% · € 14,50',
  'Zażółć gęślą jaźń, İstanbul, Ærøskøbing',
  'Ελληνικά και русский текст',
  'AVATAR To Type WAVE 1911',
  '−1.4 → +2.0 ↘',
];

describe('measure', () => {
  for (const font of ['regular', 'semibold', 'italic'] as const) {
    it(`never takes a text in ${font} for narrower than it is, nor for much wider than its kerning makes it`, () => {
      const file = bundled(font);
      for (const text of texts) {
        const real = (file.layout(text).advanceWidth / file.unitsPerEm) * 100;
        const measured = measure(text, { font, size: 100 });
        expect(measured / real, text).toBeGreaterThan(0.995);
        expect(measured / real, text).toBeLessThan(1.06);
      }
    });
  }

  it('knows every glyph of Latin, Greek and Russian that the font has, so no such letter is guessed', () => {
    const file = bundled('regular');
    for (const letter of 'AaÀàĄąŐőŞşǅȘșΑαΩωЁёЖжЯяĲĳ€−…“”„«»–—→↘') {
      expect(file.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0), letter).toBe(true);
    }
  });

  it('gives ideographs a full em, so that Chinese does not run out of its card', () => {
    expect(measure('更换', { font: 'regular', size: 10 })).toBe(20);
  });

  it('gives marks and joiners no width, so that é takes the same room however it is written', () => {
    const face = { font: 'regular', size: 10 } as const;
    expect(measure('e\u0301', face)).toBeCloseTo(measure('é', face), 5);
    expect(measure('a\u200d\ufe0fb', face)).toBeCloseTo(measure('ab', face), 5);
  });
});
