/** The parser's errors in the terms of the language: what was expected where, and what stood there instead. */
import type { Expected, SyntaxProblem } from '../model/index.js';
import { nearestKeywords } from './nearest.js';
import type { ParsedText } from './parse.js';
import { expectedTokens } from './parser-messages.js';
import { type BlockShape, journeyShape } from './shape.js';
import { isNamed, type PlacedProblem, spanOfToken, type Token } from './tokens.js';

type ParserError = ParsedText['parserErrors'][number];

export function parserProblem(error: ParserError): PlacedProblem {
  const place = placeOf(error);
  const block = innermostBlock(error);
  if (block !== undefined) return { problem: problemInBlock(error, block), span: spanOfToken(error.token) };
  const inside = keywordOf(error);
  const expected = expectedHere(error, inside);
  return { problem: problemInFact(error, inside, expected), span: spanOfToken(place) };
}

function expectedHere(error: ParserError, inside: string): Expected[] {
  // A range written as `1-5` reads as a piece of a date.
  if ((inside === 'scale' || inside === 'range') && /^\d+-\d+$/.test(error.token.image)) {
    return [{ what: 'keyword', word: '..' }];
  }
  const tokens = expectedTokens(error.message);
  // A name before a text may be left out: what is missing is the text.
  const needed = inside === 'pain' || inside === 'opportunity' ? tokens.filter((name) => name !== 'ID') : tokens;
  return needed.map((name) => expectedOf(name, inside));
}

function previousToken(error: ParserError): Token | undefined {
  return 'previousToken' in error ? (error.previousToken as Token | undefined) : undefined;
}

/** What stands wrong; or, when that is only the next line or the end of the file, what something is missing behind. */
function placeOf(error: ParserError): Token {
  const before = previousToken(error);
  const isThere = !isEndOfFile(error.token) && error.token.startLine === (before?.endLine ?? before?.startLine);
  return isThere || before === undefined || Number.isNaN(before.startOffset) ? error.token : before;
}

function isEndOfFile(token: Token): boolean {
  return token.tokenType.name === 'EOF';
}

/** The rules the parser was in, innermost last, by the names they have in the grammar. */
function rulesOf(error: ParserError): string[] {
  return error.context.ruleStack.map((name) => name.replace(/\u200B$/, ''));
}

/** The block that something stands in that is none of its facts; nothing when a fact itself is broken. */
function innermostBlock(error: ParserError): BlockShape | undefined {
  const rule = rulesOf(error).at(-1) ?? '';
  const expected = expectedTokens(error.message);
  const isBetweenFacts = expected.length === 0 || expected.includes('}') || expected.includes('EOF');
  return isBetweenFacts ? journeyShape().blockOfRule.get(rule) : undefined;
}

function problemInBlock(error: ParserError, block: BlockShape): SyntaxProblem {
  const { token } = error;
  const inside = block.keyword === '' ? {} : { inside: block.keyword };
  const found = token.image;
  const { homes } = journeyShape();
  if (isNamed(token, 'ID')) {
    return { problem: 'unknown-word', found, ...inside, nearest: nearestKeywords(found, block.facts.keys()) };
  }
  if (isNamed(token, '{', '}')) return { problem: 'stray-brace' };
  const belongsIn = homes.get(found);
  if (belongsIn !== undefined && !block.facts.has(found)) return { problem: 'misplaced', found, ...inside, belongsIn };
  const what = block.keyword === '' ? 'declaration' : 'fact';
  return { problem: 'missing', expected: [{ what }], ...inside, found };
}

function problemInFact(error: ParserError, inside: string, expected: readonly Expected[]): SyntaxProblem {
  const found = error.token.image;
  const isHere = placeOf(error) === error.token && !isEndOfFile(error.token);
  const wantsName = expected.some(({ what }) => what === 'name' || what === 'target');
  if (isHere && wantsName && journeyShape().words.has(found)) return { problem: 'keyword-as-name', found };
  return {
    problem: 'missing',
    expected: withoutRepeats(expected),
    ...(inside === '' ? {} : { inside }),
    ...(isHere ? { found, ...(isInstead(error.token, inside, expected) ? { instead: true } : {}) } : {}),
  };
}

/** Whether a value stands where another is expected, rather than that it comes before one which is missing. */
function isInstead(token: Token, inside: string, expected: readonly Expected[]): boolean {
  if (expected.every(({ what }) => what === 'keyword')) return true;
  return isNamed(token, 'ID', 'TEXT', 'NUMBER', 'DATE', 'COLOR') && inside !== 'emotion' && inside !== 'metric';
}

/** The keyword of the fact that broke off: of its rule, or the one written where a rule has several. */
function keywordOf(error: ParserError): string {
  const { keywordOfRule, homes } = journeyShape();
  const rule = rulesOf(error)
    .reverse()
    .find((name) => keywordOfRule.get(name));
  const before = previousToken(error)?.image ?? '';
  return homes.has(before) ? before : (keywordOfRule.get(rule ?? '') ?? '');
}

function expectedOf(token: string, inside: string): Expected {
  switch (token) {
    case 'NUMBER':
      return { what: inside === 'emotion' || inside === 'score' ? 'score' : 'number' };
    case 'TEXT':
      return { what: pathKeywords.has(inside) ? 'path' : 'text' };
    case 'ID':
      return { what: namesOf[inside] ?? 'name' };
    case 'DATE':
      return { what: 'date' };
    case 'COLOR':
      return { what: 'color' };
    default:
      return { what: 'keyword', word: token };
  }
}

const pathKeywords: ReadonlySet<string> = new Set(['import', 'photo', 'image']);

const namesOf: Readonly<Record<string, 'target' | 'language' | 'date' | 'color' | undefined>> = {
  '->': 'target',
  label: 'language',
  date: 'date',
  reviewed: 'date',
  color: 'color',
};

/** A name may be written in quotes, so where a name is expected a text is too: that is one thing to a reader. */
function withoutRepeats(expected: readonly Expected[]): Expected[] {
  const named = expected.find(({ what }) => ['name', 'target', 'language', 'date', 'color'].includes(what));
  const seen = new Set<string>();
  return expected.filter((one) => {
    const key = one.what === 'keyword' ? `keyword ${one.word}` : one.what;
    const isQuotedForm = named !== undefined && (one.what === 'text' || one.what === 'number');
    if (seen.has(key) || isQuotedForm) return false;
    seen.add(key);
    return true;
  });
}
