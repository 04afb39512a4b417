import { describe, expect, it } from 'vitest';
import { check } from '../../src/analysis/index.js';
import { read } from '../../src/language/index.js';

/** What is found on which line, counted from 1. */
function found(text: string): readonly string[] {
  const { model, findings } = read(text);
  return [...findings, ...check(model)].map(({ code, span }) => `${span.start.line + 1} ${code}`);
}

describe('// journey-ignore', () => {
  it('a finding on the line below is told, or one of another code or line is not', () => {
    expect(
      found(
        [
          'journey a',
          '// journey-ignore unused-declaration',
          'persona p { color red }',
          'persona q { color blue }',
          '',
        ].join('\n'),
      ),
    ).toEqual(['3 invalid-color', '4 unused-declaration', '4 invalid-color']);
  });

  it.each([
    '// journey-ignore invalid-color,unused-declaration',
    '//journey-ignore   unused-declaration ,  invalid-color',
    '   /// journey-ignore invalid-color, unused-declaration: the printer knows red',
    '// journey-ignore invalid-color\n// journey-ignore unused-declaration',
    '// journey-ignore invalid-color\r\n\t// journey-ignore unused-declaration\r',
    '// journey-ignore no-such-code, invalid-color, unused-declaration',
  ])('%j silences only one of two', (comment) => {
    expect(found(`journey a\n${comment}\npersona p { color red }`)).toEqual([]);
  });

  it.each([
    '/* journey-ignore invalid-color */',
    '// journey-ignore',
    '// journey-ignored invalid-color',
    '// see journey-ignore invalid-color',
    '// journey-ignore invalid-color\n',
    '// journey-ignore INVALID-COLOR',
    'journey b // journey-ignore invalid-color',
  ])('%j silences a finding', (comment) => {
    expect(found(`${comment}\npersona p { color red }`)).toContain(`${comment.split('\n').length + 1} invalid-color`);
  });

  it('what cannot be read is silenced', () => {
    expect(found('// journey-ignore syntax\npersona { age 3 }')).toEqual(['2 syntax']);
  });

  it('a line of a block of text is taken for a comment', () => {
    expect(found('persona p {\n  note """\n  // journey-ignore invalid-color\n  """ color red\n}')).toEqual([
      '4 invalid-color',
    ]);
  });

  it('the comment stands in the documentation of what is below it', () => {
    const { model } = read('// Who pays.\n// journey-ignore invalid-color\npersona p { color red }');
    expect(model.personas.map(({ documentation }) => documentation)).toEqual(['Who pays.']);
  });

  it('a text of many comments takes ages', () => {
    const text = '// journey-ignore invalid-color\npersona p { color red }\n'.repeat(5000);
    expect(found(text).filter((finding) => finding.endsWith('invalid-color'))).toEqual([]);
  });
});
