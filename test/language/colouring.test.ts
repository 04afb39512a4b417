import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { journeyShape } from '../../src/language/shape.js';

const grammarText = readFileSync('syntaxes/journey.tmLanguage.json', 'utf8');
let grammar: textmate.IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(Uint8Array.from(wasm).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => textmate.parseRawGrammar(grammarText, 'journey.tmLanguage.json'),
  });
  const loaded = await registry.loadGrammar('source.journey');
  if (loaded === null) throw new Error('The grammar did not load');
  grammar = loaded;
});

/** Each piece of a line with its innermost scope. */
function colours(line: string): [string, string][] {
  return grammar
    .tokenizeLine(line, textmate.INITIAL)
    .tokens.map(({ startIndex, endIndex, scopes }): [string, string] => [
      line.slice(startIndex, endIndex),
      scopes.at(-1) ?? '',
    ])
    .filter(([piece]) => piece.trim() !== '');
}

test('a keyword of the language is left uncoloured', () => {
  const plain = [...journeyShape().words].filter((word) => {
    const scopes = colours(word).map(([, scope]) => scope);
    return scopes.length !== 1 || !/^(keyword|constant\.language|storage\.type)/.test(scopes[0] ?? '');
  });
  expect(plain).toEqual([]);
});

test('a name that begins or ends like a keyword is coloured as a keyword', () => {
  for (const name of ['low-point', 'personas', 'word-of-mouth', 'my-goal', 'goal2', 'exit-interview', 'doelgroep']) {
    expect(colours(`-> ${name}`)).toEqual([
      ['->', 'keyword.operator.arrow.journey'],
      [name, 'variable.other.touchpoint.journey'],
    ]);
  }
});

test('the parts of an emotion cannot be told apart', () => {
  expect(colours('emotion starter -1.4 anger "Again?" evidence interviews // why')).toEqual([
    ['emotion', 'keyword.other.emotion.journey'],
    ['starter', 'variable.other.persona.journey'],
    ['-1.4', 'constant.numeric.journey'],
    ['anger', 'variable.other.name.journey'],
    ['"', 'punctuation.definition.string.begin.journey'],
    ['Again?', 'string.quoted.double.journey'],
    ['"', 'punctuation.definition.string.end.journey'],
    ['evidence', 'keyword.other.fact.journey'],
    ['interviews', 'variable.other.name.journey'],
    ['//', 'punctuation.definition.comment.journey'],
    [' why', 'comment.line.double-slash.journey'],
  ]);
});

test('dates, colours, shares and ranges look like plain numbers or text', () => {
  expect(colours('date 2026-03-14').at(-1)?.[1]).toBe('constant.numeric.date.journey');
  expect(colours('color #2f63d8').at(-1)?.[1]).toBe('constant.other.color.journey');
  expect(colours('segment 18% of "customers"').slice(1, 3)).toEqual([
    ['18', 'constant.numeric.share.journey'],
    ['%', 'keyword.other.unit.percent.journey'],
  ]);
  expect(colours('scale -2..2').slice(1)).toEqual([
    ['-2', 'constant.numeric.journey'],
    ['..', 'keyword.operator.range.journey'],
    ['2', 'constant.numeric.journey'],
  ]);
});

test('a missing quote colours the rest of the file as text', () => {
  const first = grammar.tokenizeLine('does "Opens the letter', textmate.INITIAL);
  const second = grammar.tokenizeLine('thinks "Again?"', first.ruleStack);
  expect(second.tokens[0]?.scopes.at(-1)).toBe('keyword.other.fact.journey');
});

test('a block of text stops at the end of its first line', () => {
  const first = grammar.tokenizeLine('note """', textmate.INITIAL);
  const second = grammar.tokenizeLine('goal and "quotes"', first.ruleStack);
  expect(second.tokens.map(({ scopes }) => scopes.at(-1))).toEqual(['string.quoted.triple.journey']);
});

test('a double click on a name selects only a part of it', () => {
  const { wordPattern } = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));
  const pattern = new RegExp(wordPattern.pattern, `${wordPattern.flags}g`);
  expect('-> word-of-mouth 69% oriëntatie'.match(pattern)).toEqual(['word-of-mouth', '69', 'oriëntatie']);
});
