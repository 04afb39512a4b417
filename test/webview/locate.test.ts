import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/language/index.js';
import { keysAt, mapScene } from '../../src/scene/index.js';
import { boxOf, stretchFor } from '../../src/webview/locate.js';
import { shift } from '../../src/webview/stage.js';
import { themeOf } from '../../src/webview/theme.js';

describe('where things stand in a drawing', () => {
  test('a later touchpoint stands further to the right, inside the drawing', () => {
    const text = 'journey j { phase p {\n touchpoint one\n touchpoint two\n} }';
    const { model } = read(text, { uri: 'file:///a.journey' });
    const [journey] = model.journeys;
    if (!journey) throw new Error('the text holds a journey');
    const scene = mapScene(model, journey, { language: 'en' });
    const [one, two] = [1, 2].map((line) => {
      const [key] = keysAt(scene, { line, character: 15 }, model.uri, model.uri);
      return key === undefined ? undefined : boxOf(scene, key);
    });
    if (!one || !two) throw new Error('both touchpoints are drawn');
    expect(two.x).toBeGreaterThanOrEqual(one.x + one.width);
    expect(two.x + two.width).toBeLessThanOrEqual(scene.width);
    expect(two.y + two.height).toBeLessThanOrEqual(scene.height);
  });

  test('what is drawn always holds what is seen', () => {
    const stretch = fc.record({ x: fc.integer({ min: 0, max: 9999 }), width: fc.integer({ min: 1, max: 3000 }) });
    fc.assert(
      fc.property(stretch, fc.option(stretch, { nil: undefined }), (seen, before) => {
        const drawn = stretchFor(seen, before);
        expect(drawn.x).toBeLessThanOrEqual(seen.x);
        expect(drawn.x + drawn.width).toBeGreaterThanOrEqual(seen.x + seen.width);
      }),
    );
  });

  test('scrolling a little draws nothing anew', () => {
    const drawn = stretchFor({ x: 500, width: 400 }, undefined);
    expect(stretchFor({ x: 700, width: 400 }, drawn)).toBe(drawn);
  });

  test('a card that is in sight, if only partly, is not scrolled to', () => {
    expect(shift(790, 990, { from: 0, to: 800 })).toBe(0);
    expect(shift(-190, 10, { from: 0, to: 800 })).toBe(0);
    expect(shift(90, 190, { from: 140, to: 800 })).toBe(0);
  });

  test('a card out of sight comes into sight whole, or from its beginning when it is larger than the window', () => {
    expect(900 + 100 - shift(900, 1000, { from: 0, to: 800 })).toBeLessThanOrEqual(800);
    expect(-300 - shift(-300, -200, { from: 0, to: 800 })).toBeGreaterThanOrEqual(0);
    expect(900 - shift(900, 3000, { from: 0, to: 800 })).toBeGreaterThanOrEqual(0);
  });
});

describe('how VS Code looks', () => {
  test('the light high contrast is not taken for the dark one, whose class VS Code adds to it', () => {
    expect(themeOf(new ClassNames('vscode-high-contrast', 'vscode-high-contrast-light'))).toBe('high-contrast-light');
    expect(themeOf(new ClassNames('vscode-high-contrast'))).toBe('high-contrast');
    expect(themeOf(new ClassNames('vscode-light'))).toBe('light');
    expect(themeOf(new ClassNames('vscode-dark'))).toBe('dark');
  });
});

class ClassNames {
  private readonly names: readonly string[];
  constructor(...names: readonly string[]) {
    this.names = names;
  }
  contains(name: string): boolean {
    return this.names.includes(name);
  }
}
