import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { compacted } from '../../src/lsp/compact.js';
import { examples } from '../examples/files.js';

const texts = [
  ...examples.map(({ text }) => text),
  readFileSync('test/language/fixtures/every-construct.journey', 'utf8'),
];

it.each(texts.map((text, index) => ({ text, index })))(
  'text $index says something else once it is closed',
  ({ text }) => {
    const { model } = read(text);
    const kept = compacted(model);
    // Twice, as it is read again in between.
    expect(structuredClone(kept)).toEqual(model);
    expect(kept.journeys).toEqual(model.journeys);
  },
);
