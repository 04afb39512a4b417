import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/formats/json.js';
import { formatted } from '../../src/language/format/index.js';
import { read } from '../../src/language/index.js';
import { parse } from '../../src/language/parse.js';
import { reparse } from '../../src/language/reparse.js';
import { languages } from '../../src/words/index.js';
import { sentence } from '../../src/words/sentence.js';
import { unmarked } from './marked.js';

function around(facts: string): string {
  return `persona k\njourney j {\n  persona k\n  phase p {\n    touchpoint a "A" {\n${facts}\n    }\n    touchpoint b\n  }\n}\n`;
}

function texts(text: string): readonly string[] {
  const [a] = read(text).model.journeys[0]?.phases[0]?.touchpoints ?? [];
  return [...(a?.pains.map((pain) => pain.text.value) ?? []), ...(a?.notes.map(({ value }) => value) ?? [])];
}

function said(text: string) {
  return read(text).findings.map((finding) => sentence(finding, 'en'));
}

const conflict = `<<<<<<< HEAD
pain "Ours"
=======
pain "Theirs"
>>>>>>> feature/b-2`;

describe('a merge conflict', () => {
  it('is one finding at its first mark that names both sides, and leads to the mark between them', () => {
    const { text, places } = unmarked(around(conflict.replace('<<<<<<< HEAD', '⟦<<<<<<< HEAD⟧')));
    const { findings, model } = read(text);
    expect(findings).toMatchObject([
      { code: 'merge-conflict', severity: 'error', span: places[0], about: { ours: 'HEAD', theirs: 'feature/b-2' } },
    ]);
    expect(findings[0]?.related).toMatchObject([{ why: 'theirs', span: { start: { line: 7, character: 0 } } }]);
    expect(texts(text)).toEqual(['Ours']);
    expect(model.journeys[0]?.phases[0]?.touchpoints.map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it.each([
    ['with the version that both began with', conflict.replace('=======', '||||||| base\npain "Base"\n=======')],
    ['of another marker size', conflict.replace(/[<=>]{7}/g, (mark) => mark + mark)],
    ['with line breaks of Windows', conflict.replaceAll('\n', '\r\n')],
    ['with line breaks of old', conflict.replaceAll('\n', '\r')],
    ['with quotes, braces and comments in a label', conflict.replace('feature/b-2', 'a "b { /* \'c\' """')],
    ['with blanks behind its marks', conflict.replace('=======', '======= ')],
    ['without labels', conflict.replace(' HEAD', '').replace(' feature/b-2', '')],
    ['of which the other side is empty', conflict.replace('pain "Theirs"\n', '')],
  ])('%s is no other finding', (_, written) => {
    const text = around(written);
    expect(read(text).findings.map(({ code }) => code)).toEqual(['merge-conflict']);
    expect(texts(text)).toEqual(['Ours']);
  });

  it('that cuts through blocks is read as ours has them', () => {
    const text = around('pain "One"').replace(
      '    touchpoint b\n',
      '<<<<<<< a\n    touchpoint b { pain "Two" }\n  }\n  phase q {\n=======\n    touchpoint c {\n>>>>>>> b\n    touchpoint d\n',
    );
    const { findings, model } = read(text);
    expect(findings.map(({ code }) => code)).toEqual(['merge-conflict']);
    expect(model.journeys[0]?.phases.map(({ touchpoints }) => touchpoints.map(({ name }) => name))).toEqual([
      ['a', 'b'],
      ['d'],
    ]);
  });

  it('in which a text begins that ends behind it is read as ours has it', () => {
    const text = around(
      '<<<<<<< a\nnote """\n  Ours\n=======\nnote """\n  Theirs\n>>>>>>> b\n  both\n  """\npain "Pain"',
    );
    expect(read(text).findings.map(({ code }) => code)).toEqual(['merge-conflict']);
    expect(texts(text)[0]).toBe('Pain');
    expect(
      texts(text)[1]
        ?.split('\n')
        .filter((line) => line.trim() !== ''),
    ).toEqual(['Ours', 'both']);
  });

  it('that has a line of equal signs in a text of one side is whole', () => {
    const text = around('<<<<<<< a\nnote """\nTitle\n=======\n"""\n=======\npain "Theirs"\n>>>>>>> b');
    expect(read(text).findings.map(({ code }) => code)).toEqual(['merge-conflict']);
    expect(texts(text)).toEqual(['Title\n=======']);
  });

  it.each([
    ['a block of text', `note """\n${conflict}\n"""`],
    ['a comment', `/*\n${conflict}\n*/`],
  ])('is none in %s', (_, facts) => {
    expect(read(around(facts)).findings).toEqual([]);
  });

  it('is none where signs do not begin a line, or are fewer', () => {
    expect(said(around(conflict.replace(/^/gm, ' '))).join()).not.toContain('merge');
    expect(said(around(conflict.replace(/[<=>]{7}/g, '<<<<<<'))).join()).not.toContain('merge');
    expect(said(around('=======')).join()).not.toContain('merge');
  });

  it.each([
    [
      'inside another',
      `<<<<<<< a\npain "One"\n${conflict}\n=======\npain "Two"\n>>>>>>> b`,
      'There is a merge conflict inside a merge conflict here.',
      [],
    ],
    [
      'without its end',
      '<<<<<<< a\npain "One"\n=======\npain "Two"',
      'The marks of this merge conflict are not complete: the line with “>>>>>>>” is missing.',
      ['One', 'Two'],
    ],
    [
      'without its middle and end',
      '<<<<<<< a\npain "One"',
      'The marks of this merge conflict are not complete: the line with “=======” is missing.',
      ['One'],
    ],
    [
      'without its beginning',
      'pain "One"\n=======\npain "Two"\n>>>>>>> b',
      'The marks of this merge conflict, from “=======” on, are not in the order',
      ['One', 'Two'],
    ],
    [
      'without its middle',
      '<<<<<<< a\npain "One"\n>>>>>>> b',
      'The marks of this merge conflict, from “<<<<<<<” on, are not in the order',
      [],
    ],
    [
      'of which only the last mark is left',
      'pain "One"\n>>>>>>> b',
      'The marks of this merge conflict, from “>>>>>>>” on, are not in the order',
      ['One'],
    ],
  ])('%s is one finding that says so', (_, facts, sentences, kept) => {
    const text = around(facts);
    const all = said(text);
    expect(all).toEqual([expect.stringContaining(sentences)]);
    expect(texts(text)).toEqual(kept);
  });

  it('without its end does not hide the next one, which is whole', () => {
    const text = around(`<<<<<<< a\npain "One"\n${conflict}`);
    expect(read(text).findings.map(({ about }) => about)).toEqual([
      { broken: 'unfinished', mark: '=======' },
      { ours: 'HEAD', theirs: 'feature/b-2' },
    ]);
    expect(texts(text)).toEqual(['One', 'Ours']);
  });

  it('keeps what is wrong elsewhere', () => {
    const { findings } = read(around(`${conflict}\ndoes Unquoted words`));
    expect(findings.map(({ code }) => code)).toEqual(['merge-conflict', 'syntax']);
  });

  it('leaves the whole file as it is set out', () => {
    const text = around(`  ${'\n'}${conflict}`);
    expect(formatted(text)).toBe(text);
  });

  it('that an edit brings into a touchpoint is seen', () => {
    const before = around('pain "Ours"');
    const after = around(conflict);
    const again = reparse(parse(before), after) ?? parse(after);
    expect(read(after).findings).toHaveLength(1);
    expect(again.lexerReport).toMatchObject({ conflicts: [{ about: { ours: 'HEAD' } }] });
  });

  it('is told in Dutch as well', () => {
    expect(languages.map((language) => read(around(conflict)).findings.map((one) => sentence(one, language)))).toEqual([
      [
        'A merge could not decide here between “HEAD” and “feature/b-2”. Choose one or put the two together, and take out the marks. Until then “HEAD” is what is read.',
      ],
      [
        'Een samenvoeging kon hier niet kiezen tussen “HEAD” en “feature/b-2”. Kies er een of voeg de twee samen, en haal de merktekens weg. Tot die tijd wordt “HEAD” gelezen.',
      ],
    ]);
  });

  it('among very many is told, and the rest of them costs no more than reading', () => {
    for (const lines of [
      '<<<<<<< a\n',
      '>>>>>>> a\n=======\n',
      '<<<<<<< a\n=======\n>>>>>>> b\n',
      '<<<<<<< a\n"""\n',
    ]) {
      const { findings } = read(around(lines.repeat(5_000)));
      expect(findings[0]?.code).toBe('merge-conflict');
    }
  });
});

describe('any text with conflicts', () => {
  const fact = fc.constantFrom('pain "A"', 'does "B"', 'note """\n x\n"""', '// c', 'gain "=======" // <<<<<<<', '');
  const side = fc.array(fact, { maxLength: 3 });
  const label = fc.constantFrom('', ' HEAD', ' a/b "c', ' /* x', " it's {");
  const piece = fc.oneof(
    side.map((lines) => ({ ours: lines, all: lines })),
    fc
      .record({ ours: side, base: fc.option(side), theirs: side, label, size: fc.integer({ min: 7, max: 20 }) })
      .map(({ ours, base, theirs, label: name, size }) => ({
        ours,
        all: [
          `${'<'.repeat(size)}${name}`,
          ...ours,
          ...(base === null ? [] : [`${'|'.repeat(size)}${name}`, ...base]),
          '='.repeat(size),
          ...theirs,
          `${'>'.repeat(size)}${name}`,
        ],
      })),
  );

  it('says what ours says, and has as many findings as conflicts', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (pieces, lineBreak) => {
        const whole = (of: 'ours' | 'all') =>
          around(pieces.flatMap((each) => each[of]).join('\n')).replaceAll('\n', lineBreak);
        const [ours, all] = [read(whole('ours')), read(whole('all'))];
        const conflicts = pieces.filter((each) => each.ours !== each.all).length;
        const incomplete = conflicts > 0 ? true : undefined;
        expect(toJson(all.model)).toEqual({ ...toJson(ours.model), incomplete });
        expect(all.findings.map(({ code }) => code)).toEqual(new Array(conflicts).fill('merge-conflict'));
      }),
      { numRuns: 300 },
    );
  });
});
