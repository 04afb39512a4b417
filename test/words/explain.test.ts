import { describe, expect, it } from 'vitest';
import { check, rules } from '../../src/analysis/index.js';
import { read } from '../../src/language/index.js';
import { type AnyFinding, type FindingCode, readingCodes } from '../../src/model/index.js';
import { en, explanation, nl } from '../../src/words/explain.js';
import { type Language, languages } from '../../src/words/index.js';

const codes: readonly FindingCode[] = [...readingCodes, ...rules.map(({ code }) => code)];
const each = codes.flatMap((code) => languages.map((language) => [code, language] as const));

/** What an example may use without declaring it. */
const known = `
source interviews { kind qualitative date 2026-03-14 }
persona starter { evidence interviews }
persona buyer { evidence interviews }
persona koper { evidence interviews }
`;

/** A piece of a journey, as a text of its own: with the phase or journey around it that its first word needs. */
function whole(piece: string): string {
  const [first = ''] = piece.split(' ');
  if (['import', 'source', 'persona'].includes(first)) return piece;
  if (first === 'journey') return known + piece;
  if (['phase', 'scale'].includes(first)) return `${known}journey made-up { persona starter\n${piece}\n}`;
  if (first === 'touchpoint') return whole(`phase made-up {\n${piece}\n}`);
  return whole(`touchpoint made-up {\n${piece}\n}`);
}

function found(piece: string): readonly AnyFinding[] {
  const there = new Set(['file:///w/personas.journey', 'file:///w/starter.png']);
  const { model, findings } = read(whole(piece), {
    uri: 'file:///w/main.journey',
    workspace: 'file:///w',
    imports: (uri) => (there.has(uri) ? 'persona someone' : undefined),
  });
  return [...findings, ...check(model, { exists: (uri) => there.has(uri), today: '2026-11-22' })];
}

const isWrong = ({ severity }: AnyFinding) => severity === 'error' || severity === 'warning';

describe('the explanations', () => {
  it('a code has none, or one belongs to no code', () => {
    for (const explanations of [en, nl]) expect(Object.keys(explanations).toSorted()).toEqual(codes.toSorted());
  });

  it.each(each)('%s in %s says nothing, or no sentence', (code, language) => {
    const { title, what, why, how } = explanation(code, language);
    expect(title).toMatch(/^[A-ZÉ].*[^.]$/);
    for (const text of [what, why, how]) expect(text).toMatch(/^[A-Z“].*[.]$/);
    const other = explanation(code, language === 'en' ? 'nl' : 'en');
    for (const part of ['title', 'what', 'why', 'how'] as const)
      expect(other[part]).not.toBe({ title, what, why, how }[part]);
  });

  it.each(each)(
    'the example of %s in %s does not have the finding, has another, or is not mended',
    (code, language) => {
      const { before, after } = explanation(code, language);
      const wrong = found(before).filter((finding) => finding.code === code || isWrong(finding));
      expect([...new Set(wrong.map((finding) => finding.code))]).toEqual([code]);
      const left = found(after).filter((finding) => finding.code === code || isWrong(finding));
      expect(left.map((finding) => finding.code)).toEqual([]);
    },
  );

  it.each(each)(
    'the example of %s in %s is wider than a terminal, or indented with tabs',
    (code, language: Language) => {
      const { before, after } = explanation(code, language);
      for (const line of [...before.split('\n'), ...after.split('\n')]) expect(line).toMatch(/^[^\t]{0,120}$/);
    },
  );
});
