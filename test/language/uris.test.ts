import { describe, expect, it, test } from 'vitest';
import { read, relativePath, resolvePath } from '../../src/language/index.js';

test('half a surrogate pair in the path of an image or import stops the reading', () => {
  const text = 'import "./x\uD83D.journey"\npersona a { photo "./\uDE00.png" }';
  const { model } = read(text, { uri: 'file:///maps/one.journey', workspace: 'file:///maps' });
  expect(model.imports.map(({ status }) => status)).toEqual(['missing']);
  expect(model.personas[0]?.photo?.path).toBe('./\uDE00.png');
});

describe('the path from one file to another', () => {
  it.each([
    ['file:///maps/one.journey', 'file:///maps/two.journey', './two.journey'],
    ['file:///maps/one.journey', 'file:///maps/shared/people.journey', './shared/people.journey'],
    ['file:///maps/energy/one.journey', 'file:///maps/shared/people.journey', '../shared/people.journey'],
    ['file:///a/b/c/one.journey', 'file:///x.journey', '../../../x.journey'],
    ['file:///maps/one.journey', 'file:///maps/de%20winkel%20%26%20co.journey', './de winkel & co.journey'],
    ['file:///c%3A/maps/one.journey', 'file:///c%3A/maps/two.journey', './two.journey'],
    ['vscode-vfs://github/a/one.journey', 'vscode-vfs://github/b/two.journey', '../b/two.journey'],
  ])('from %s to %s is another one, or leads elsewhere', (from, to, path) => {
    expect(relativePath(from, to)).toBe(path);
    expect(resolvePath(path, from, undefined)).toBe(to);
  });

  it.each([
    ['file:///maps/one.journey', 'vscode-vfs://github/two.journey'],
    ['untitled:Untitled-1', 'file:///maps/two.journey'],
    ['file:///c%3A/maps/one.journey', 'file:///d%3A/two.journey'],
  ])('from %s to %s is made up, though none leads there', (from, to) => {
    expect(relativePath(from, to)).toBeUndefined();
  });
});
