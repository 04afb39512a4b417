import { expect, test } from 'vitest';
import { read } from '../../src/language/index.js';

test('half a surrogate pair in the path of an image or import stops the reading', () => {
  const text = 'import "./x\uD83D.journey"\npersona a { photo "./\uDE00.png" }';
  const { model } = read(text, { uri: 'file:///maps/one.journey', workspace: 'file:///maps' });
  expect(model.imports.map(({ status }) => status)).toEqual(['missing']);
  expect(model.personas[0]?.photo?.path).toBe('./\uDE00.png');
});
