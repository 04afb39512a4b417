/** What VS Code reads of the extension before any of it runs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultLimits, rules } from '../../src/analysis/index.js';
import { explanation } from '../../src/words/explain.js';
import { languages } from '../../src/words/index.js';

const json = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const manifest = json('package.json');
const texts: Record<string, Record<string, string>> = { en: json('package.nls.json'), nl: json('package.nls.nl.json') };
const { properties } = manifest.contributes.configuration;

/** What is written the same in both languages. */
const alike: ReadonlySet<string> = new Set([]);

describe('the texts of the manifest', () => {
  const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key ?? '');

  it('are not all there in each language, or some are used nowhere', () => {
    expect(used.length).toBeGreaterThan(30);
    for (const language of languages)
      expect(Object.keys(texts[language] ?? {}).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('have no Dutch', () => {
    const same = Object.keys(texts.en ?? {}).filter((key) => texts.en?.[key] === texts.nl?.[key] && !alike.has(key));
    expect(same).toEqual([]);
  });

  it('stand in the manifest itself, in one language only', () => {
    const { configuration, commands, walkthroughs = [] } = manifest.contributes;
    const written = [configuration, commands, walkthroughs].map((part) => JSON.stringify(part)).join();
    const found = [...written.matchAll(/"(?:title|description|markdownDescription|shortTitle|altText)":"([^"]*)"/g)];
    expect(found.map(([, text]) => text).filter((text) => !/^(%.*%|Journey)$/.test(text ?? ''))).toEqual([]);
  });
});

describe('the settings', () => {
  it('lack a rule, or its severity is another than it has', () => {
    const expected = rules.map(({ code, severity }) => [
      code,
      {
        type: 'string',
        enum: ['off', 'hint', 'information', 'warning', 'error'],
        default: severity,
        description: `%rule.${code}%`,
      },
    ]);
    expect(properties['journey.rules'].properties).toEqual(Object.fromEntries(expected));
    expect(properties['journey.rules']).toMatchObject({ default: {}, additionalProperties: false });
  });

  it.each(languages)('say of a rule something else than its explanation does, in %s', (language) => {
    for (const { code } of rules)
      expect(texts[language]?.[`rule.${code}`]).toBe(`${explanation(code, language).title}.`);
  });

  it('lack a limit, or its usual value is another', () => {
    for (const [name, value] of Object.entries(defaultLimits))
      expect(properties[`journey.${name}`]).toMatchObject({ type: 'integer', minimum: 1, default: value });
  });

  it('have one that says nothing about itself, or no place among the others', () => {
    for (const property of Object.values<Record<string, unknown>>(properties))
      expect(property).toMatchObject({
        markdownDescription: expect.stringMatching(/^%.*%$/),
        order: expect.any(Number),
        scope: 'window',
      });
  });
});
