import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/analysis/index.js';
import { formatted } from '../../src/language/format/index.js';
import { read } from '../../src/language/index.js';
import { asSnippet, type FillIn, plainly } from '../../src/words/fill-in.js';
import { languages } from '../../src/words/index.js';
import { phaseModelIds, phaseModels } from '../../src/words/phase-models.js';
import { journeyFillIn, journeyTemplate, personaFillIn, touchpointFillIn } from '../../src/words/templates.js';

/** Errors and warnings of a text, as an editor shows them. */
function wrongIn(text: string): unknown[] {
  const { model, findings } = read(text);
  const found = [...findings, ...check(model, { exists: () => true, today: '2026-11-25' })];
  return found.filter(({ severity }) => severity === 'error' || severity === 'warning');
}

/** What an editor has in the text once every place is left as it is. */
function accepted(snippet: string): string {
  const known = new Map<string, string>();
  return snippet
    .replace(/\$\{(\d+)\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, (_, id, first) => keep(known, id, first))
    .replace(/\$\{(\d+)(?::((?:\\.|[^}\\])*))?\}|\$0/g, (_, id, text) => known.get(id) ?? keep(known, id, text ?? ''))
    .replace(/\\([\\$}])/g, '$1');
}

function keep(known: Map<string, string>, id: string, text: string): string {
  known.set(id, text);
  return text;
}

describe.each(languages)('a template in %s', (language) => {
  const personas = [
    { name: 'starter', title: 'Starter' },
    { name: '', title: 'Ahmed "de rekenaar" Yıldız' },
  ];
  const journeys = phaseModelIds.flatMap((phaseModel) =>
    [[], personas.slice(0, 1), personas].map((some) => ({
      phaseModel,
      language,
      title: 'Overstappen',
      personas: some,
    })),
  );
  const whole: readonly (readonly [string, FillIn])[] = [
    ['a persona', personaFillIn(language)],
    ['a touchpoint', fillInJourney(touchpointFillIn(language, ['']))],
    ...phaseModelIds.map((id) => [id, journeyFillIn(id, language, [])] as const),
  ];

  it.each(journeys)('for $phaseModel with personas $personas is wrong somewhere, or not set out well', (options) => {
    const text = journeyTemplate(options);
    expect(wrongIn(text)).toEqual([]);
    expect(formatted(text)).toBe(text);
    const [journey] = read(text).model.journeys;
    expect(journey?.title).toBe('Overstappen');
    expect(journey?.phases.map(({ title }) => title)).toEqual(
      phaseModels(language)
        .find(({ id }) => id === options.phaseModel)
        ?.phases.map(({ title }) => title),
    );
    expect(journey?.personas.map(({ name }) => name)).toEqual(options.personas.map(({ name, title }) => name || title));
  });

  it.each(whole)('of %s is wrong where nothing is filled in, or not set out well', (_, pieces) => {
    const text = `${plainly(pieces)}\n`;
    expect(wrongIn(text)).toEqual([]);
    expect(formatted(text)).toBe(text);
    expect(`${accepted(asSnippet(pieces))}\n`).toBe(text);
  });
});

function fillInJourney(touchpoint: FillIn): FillIn {
  const indented = touchpoint.map((piece) => (typeof piece === 'string' ? piece.replace(/\n/g, '\n    ') : piece));
  return ['persona a {\n}\n\njourney j {\n  persona a\n\n  phase p {\n    ', ...indented, '\n  }\n}'];
}

describe('a new journey', () => {
  const phaseModel = 'five-phases';

  it.each(['goal', 'Exit', '2027', '-> "x" {', 'a\\', 'Иван', '', ' ', 'ª', 'a\nb', '🙂', 'to-be'])(
    'with the title “%s” can not be read',
    (title) => {
      const text = journeyTemplate({ phaseModel, language: 'en', title, personas: [{ name: title, title }] });
      expect(wrongIn(text)).toEqual([]);
    },
  );

  it('can not be read, or tells another title, for some title and personas', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', '\\', '{', '}', '$', '"""', '//'));
    const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (title, persona) => {
        fc.pre(title.trim() !== '' && !/[\t]/.test(title));
        const written = journeyTemplate({
          phaseModel,
          language: 'nl',
          title,
          personas: [{ name: '', title: persona }],
        });
        const { model, findings } = read(written);
        expect(findings).toEqual([]);
        expect(model.journeys[0]?.title.normalize('NFC')).toBe(title.replace(/\r\n|\r/g, '\n').normalize('NFC'));
      }),
    );
  });
});
