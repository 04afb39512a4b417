import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnits, type Unit } from '../../src/language/index.js';

/** Every word and comment of a unit in the order of the tree. */
function wordsOf({ lead, words, inner, children, trail }: Unit): readonly { start: number; end: number }[] {
  return [...lead, ...words, ...inner, ...children.flatMap(wordsOf), ...trail];
}

const pieces = [
  ...[
    'journey j "J" {',
    'phase p {',
    'touchpoint t "T" {',
    '}',
    '{',
    'does "x"',
    'emotion 1',
    'evidence a, b',
    'owner "o"',
  ],
  ...[
    '// one',
    '/* two */',
    '\n',
    '\n\n',
    '  ',
    ' -> exit 20%',
    'stray ?',
    '"',
    '"""a\n  b"""',
    'import "./a.journey"',
  ],
];

describe('the units of a text', () => {
  it('hold every word and every comment once, in their order, however broken the text', () => {
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        const words = wordsOf(readUnits(text).file);
        let rest = '';
        let done = 0;
        for (const { start, end } of words) {
          expect(start).toBeGreaterThanOrEqual(done);
          rest += text.slice(done, start);
          done = end;
        }
        // What stands between them is blank, or a brace.
        expect(`${rest}${text.slice(done)}`).toMatch(/^[\s{}]*$/);
      }),
      { numRuns: 400 },
    );
  });

  it('keep a comment with what stands right below it or in front of it on its line', () => {
    const text = 'persona p { // in\n  // above\n  goal "g" // behind\n\n  // alone\n\n  need "n"\n  // last\n}\n';
    const [persona] = readUnits(text).file.children;
    const images = (words: Unit['words'] = []) => words.map(({ image }) => image);
    expect(images(persona?.inner)).toEqual(['// in']);
    expect(persona?.children.map(({ lead, words, trail }) => [lead, words, trail].map(images))).toEqual([
      [['// above'], ['goal', '"g"'], ['// behind']],
      [[], ['// alone'], []],
      [[], ['need', '"n"'], []],
      [[], ['// last'], []],
    ]);
  });
});
