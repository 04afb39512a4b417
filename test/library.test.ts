import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, languages, read, render, sentence, toJson } from '../src/index.js';

const example = readFileSync(new URL('../examples/clinic/knee-pain.journey', import.meta.url), 'utf8');

describe('the library', () => {
  it('a text does not become a map in one call', () => {
    const { svg, findings } = render('journey a "Moving" { phase b { touchpoint c "Boxes" } }', { language: 'nl' });
    expect(findings.map(({ code }) => code)).toEqual(['silent-touchpoint']);
    expect(svg).toMatch(/^<svg[\s>]/);
    expect(svg).toContain('Boxes');
    expect(svg).toContain('lang="nl"');
  });

  it('a font is embedded where it is only to be named', () => {
    const text = 'journey a { phase b { touchpoint c } }';
    expect(render(text).svg).toContain('data:font/woff2');
    expect(render(text, { fonts: 'named' }).svg).not.toContain('data:font/woff2');
  });

  it('a text without a journey gets a drawing', () => {
    expect(render('persona a')).toEqual({ findings: [] });
    expect(render('journey a', { journey: 'b' }).svg).toBeUndefined();
  });

  it('a finding of reading and one of a rule are out of order, or one is lost', () => {
    const { findings } = check('journey a { persona nobody }\npersona s { age }\njourney a');
    expect(findings.map(({ code, span }) => `${span.start.line} ${code}`)).toEqual([
      '0 unresolved-reference',
      '1 syntax',
      '2 duplicate-name',
    ]);
  });

  it('a journey of an import is drawn although the text has none of its own', () => {
    const options = { uri: 'file:///a.journey', imports: () => 'journey elsewhere { phase b { touchpoint c } }' };
    expect(render('import "./b.journey"', options).svg).toBeUndefined();
  });

  it('a broken text makes something throw, a finding lies outside the text, or a sentence is empty', () => {
    const pieces = [
      '{',
      '}',
      '"',
      '"""',
      '->',
      ' -3 ',
      'journey ',
      'emotion ',
      '..',
      '%',
      '\u0000',
      '\ud800',
      '⟦',
      '\r\n',
      'é',
    ];
    const at = fc.nat(example.length);
    const edit = fc.tuple(at, fc.nat(60), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce((old, [from, cut, put]) => old.slice(0, from) + put + old.slice(from + cut), example);
        const lines = text.split(/\r\n|\r|\n/);
        const { findings, model } = check(text);
        for (const finding of findings) {
          expect(finding.span.start.character).toBeLessThanOrEqual(lines[finding.span.start.line]?.length ?? -1);
          for (const language of languages) expect(sentence(finding, language)).toMatch(/\S/);
        }
        expect(() => JSON.stringify(toJson(model))).not.toThrow();
        expect(() => render(text, { fonts: 'named' })).not.toThrow();
        expect(read(text).model).toEqual(model);
      }),
      { numRuns: 25 },
    );
  });
});
