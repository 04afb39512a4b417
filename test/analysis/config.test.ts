import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, defaultLimits, readConfig, rules } from '../../src/analysis/index.js';
import { read } from '../../src/language/index.js';
import { configSentence, en as sentences } from '../../src/words/config.js';
import { en as explanations } from '../../src/words/explain.js';
import { languages } from '../../src/words/index.js';

const schema = JSON.parse(
  readFileSync(new URL('../../src/formats/journey.config.schema.json', import.meta.url), 'utf8'),
);

/** Each problem's place, counted from 1, and its sentence in both languages. */
function problems(text: string): readonly string[] {
  return readConfig(text).problems.flatMap((problem) => {
    const { line, character } = problem.span.start;
    return languages.map((language) => `${line + 1}:${character + 1} ${configSentence(problem, language)}`);
  });
}

const whole = `{
  "$schema": "./journey.config.schema.json",
  "language": "nl",
  "rules": { "assumption": "off", "dead-loop": "error" },
  "staleAfterMonths": 6,
  "reviewAfterMonths": 3,
  "maxTouchpointsPerPhase": 2,
  "maxTouchpointsPerJourney": 4
}`;

describe('journey.config.json', () => {
  it('a setting is lost, or one is made up', () => {
    expect(readConfig(whole)).toEqual({
      config: {
        language: 'nl',
        rules: { assumption: 'off', 'dead-loop': 'error' },
        staleAfterMonths: 6,
        reviewAfterMonths: 3,
        maxTouchpointsPerPhase: 2,
        maxTouchpointsPerJourney: 4,
      },
      problems: [],
    });
    expect(readConfig('{}')).toEqual({ config: {}, problems: [] });
    expect(readConfig('\uFEFF{}')).toEqual({ config: {}, problems: [] });
  });

  it.each([
    [
      '{ "rules": { "asumption": "off" } }',
      '1:14 There is no finding with the code “asumption”. Did you mean “assumption”?',
      '1:14 Er is geen bevinding met de code “asumption”. Bedoel je “assumption”?',
    ],
    [
      '{\n  "rule": {}\n}',
      '2:3 There is no setting “rule”. Did you mean “rules”?',
      '2:3 Er is geen instelling “rule”. Bedoel je “rules”?',
    ],
    ['{ "__proto__": {} }', '1:3 There is no setting “__proto__”.', '1:3 Er is geen instelling “__proto__”.'],
    [
      '{ "rules": { "syntax": "off" } }',
      '1:14 “syntax” cannot be set: what cannot be read is always an error.',
      '1:14 “syntax” is niet in te stellen: wat niet te lezen is, is altijd een fout.',
    ],
    [
      '{ "rules": { "assumption": "info" } }',
      '1:28 “assumption” can be “off”, “hint”, “information”, “warning” or “error”.',
      '1:28 “assumption” kan “off”, “hint”, “information”, “warning” of “error” zijn.',
    ],
    [
      '{ "language": 3 }',
      '1:15 “language” can be “auto”, “en” or “nl”.',
      '1:15 “language” kan “auto”, “en” of “nl” zijn.',
    ],
    [
      '{ "staleAfterMonths": 1.5 }',
      '1:23 “staleAfterMonths” has to be a whole number of at least 1.',
      '1:23 “staleAfterMonths” moet een heel getal van 1 of meer zijn.',
    ],
    [
      '{ "rules": [] }',
      '1:12 “rules” has to be a list between { and }, such as { "assumption": "off" }.',
      '1:12 Zet bij “rules” een lijst tussen { en }, zoals { "assumption": "off" }.',
    ],
    [
      '{ "language": "en",\n "language": "nl" }',
      '2:2 “language” is set twice. The last one counts.',
      '2:2 “language” staat er twee keer. De laatste telt.',
    ],
    ['[]', '1:1 The settings have to stand between { and }.', '1:1 De instellingen moeten tussen { en } staan.'],
  ])('%.40j is not called wrong where it is, in both languages', (text, english, dutch) => {
    expect(problems(text)).toEqual([english, dutch]);
  });

  it.each([
    '',
    '{ "language": "en", }',
    '{ // no\n}',
    "{ 'language': 'en' }",
    '{ "a": 1',
    '{'.repeat(100_000),
    '{"rules":'.repeat(100_000),
  ])('%.40j is read although it is no JSON, or it is not said where it stops', (text) => {
    expect(problems(text)).toEqual([
      expect.stringMatching(/^1:\d+ This cannot be read from here on\. /),
      expect.stringMatching(/^1:\d+ Vanaf hier is dit niet te lezen\. /),
    ]);
  });

  it('what is right is lost beside what is wrong', () => {
    expect(
      readConfig('{ "rules": { "x": "off", "assumption": "off" }, "y": 1, "staleAfterMonths": 2 }').config,
    ).toEqual({
      rules: { assumption: 'off' },
      staleAfterMonths: 2,
    });
  });

  it('a problem has no sentence', () => {
    const all = [whole, '[]', '{', '{"a":1,"a":1,"rules":{"a":1,"syntax":1,"assumption":1},"$schema":1}'];
    const kinds = all.flatMap((text) => readConfig(text).problems.map(({ problem }) => problem));
    expect([...new Set(kinds)].toSorted()).toEqual(Object.keys(sentences).toSorted());
  });

  it('any text makes it throw, or takes effect without being said to be wrong', () => {
    const valid = new Ajv().compile(schema);
    const keys = fc.constantFrom(
      'language',
      'rules',
      '$schema',
      'staleAfterMonths',
      'assumption',
      'syntax',
      'x',
      '__proto__',
    );
    const values = fc.oneof(
      fc.constantFrom('nl', 'off', 'error', 3, 1.5, null, true),
      fc.dictionary(keys, fc.constantFrom('off', 'x')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.dictionary(keys, values).map((data) => JSON.stringify(data)),
        ),
        (text) => {
          const reading = readConfig(text);
          const isRight = reading.problems.length === 0;
          expect(isRight).toBe(isJson(text) && valid(JSON.parse(text)));
          if (isRight) expect(reading.config).toEqual(withoutSchema(JSON.parse(text)));
        },
      ),
    );
  });
});

describe('the schema of journey.config.json', () => {
  it('a rule is missing, or its severity or meaning is another', () => {
    const expected = rules.map(({ code, severity }) => [
      code,
      { $ref: '#/definitions/severity', default: severity, description: `${explanations[code].title}.` },
    ]);
    expect(schema.properties.rules.properties).toEqual(Object.fromEntries(expected));
  });

  it('a limit is missing, or its usual value is another', () => {
    for (const [name, value] of Object.entries(defaultLimits)) {
      expect(schema.properties[name]).toMatchObject({ type: 'integer', minimum: 1, default: value });
    }
    expect(Object.keys(schema.properties).toSorted()).toEqual(
      ['$schema', 'language', 'rules', ...Object.keys(defaultLimits)].toSorted(),
    );
  });
});

describe('what a configuration changes', () => {
  const text = `
    source old { date 2026-01-01 }
    persona p { evidence old }
    journey a {
      persona p
      reviewed 2026-08-01
      phase b { touchpoint c { emotion -1 } touchpoint d touchpoint e }
      phase f { touchpoint g touchpoint h }
    }`;
  const found = (config: string) =>
    check(read(text).model, { today: '2026-11-22' }, readConfig(config).config).map(
      ({ code, severity }) => `${severity} ${code}`,
    );

  it('the rules speak before their limit, or not from it on', () => {
    expect(found('{}')).toEqual(['hint assumption', ...Array(4).fill('hint silent-touchpoint')]);
    expect(
      found(
        '{ "staleAfterMonths": 9, "reviewAfterMonths": 3, "maxTouchpointsPerPhase": 2, "maxTouchpointsPerJourney": 4 }',
      ),
    ).toEqual([
      'information stale-evidence',
      'information journey-too-long',
      'information stale-evidence',
      'information journey-too-long',
      'hint assumption',
      ...Array(4).fill('hint silent-touchpoint'),
    ]);
  });

  it('a severity is not changed, or a rule is not switched off', () => {
    expect(found('{ "rules": { "assumption": "error", "silent-touchpoint": "off" } }')).toEqual(['error assumption']);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function withoutSchema({ $schema: _, ...config }: Record<string, unknown>): unknown {
  return config;
}
