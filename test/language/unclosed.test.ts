import { expect, it } from 'vitest';
import { read } from '../../src/language/index.js';

it.each([
  ['persona """Kim\n', 1, 0],
  ['persona """Kim\r\n\r\n', 2, 0],
  ['persona """Kim\n  ', 1, 2],
  ['persona """Kim', 0, 14],
])('what is never closed in %j ends where there is no text', (text, line, character) => {
  const { model } = read(text);
  expect(model.personas[0]?.nameSpan.end).toEqual({ line, character });
});

it('a comment that is never closed is told of at a place where there is no text', () => {
  const { findings } = read('persona kim\n/* and on\n');
  expect(findings.map(({ span }) => span.end)).toEqual([{ line: 2, character: 0 }]);
});
