import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPictureBytes, pictureOf } from '../../src/formats/picture.js';
import { isPicture } from '../../src/model/index.js';

const png = readFileSync('media/icon.png');

describe('a picture for the map', () => {
  it('loses a byte on its way', () => {
    const address = pictureOf(png) ?? '';
    expect(address.startsWith('data:image/png;base64,')).toBe(true);
    expect(Buffer.from(address.split(',')[1] ?? '', 'base64').equals(png)).toBe(true);
  });

  it('is a drawing with scripts, a page, or nothing', () => {
    const texts = ['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', '<html>', 'GIF', ''];
    expect(texts.map((text) => pictureOf(Buffer.from(text)))).toEqual(texts.map(() => undefined));
  });

  it('is larger than can be drawn', () => {
    const large = new Uint8Array(mostPictureBytes + 1);
    large.set(png);
    expect(pictureOf(large)).toBeUndefined();
    const wide = new Uint8Array(png);
    new DataView(wide.buffer, wide.byteOffset).setUint32(16, 1_000_000);
    expect(pictureOf(wide)).toBeUndefined();
  });

  it('throws for bytes that break off or lie, or lets through what is no picture', () => {
    const broken = fc
      .tuple(fc.nat(200), fc.uint8Array({ maxLength: 60 }))
      .map(([kept, noise]) => Buffer.concat([png.subarray(0, kept), noise]));
    fc.assert(
      fc.property(broken, (bytes) => {
        const address = pictureOf(bytes);
        expect([true, undefined]).toContain(address === undefined ? undefined : isPicture(address));
      }),
    );
  });
});

describe('an address', () => {
  it.each([
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PGI+',
    'https://example.org/a.png',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA" onload="x',
    'data:image/png;base64,AAAA\nhttps://example.org',
    'file:///etc/passwd',
  ])('that is no raster image is taken for one: %s', (address) => {
    expect(isPicture(address)).toBe(false);
  });
});
