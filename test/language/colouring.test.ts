import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AstUtils, GrammarAST } from 'langium';
import { beforeAll, describe, expect, test } from 'vitest';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { JourneyDslGrammar } from '../../src/language/generated/grammar.js';
import { createJourneyServices } from '../../src/language/services.js';
import { journeyShape } from '../../src/language/shape.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const texts = [...journeysIn(fixtures), ...journeysIn('examples')];

function journeysIn(folder: string): { readonly name: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.journey'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

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
    // Elsewhere it is a name.
    if (word === 'end') return colours('-> end').at(-1)?.[1] !== 'keyword.control.exit.journey';
    const scopes = colours(word).map(([, scope]) => scope);
    return scopes.length !== 1 || !/^(keyword|constant\.language|storage\.type)/.test(scopes[0] ?? '');
  });
  expect(plain).toEqual([]);
});

test('a mark of the language is left uncoloured', () => {
  const keywords = AstUtils.streamAllContents(JourneyDslGrammar()).filter(GrammarAST.isKeyword);
  const marks = [...new Set(keywords.map(({ value }) => value))].filter((value) => !/^[a-z]/.test(value));
  expect(marks.toSorted()).toEqual(['%', ',', '->', '..', '{', '}']);
  expect(marks.filter((mark) => colours(mark).some(([, scope]) => scope === 'source.journey'))).toEqual([]);
});

test('a word is coloured that the language does not have', () => {
  const { repository } = JSON.parse(grammarText);
  const rules: string[] = ['import', 'declaration', 'emotion', 'fact', 'value'].map((name) => repository[name].match);
  const words = rules.flatMap((rule) => /\(([a-z|-]+)\)/.exec(rule)?.[1]?.split('|') ?? []);
  expect(words.filter((word) => !journeyShape().words.has(word))).toEqual([]);
  // `end` is a keyword behind an arrow only.
  expect(words.length).toBeGreaterThanOrEqual(journeyShape().words.size - 1);
});

describe('a construct', () => {
  test('is coloured as something else', async () => {
    const text = readFileSync(join(fixtures, 'colouring.journey'), 'utf8');
    const shown = coloured(text).map(({ piece, scopes }) => `${piece}  ${scopes.slice(1).join(' ')}`);
    await expect(`${shown.join('\n')}\n`.replaceAll('.journey', '')).toMatchFileSnapshot(
      join(fixtures, 'colouring.txt'),
    );
  });

  test.each(texts)('of $name is coloured otherwise than it is read', ({ text }) => {
    const { Lexer } = createJourneyServices().journey.parser;
    const { tokens, hidden } = Lexer.tokenize(text);
    const pieces = coloured(text);
    const wrong = [...tokens, ...hidden].flatMap(({ image, startOffset, tokenType: { name } }) => {
      // A keyword that stands for a name is read as one, with a finding; its look may be either.
      if (name === 'WHITESPACE' || (name === 'ID' && journeyShape().words.has(image))) return [];
      const piece = pieces.findLast(({ offset }) => offset <= startOffset);
      const wanted = scopesOf[name] ?? /^(keyword|constant\.language|storage\.type)/;
      const isRight = piece?.scopes.some((scope) => wanted.test(scope)) ?? false;
      return isRight ? [] : [`${name} ${image}: ${piece?.scopes.join(' ')}`];
    });
    expect(tokens.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

/** What each kind of token looks like; all others are words of the language. */
const scopesOf: Readonly<Record<string, RegExp>> = {
  ID: /^(variable|entity\.name)/,
  TEXT: /^string\.quoted/,
  NUMBER: /^constant\.numeric/,
  DATE: /^constant\.numeric\.date/,
  COLOR: /^constant\.other\.color/,
  ML_COMMENT: /^comment\.block/,
  SL_COMMENT: /^comment\.line/,
  '->': /^keyword\.operator/,
  '..': /^keyword\.operator/,
  '%': /^keyword\.other\.unit/,
  ',': /^punctuation\.separator/,
  '{': /^punctuation\.section/,
  '}': /^punctuation\.section/,
};

interface Piece {
  readonly piece: string;
  readonly scopes: readonly string[];
  readonly offset: number;
}

/** Every piece of a text that is more than blanks, with all of its scopes and where it stands. */
function coloured(text: string): Piece[] {
  let stack: textmate.StateStack = textmate.INITIAL;
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    const offset = start;
    start += line.length + 1;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        piece: line.slice(startIndex, endIndex),
        scopes,
        offset: offset + startIndex,
      }))
      .filter(({ piece }) => piece.trim() !== '');
  });
}

test('a name that begins or ends like a keyword is coloured as a keyword', () => {
  for (const name of ['low-point', 'personas', 'word-of-mouth', 'my-goal', 'goal2', 'exit-interview', 'doelgroep']) {
    expect(colours(`-> ${name}`)).toEqual([
      ['->', 'keyword.operator.arrow.journey'],
      [name, 'variable.other.touchpoint.journey'],
    ]);
  }
});

test('what `end` is, is not told by what stands before it', () => {
  expect(colours('-> end 96%').slice(0, 2)).toEqual([
    ['->', 'keyword.operator.arrow.journey'],
    ['end', 'keyword.control.exit.journey'],
  ]);
  expect(colours('-> end-note')[1]).toEqual(['end-note', 'variable.other.touchpoint.journey']);
  expect(colours('touchpoint end "The end"')[1]).toEqual(['end', 'entity.name.type.journey']);
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
