import { describe, expect, it } from 'vitest';
import { kindOfFont, type MakeRequest, make } from '../../src/formats/make.js';
import { read } from '../../src/language/index.js';
import { fonts, poppler, wasm } from './drawing.js';
import { pixelsOf } from './pixels.js';
import { tinyCollection, tinyFont } from './tiny-font.js';

const titled = (title: string) => read(`journey j "${title}" { phase a "A" { touchpoint t "T" } }`).model;

async function drawn(format: 'png' | 'pdf', title: string, others: readonly Uint8Array[]) {
  const request: MakeRequest = { format, model: titled(title), journey: 0, language: 'en', scale: 1 };
  const making = await make(request, { fonts: { ...fonts, others }, wasm });
  if (!making.ok) throw new Error('too large');
  return making;
}

/** How much ink there is in the line of the title. */
function inkOfTitle(png: Uint8Array): number {
  const { width, rgb } = pixelsOf(png);
  let ink = 0;
  for (let y = 20; y < 50; y += 1) {
    for (let x = 20; x < 600; x += 1) if ((rgb[3 * (y * width + x)] ?? 255) < 128) ink += 1;
  }
  return ink;
}

const emoji = '👤';
const arabic = 'زبون';

describe('a font file', () => {
  it('is told from one of pictures alone, from a collection, and from anything else', () => {
    expect(kindOfFont(tinyFont(emoji))).toBe('outlines');
    expect(kindOfFont(tinyCollection(['a', 'b']))).toBe('outlines');
    expect(kindOfFont(tinyFont(emoji, { holds: 'pictures' }))).toBe('pictures');
    expect(kindOfFont(new TextEncoder().encode('ttcf\u0000\u0001'))).toBe('none');
  });
});

describe.each(['png', 'pdf'] as const)('a map as %s', (format) => {
  it('is drawn from several fonts, each for the characters that it has', async () => {
    const others = [tinyFont(emoji), tinyFont([...new Set(arabic)].toSorted().join(''))];
    expect((await drawn(format, `${emoji} Klant/${arabic}`, others)).lacking).toEqual([]);
  });

  it('is drawn from a collection', async () => {
    expect((await drawn(format, '价格', [tinyCollection(['价格', 'x'])])).lacking).toEqual([]);
  });

  it('says what fonts of pictures cannot draw, and draws the rest', async () => {
    const { lacking, content } = await drawn(format, `${emoji} Inloggen`, [
      tinyFont(` ${emoji}`, { holds: 'pictures' }),
    ]);
    expect(lacking).toEqual([emoji]);
    expect(content.length).toBeGreaterThan(1000);
  });

  it('asks the next font for what a font of pictures cannot draw', async () => {
    const others = [tinyFont(emoji, { holds: 'pictures' }), tinyFont(emoji)];
    expect((await drawn(format, emoji, others)).lacking).toEqual([]);
  });
});

describe('a PNG', () => {
  it('has a box in the place of a character that no font has', async () => {
    const empty = inkOfTitle((await drawn('png', ' ', [])).content);
    const boxes = inkOfTitle((await drawn('png', arabic, [])).content);
    expect(boxes).toBeGreaterThan(empty + 30);
  });

  it('has as much ink for a word beside an emoji as for the word alone', async () => {
    const word = inkOfTitle((await drawn('png', 'Inloggen', [])).content);
    const both = inkOfTitle((await drawn('png', `Inloggen ${emoji}`, [tinyFont(emoji)])).content);
    expect(both).toBeGreaterThan(word);
  });
});

describe('a PDF', () => {
  it('keeps words beside characters of another font as text', async () => {
    const { content } = await drawn('pdf', `${emoji} Inloggen`, [tinyFont(emoji)]);
    expect(poppler('pdftotext', ['-', '-'], content).toString()).toContain('Inloggen');
    expect(poppler('pdffonts', ['-'], content).toString()).toContain('Tiny');
  });
});
