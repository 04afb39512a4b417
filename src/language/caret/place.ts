/** What may be written at a caret: the block and the fact it stands in, and how the grammar goes on from there. */
import { scan } from '../parse.js';
import { type BlockShape, journeyShape } from '../shape.js';
import type { Token } from '../tokens.js';
import { blocksBefore, type OpenBlock, type Quoted, type Stretch } from './blocks-before.js';
import { type Expected, follow, type Written } from './follow.js';

/** A fact that stands, whole or not, between the last brace and the caret. */
export interface FactBefore {
  readonly keyword: string;
  readonly rule: string;
  readonly offset: number;
  readonly tokens: readonly Written[];
}

export interface CaretPlace {
  /** The blocks around the caret, the file first. */
  readonly blocks: readonly OpenBlock[];
  /** The word at the caret, of which only what stands before the caret was typed to be completed. */
  readonly word: Stretch;
  /** The text in quotes around the caret, quotes included; `word` is that text then. */
  readonly text?: Quoted;
  /** How the fact goes on that the word belongs to. */
  readonly expected: readonly Expected[];
  /** That fact, up to the word. */
  readonly fact?: FactBefore;
  /** The keywords of the innermost block that may begin a fact at the word, in the order of the grammar. */
  readonly begins: readonly string[];
  /** The facts of the innermost block since the last brace, without the one at the caret. */
  readonly before: readonly FactBefore[];
  /** Whether a blank must be put before what is written here. */
  readonly isGlued: boolean;
  /** Whether the word is the first of its line. */
  readonly isFirstOfLine: boolean;
  /** Whether nothing but closing braces and comments stands behind the word on its line. */
  readonly isLastOfLine: boolean;
}

/** `undefined` where nothing can be completed: in a comment, and in a block of text. */
export function placeAt(text: string, offset: number): CaretPlace | undefined {
  const blocks = blocksBefore(text, offset);
  if (blocks.isInComment || (blocks.text && text.startsWith('"""', blocks.text.start))) return undefined;
  const quoted = blocks.text && textAround(text, blocks.text, offset);
  const word = quoted ?? wordAt(text, blocks.start, offset);
  const { tokens } = scan(text.slice(blocks.start, word.start));
  const block = blocks.open.at(-1)?.shape ?? journeyShape().file;
  const facts = factsOf(tokens, block, blocks.start);
  const last = facts.at(-1);
  const lineStart = Math.max(text.lastIndexOf('\n', word.start - 1), text.lastIndexOf('\r', word.start - 1)) + 1;
  const lastToken = tokens.at(-1);
  const tokenEnd = lastToken === undefined ? blocks.start : blocks.start + endOf(lastToken);
  const isSameLine = lastToken !== undefined && tokenEnd > lineStart;
  const goesOn = last?.isAtCaret === true && (isSameLine || /^(?:,|->|\.\.|of)$/.test(lastToken?.image ?? ''));
  const opensOnLine = blocks.start > lineStart && text[blocks.start - 1] === '{';
  const closesOnLine = blocks.start > lineStart && text[blocks.start - 1] === '}';
  const isBetween = !isSameLine ? !goesOn && !closesOnLine : opensOnLine && (last?.isWhole ?? false);
  const behind = quoted === undefined ? behindOnLine(text, word.end) : [];
  const rest = { block, behind, opensBlock: /^\s*\{/.test(text.slice(word.end, word.end + 500)) };
  return {
    blocks: blocks.open,
    word,
    ...(quoted === undefined ? {} : { text: quoted }),
    expected: goesOn ? withoutRepeats(last).filter((each) => fits(last, each, rest)) : [],
    ...(goesOn ? { fact: last } : {}),
    begins: quoted === undefined && isBetween ? [...block.facts.keys()].filter((each) => canBegin(each, rest)) : [],
    before: goesOn ? facts.slice(0, -1) : facts,
    isGlued: word.start > lineStart && /[,>"\u201D%]/.test(text[word.start - 1] ?? ''),
    isFirstOfLine: text.slice(lineStart, word.start).trim() === '',
    isLastOfLine: endsFact(behind[0]),
  };
}

/** What stands behind the word. */
interface Rest {
  readonly block: BlockShape;
  /** On its line. */
  readonly behind: readonly Written[];
  /** Whether a brace comes next. */
  readonly opensBlock: boolean;
}

function behindOnLine(text: string, offset: number): readonly Written[] {
  const line = /^[^\n\r]*/.exec(text.slice(offset, offset + 10_000))?.[0] ?? '';
  return line.trim() === '' ? [] : scan(line).tokens.map(writtenToken);
}

function endsFact(next: Written | undefined): boolean {
  return next === undefined || next.type === '}';
}

/** Whether the fact can still be read with what stands behind the word once this is put there. */
function fits({ rule, tokens }: FollowedFact, expected: Expected, { block, behind, opensBlock }: Rest): boolean {
  const [next] = behind;
  if (expected.keyword === '{' && opensBlock) return false;
  if (next === undefined || endsFact(next)) return true;
  const withIt = [...tokens, { type: expected.keyword || expected.terminal, text: '' }];
  if (follow(rule, [...withIt, ...behind]).length > withIt.length) return true;
  return block.facts.has(next.type) && follow(rule, withIt).isWhole;
}

/** Whether a fact with this keyword goes on with what stands behind the word. */
function canBegin(keyword: string, { block, behind }: Rest): boolean {
  const rule = block.facts.get(keyword)?.rule;
  if (rule === undefined || endsFact(behind[0])) return rule !== undefined;
  return follow(rule, [{ type: keyword, text: keyword }, ...behind]).length > 1;
}

/** Quotes that were just opened end at the next ones of the line, which open another text: then they are not closed. */
function textAround(text: string, { start, end, isClosed }: Quoted, offset: number): Quoted {
  const rest = /^[^\n\r]*/.exec(text.slice(end, end + 10_000))?.[0] ?? '';
  const isOwn = isClosed && (rest.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 0;
  return isOwn ? { start, end, isClosed } : { start, end: offset, isClosed: false };
}

/** A caret behind `->` or `..` stands at a word of its own. */
function wordAt(text: string, from: number, offset: number): Stretch {
  const lineStart = Math.max(from, text.lastIndexOf('\n', offset - 1) + 1);
  const before = /[^\s"'\u201C\u201D{},%]*$/.exec(text.slice(lineStart, offset))?.[0] ?? '';
  const mark = /^.*(?:\.\.|->)/.exec(before)?.[0] ?? '';
  const after = /^[^\s"'\u201C\u201D{},%]*/.exec(text.slice(offset, offset + 500))?.[0] ?? '';
  return { start: offset - before.length + mark.length, end: offset + after.length };
}

interface FollowedFact extends FactBefore {
  readonly isWhole: boolean;
  readonly isAtCaret: boolean;
  readonly expected: readonly Expected[];
}

/** Tokens that fit nowhere are passed over up to the next fact. */
function factsOf(tokens: readonly Token[], block: BlockShape, start: number): FollowedFact[] {
  const written = tokens.map(writtenToken);
  const found: FollowedFact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const fact = token && block.facts.get(token.tokenType.name);
    if (token === undefined || fact === undefined) {
      at += 1;
      continue;
    }
    const rest = written.slice(at);
    const { length, isWhole, expected } = follow(fact.rule, rest);
    const own = rest.slice(0, Math.max(1, length));
    found.push({
      keyword: token.image,
      rule: fact.rule,
      offset: start + token.startOffset,
      tokens: own,
      isWhole,
      isAtCaret: length === rest.length,
      expected,
    });
    at += own.length;
  }
  return found;
}

/** A part that ends a fact, such as an opportunity's `value`, stands there once. */
function withoutRepeats({ rule, tokens, expected }: FollowedFact): readonly Expected[] {
  const isPart = (each: Expected) => each.rule !== rule && (each.feature === '' || each.feature === 'keyword');
  return expected.filter(
    (each) => !(/^[a-z]/.test(each.keyword) && isPart(each) && tokens.some(({ type }) => type === each.keyword)),
  );
}

function writtenToken({ tokenType, image }: Token): Written {
  return { type: tokenType.name, text: image };
}

function endOf(token: Token): number {
  return (token.endOffset ?? token.startOffset) + 1;
}
