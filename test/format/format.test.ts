/** What a text looks like once it is formatted. */
import { expect, test } from 'vitest';
import { format, formatted } from '../../src/language/format/index.js';
import { parse } from '../../src/language/parse.js';
import { examples } from '../examples/files.js';
import { fixtures } from './fixtures.js';

test('there are no fixtures, so nothing is tested', () => {
  expect(fixtures.length).toBeGreaterThan(25);
});

test.each(fixtures)('$path: $wrong', ({ result, expected }) => {
  expect(result).toBe(expected);
});

test.each(examples)('$path is not set out as newcomers should write', ({ text }) => {
  expect(formatted(text)).toBe(text);
});

test('an edit touches more than what changes', () => {
  const edits = format('persona a {\n  age  34\n  role "x"\n}\n');
  expect(edits).toEqual([{ span: { start: { line: 1, character: 5 }, end: { line: 1, character: 7 } }, text: ' ' }]);
});

test('a change of one fact touches a second line', () => {
  const [example] = examples;
  const text = formatted(example?.text ?? '');
  const lines = text.split('\n');
  const facts = lines.flatMap((line, index) => (/^ +(emotion|pain|does|-> )/.test(line) ? [index] : []));
  expect(facts.length).toBeGreaterThan(20);
  for (const index of facts) {
    const changed = lines.with(index, `${lines[index]?.replace(/(\w+)( |$)/, '$1 ')} // changed, and by far longer`);
    const edits = format(changed.join('\n'));
    expect(edits.filter(({ span }) => span.start.line !== index || span.end.line !== index)).toEqual([]);
  }
});

test('a text that is parsed already is formatted otherwise', () => {
  const text = 'persona  a {age 34}';
  expect(formatted(text, { parsed: parse(text) })).toBe(formatted(text));
});

test.each([
  ['that is no text', 'persona  a\u0000 {'],
  ['that is too large', `persona  a${' '.repeat(16 * 1024 * 1024)}`],
])('a file %s is changed', (_, text) => {
  expect(format(text)).toEqual([]);
});

test('ten thousand nested braces overflow something', () => {
  expect(format(`journey  j ${'{'.repeat(10_000)}${'}'.repeat(10_000)}\n`)).toEqual([]);
  expect(format('touchpoint t {\n'.repeat(10_000)).length).toBeLessThan(10_000);
});
