import { describe, expect, it } from 'vitest';
import { read } from '../../src/language/index.js';
import { type Density, densities, journeyTable, mapScene } from '../../src/scene/index.js';
import { everyText, isHidden, token, writtenAt } from './every-text.js';
import { everyText as everyLine } from './walk.js';

const { model, findings } = read(everyText);
const [journey] = model.journeys;
if (journey === undefined) throw new Error('no journey');

const cases = (['en', 'nl'] as const).flatMap((language) =>
  densities.map((density) => ({ language, density, scene: mapScene(model, journey, { language, density }) })),
);

const plain = (text: string) => text.replaceAll(/[“”…\s]+/g, ' ').trim();

it('has a text of every kind, and nothing amiss', () => {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe.each(cases)('a $density map in $language', ({ language, density, scene }) => {
  const lines = everyLine(scene).map(({ shape }) => shape);

  it('draws each text from its own literal, or from where it is spoken of', () => {
    const wrong = lines.flatMap(({ text, source }) => {
      const named = token.exec(text)?.[0];
      if (named === undefined) return [];
      const at = source === undefined ? 'nowhere' : writtenAt(everyText, source.span);
      return token.exec(at)?.[0] === named || source?.written?.includes(plain(text)) ? [] : [{ text, at }];
    });
    expect(wrong).toEqual([]);
  });

  it('says of each literal what stands in it', () => {
    const wrong = lines.flatMap(({ text, source }) => {
      if (source?.written === undefined) return [];
      const at = writtenAt(everyText, source.span);
      return [`"${source.written}"`, source.written].includes(at) && source.written.includes(plain(text))
        ? []
        : [{ text, at, written: source.written }];
    });
    expect(wrong).toEqual([]);
  });

  it('draws the first and the second of two equal texts each from its own', () => {
    const spans = lines.filter(({ text }) => text === 'x51 does').map(({ source }) => source?.span.start.line);
    expect(spans).toHaveLength(2);
    expect(new Set(spans).size).toBe(2);
  });

  it('draws shares and measured numbers from where they are written', () => {
    for (const [text, written] of [
      ['37%', '37'],
      ['41%', '41'],
      ['7', '7'],
    ]) {
      const line = lines.find((one) => one.text === text && one.source !== undefined);
      expect(line?.source && writtenAt(everyText, line.source.span)).toBe(written);
    }
  });

  it('leaves no text out', () => {
    const said = new Set(lines.flatMap(({ source }) => (source?.written === undefined ? [] : [source.written])));
    const literals = [...everyText.matchAll(/"(x\d+[^"]*)"/g)].map(([, text = '']) => text);
    const elsewhere = /^x[1-6] /;
    const lacking = literals.filter(
      (text) => !said.has(text) && !isHidden(text, language) && !elsewhere.test(text) && !isCutFrom(density, text),
    );
    expect(lacking).toEqual([]);
  });
});

/** What a compact map has no room for: the personas' own cards, and who takes an opportunity up. */
function isCutFrom(density: Density, text: string): boolean {
  return density === 'compact' && /^x(?:9|1\d|2[0-7]|68) /.test(text);
}

describe.each(['en', 'nl'] as const)('the table in %s', (language) => {
  const table = journeyTable(model, journey, { language });
  const texts = [
    [table.title],
    ...table.lines,
    ...table.personas.flatMap(({ title, lines }) => [[title], ...lines]),
    ...table.phases.flatMap(({ title, lines, rows }) => [
      [title],
      ...lines,
      ...rows.flatMap((row) => [[row.title], ...row.cells.flat()]),
    ]),
  ].flat();

  it('leads from each text to where it is written', () => {
    const wrong = texts.flatMap(({ text, source }) => {
      const named = token.exec(text)?.[0];
      const at = source === undefined ? 'nowhere' : writtenAt(everyText, source.span);
      return named === undefined || token.exec(at)?.[0] === named ? [] : [{ text, at }];
    });
    expect(wrong).toEqual([]);
  });

  it('leaves no text out', () => {
    const said = new Set(texts.flatMap(({ source }) => (source?.written === undefined ? [] : [source.written])));
    const literals = [...everyText.matchAll(/"(x\d+[^"]*)"/g)].map(([, text = '']) => text);
    const lacking = literals.filter(
      (text) => !(said.has(text) || isHidden(text, language) || /^x[1-6] /.test(text) || /^x28 /.test(text)),
    );
    expect(lacking).toEqual([]);
  });
});
