import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { toSvg } from '../../src/render/index.js';
import { mapScene } from '../../src/scene/index.js';

const sources = ['usual', 'personas', 'flows', 'hostile', 'scripts'].map((name) =>
  readFileSync(new URL(`../gallery/${name}.journey`, import.meta.url), 'utf8'),
);

/** A journey as it is while someone works on it: a piece taken out, another put in. */
const halfWritten = fc
  .record({
    source: fc.constantFrom(...sources),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    out: fc.nat(60),
    put: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('{', '}', '"', ' scale 5..5 ', ' emotion -1e9 ', ' -> exit '),
    ),
  })
  .map(({ source, at, out, put }) => {
    const place = Math.floor(at * source.length);
    return source.slice(0, place) + put + source.slice(place + out);
  });

describe('mapScene and toSvg', () => {
  it('draw whatever can be read of a half-written file, with finite numbers only', () => {
    fc.assert(
      fc.property(halfWritten, (text) => {
        const { model } = read(text);
        for (const journey of model.journeys) {
          const svg = toSvg(mapScene(model, journey, { language: 'nl' }), 'dark', { fonts: 'named' });
          expect(svg).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
