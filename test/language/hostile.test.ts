import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../src/language/index.js';
import { languages } from '../../src/words/index.js';
import { sentence } from '../../src/words/sentence.js';

const good = readFileSync('test/language/fixtures/every-construct.journey', 'utf8');
const wanted = JSON.stringify(read(good));

function problems(text: string): string[] {
  return read(text).findings.map((finding) => (finding.code === 'syntax' ? finding.about.problem : finding.code));
}

/** A parser that broke on the text before would read the good one wrongly, and say nothing. */
function expectGoodIsStillRead(): void {
  expect(JSON.stringify(read(good))).toBe(wanted);
}

test('ten thousand nested braces overflow the parser, or spoil the next file', () => {
  expect(problems(`journey j ${'{'.repeat(10_000)}${'}'.repeat(10_000)}`)).toContain('too-deep');
  expectGoodIsStillRead();
  expect(problems('{'.repeat(10_000))).toContain('too-deep');
  expectGoodIsStillRead();
});

test('blocks nested ten thousand deep overflow the parser, or spoil the next file', () => {
  for (const head of ['journey j', 'touchpoint t', 'phase p', 'x']) {
    expect(problems(`${head} {\n`.repeat(10_000)).length).toBeLessThanOrEqual(51);
    expectGoodIsStillRead();
  }
});

test('a text with an endless number of mistakes gives an endless number of findings', () => {
  const found = problems(`journey j {\n${'emotoin ]\n'.repeat(5_000)}}`);
  expect(found).toHaveLength(51);
  expect(found.at(-1)).toBe('more-problems');
});

test('a text that is wrong all over is worked through to its end, or spoils the next file', () => {
  expect(problems('persona '.repeat(50_000))).toEqual(['unreadable']);
  expectGoodIsStillRead();
});

test('long lists and runs of strange characters take quadratic time, or overflow the stack', () => {
  const names = Array.from({ length: 200_000 }, (_, index) => `a${index}`).join(', ');
  expect(read(`journey j { persona ${names} }`).model.journeys[0]?.personas).toHaveLength(200_000);
  expect(problems('// comment\n'.repeat(300_000))).toEqual([]);
  expect(problems(`journey j { ${'?!'.repeat(1_000_000)} }`)).toEqual(['stray-character']);
  expect(problems(`journey j { ${'- ? "a"b 3 x, '.repeat(100_000)} }`)).toHaveLength(1);
  expectGoodIsStillRead();
});

test('binary data is read as text', () => {
  expect(problems('\u0000\u0001PNG')).toEqual(['not-text']);
  expect(problems('\uFFFD\u0002x'.repeat(50))).toEqual(['not-text']);
  expect(read('\u0000').unreadable).toBe(true);
  expectGoodIsStillRead();
});

test('a file larger than the limit is read', () => {
  expect(problems(' '.repeat(16 * 1024 * 1024 + 1))).toEqual(['too-large']);
});

test('a file of five megabytes is not read, or loses touchpoints', () => {
  const touchpoint = (index: number) => `touchpoint t${index} "${'x'.repeat(470)}" { emotion -1 }\n`;
  const reading = read(
    `journey j { phase p {\n${Array.from({ length: 10_000 }, (_, index) => touchpoint(index)).join('')}} }`,
  );
  expect(reading.findings).toEqual([]);
  expect(reading.model.journeys[0]?.phases[0]?.touchpoints).toHaveLength(10_000);
});

test('half a surrogate pair stops the reading', () => {
  const { model } = read('persona a { role "x\uD83D" }\npersona \uDE00\npersona b');
  expect(model.personas.map(({ name }) => name)).toContain('b');
  expect(model.personas[0]?.role?.value).toBe('x\uD83D');
});

test('an empty text, or one of comments, counts as unreadable', () => {
  for (const text of ['', ' \n', '// nothing yet', '/* nothing yet */', '\uFEFF']) {
    expect(read(text)).toMatchObject({ unreadable: false, findings: [] });
  }
});

test('a text of which nothing can be read counts as read', () => {
  expect(read('Dear colleague,\nplease find attached').unreadable).toBe(true);
});

test('markup in a text is taken for something else than text', () => {
  const { model, findings } = read('persona a "<script>alert(1)</script>" { role "\\"><img onerror=x>" }');
  expect(findings).toEqual([]);
  expect(model.personas[0]).toMatchObject({ title: '<script>alert(1)</script>', role: { value: '"><img onerror=x>' } });
});

test('names such as __proto__ change what all objects have', () => {
  const { model, findings } = read(
    'persona __proto__ { label constructor "x" }\njourney toString { persona __proto__ }',
  );
  expect(findings).toEqual([]);
  expect(model.journeys[0]?.personas[0]).toMatchObject({ name: '__proto__', resolved: true });
});

/** Pieces that texts of the language are made of, and some that they are not. */
const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '"',
    '"""',
    '\n',
    '->',
    '..',
    ',',
    '%',
    '-1.4',
    '+0,5',
    '2026-13-40',
    '#12',
    '//',
    '/*',
    '*/',
    '\\',
    '“',
    "'",
  ],
  ...[
    'journey',
    'phase',
    'touchpoint',
    'persona',
    'emotion',
    'pain',
    'evidence',
    'owner',
    'goal',
    'import',
    'to-be',
    'of',
  ],
  ...['starter', 'emotoin', 'klantreis', '"text"', '\uD800', '\u2212', '€', '\r\n', '\uFEFF'],
);

test('some row of pieces of the language makes reading throw or run away', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom(' ', '\n', ''), (parts, glue) => {
      const reading = read(parts.join(glue));
      expect(reading.findings.length).toBeLessThanOrEqual(51);
      expect(JSON.parse(JSON.stringify(reading.model))).toEqual(reading.model);
    }),
    { numRuns: 600 },
  );
  expectGoodIsStillRead();
});

test('a sentence speaks of tokens, or leaves a gap', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const said = read(parts.join(' ')).findings.flatMap((one) =>
        languages.map((language) => sentence(one, language)),
      );
      for (const one of said) expect(one).not.toMatch(/\b[A-Z]{2,}\b|undefined|:KW|\{\}|“”/);
    }),
    { numRuns: 600 },
  );
});

test('some text makes reading throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)),
    { numRuns: 300 },
  );
  expectGoodIsStillRead();
});

test('some edit of a good file makes reading throw, or lose every journey', () => {
  // An opened comment or block of text rightly takes what follows with it.
  const takesAll = /"""|\/\*/;
  const plain = good.replace(/\/\*.*\*\//, '').replace(/"""[^"]*"""/, '"x"');
  const edit = fc.record({ at: fc.nat(plain.length), gone: fc.nat(12), put: fc.oneof(fc.constant(''), pieces) });
  fc.assert(
    fc.property(edit, ({ at, gone, put }) => {
      const text = `${plain.slice(0, at)}${put}${plain.slice(at + gone)}`;
      const { model, findings } = read(text);
      expect(findings.length).toBeLessThanOrEqual(51);
      expect(takesAll.test(text) || model.journeys.length > 0).toBe(true);
    }),
    { numRuns: 400 },
  );
  expectGoodIsStillRead();
});
