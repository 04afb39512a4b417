import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindOfFont, type MakeRequest, make } from '../../src/formats/make.js';
import { read } from '../../src/language/index.js';
import { fonts, poppler, wasm } from './drawing.js';
import { difference, pixelsOf } from './pixels.js';

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const photo = 'file:///w/kim.png';
const { model } = read(
  'persona kim "Kim" { photo "./kim.png" } journey j { persona kim phase p { touchpoint t { emotion 1 } } }',
  { uri: 'file:///w/a.journey', workspace: 'file:///w' },
);

async function made(request: Partial<MakeRequest> & Pick<MakeRequest, 'format'>): Promise<Uint8Array> {
  const making = await make({ model, journey: 0, language: 'en', scale: 1, ...request }, { fonts, wasm });
  if (!making.ok) throw new Error('not made');
  return making.content;
}

describe('make', () => {
  it('leaves photos out of a PDF or a PNG', async () => {
    const pictures = { [photo]: dot };
    expect(poppler('pdfimages', ['-list', '-'], await made({ format: 'pdf', pictures })).toString()).toMatch(
      / image +1 +1 /,
    );
    const [without, withPhoto] = [await made({ format: 'png' }), await made({ format: 'png', pictures })];
    expect(difference(pixelsOf(without), pixelsOf(withPhoto))).toBeGreaterThan(0.0005);
  });

  it('fails for a photo of a kind that the format cannot hold, or shows a hole in its place', async () => {
    const pictures = { [photo]: 'data:image/webp;base64,UklGRg==' };
    for (const format of ['pdf', 'png'] as const)
      expect(await made({ format, pictures })).toEqual(await made({ format }));
  });

  it('fails for a photo that is broken', async () => {
    const pictures = { [photo]: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==' };
    for (const format of ['pdf', 'png', 'svg'] as const)
      expect((await made({ format, pictures })).length).toBeGreaterThan(500);
  });

  it('makes a picture larger than can be opened', async () => {
    const making = await make({ format: 'png', model, journey: 0, language: 'en', scale: 500 }, { fonts, wasm });
    expect(making).toMatchObject({ ok: false, problem: { largest: expect.any(Number) } });
  });

  it('takes something else for a font, or a font for something else', () => {
    expect(kindOfFont(fonts.regular)).toBe('outlines');
    expect(kindOfFont(readFileSync(new URL('../../media/fonts/Inter-Regular.woff2', import.meta.url)))).toBe('none');
    for (const text of ['', 'no font', 'ttcf\u0000\u0001', '\u0000\u0001\u0000\u0000\u0000\u0009']) {
      expect(kindOfFont(new TextEncoder().encode(text))).toBe('none');
    }
  });
});
