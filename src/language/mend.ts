/**
 * Mends the tokens of a broken text before the parser sees them, so that one mistake costs one finding and one fact.
 *
 * A parser recovers by skipping; it does not know that a `touchpoint` inside a touchpoint means a missing brace,
 * that `tone` belongs one block further out, or that `emotoin` was meant to be `emotion`. Blocks, keywords and line
 * starts tell. What a well-formed text says is never changed.
 */

import { literalProblem } from './literals.js';
import { meantKeyword, nearestKeywords } from './nearest.js';
import type { BlockShape, FactShape, Shape } from './shape.js';
import { canContinue, endOfStatement, type Fact, isClosed, isOnLineOf } from './statements.js';
import {
  inserted,
  isNamed,
  merged,
  type PlacedProblem,
  retyped,
  spanOfToken,
  type Token,
  type TokenType,
} from './tokens.js';

/** Braces deeper than this are dropped. The language itself nests four deep. */
export const depthLimit = 16;

export interface Mended {
  readonly tokens: Token[];
  readonly problems: readonly PlacedProblem[];
}

interface OpenBlock {
  readonly shape: BlockShape;
  /** The keyword that opened it; absent for the file. */
  readonly head?: Token;
}

export interface MendingParts {
  readonly shape: Shape;
  readonly types: { readonly [name: string]: TokenType };
  /** Whether the tokens end where the text does; false while completing at a caret. */
  readonly complete: boolean;
}

export function mend(text: string, tokens: readonly Token[], parts: MendingParts): Mended {
  return new Mending(text, tokens, parts).run();
}

class Mending {
  readonly #out: Token[] = [];
  readonly #problems: PlacedProblem[] = [];
  readonly #blocks: OpenBlock[];
  /** The blocks that the closing braces just before this token closed. */
  #justClosed: OpenBlock[] = [];
  /** The fact that tokens belong to now, and the block it may yet open. */
  #fact: Fact | undefined;
  #index = 0;
  #hasDeclarations = false;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly parts: MendingParts,
  ) {
    this.#blocks = [{ shape: parts.shape.file }];
  }

  run(): Mended {
    while (this.#index < this.tokens.length) this.#next(this.tokens[this.#index] as Token);
    if (this.parts.complete) this.#closeAll();
    return { tokens: this.#out, problems: this.#problems };
  }

  get #block(): OpenBlock {
    return this.#blocks.at(-1) as OpenBlock;
  }

  #next(token: Token): void {
    if (isNamed(token, '{')) {
      this.#open(token);
    } else if (isNamed(token, '}')) {
      this.#close(token);
    } else {
      this.#factOrPart(token);
      this.#justClosed = [];
    }
  }

  #factOrPart(token: Token): void {
    const fact = this.#isWord(token) || token.image === '->' ? this.#block.shape.facts.get(token.image) : undefined;
    if (fact !== undefined) this.#begin(token, token.image, fact);
    else if (this.#fact === undefined || this.#startsFact(this.#index)) this.#mendStart(token);
    else this.#take(token);
  }

  #isWord(token: Token | undefined): boolean {
    return token !== undefined && this.parts.shape.words.has(token.tokenType.name);
  }

  #take(token: Token): void {
    this.#out.push(token);
    this.#index += 1;
    this.#noteLiteral(token);
    if (isNamed(token, ',', 'solves')) this.#takeNameBehind(token);
  }

  #noteLiteral(token: Token): void {
    const problem = literalProblem(token);
    if (problem !== undefined) this.#problems.push(problem);
  }

  // ── Facts ───────────────────────────────────────────────────────────────────────────────────────────────────────

  #begin(token: Token, keyword: string, shape: FactShape): void {
    this.#fact = { shape, head: token };
    this.#noteLateImport(token, keyword);
    this.#take(token);
    if (shape.opens !== undefined) this.#takeKeywordAsName(token);
    else if (shape.isUse) this.#takeNameBehind(token, shape.words);
    else if (shape.isText) this.#takeUnquoted(token, keyword);
    else if (keyword === 'opportunity') this.#takeKeywordAsName(token);
  }

  /** Imports come first, so that a reader knows where names come from before they meet them. */
  #noteLateImport(token: Token, keyword: string): void {
    if (keyword !== 'import') this.#hasDeclarations = true;
    else if (this.#hasDeclarations) this.#report({ problem: 'misplaced', found: keyword, belongsIn: [''] }, token);
  }

  /** Where nothing but the name of something declared elsewhere can stand, a keyword is such a name. */
  #takeNameBehind(before: Token, except: ReadonlySet<string> = new Set()): void {
    const name = this.tokens[this.#index];
    if (name === undefined || !this.#isWord(name) || except.has(name.image) || !isOnLineOf(before, name)) return;
    this.#take(this.#named(name));
  }

  /** `persona goal "…"`: read as the name it was meant to be, with the advice to quote it. */
  #takeKeywordAsName(before: Token): void {
    const name = this.tokens[this.#index];
    const behind = this.tokens[this.#index + 1];
    if (name === undefined || !this.#isWord(name) || !isOnLineOf(before, name)) return;
    if (behind !== undefined && isOnLineOf(name, behind) && !isNamed(behind, 'TEXT', '{', '}')) return;
    this.#report({ problem: 'keyword-as-name', found: name.image }, name);
    this.#take(this.#named(name));
  }

  #named(keyword: Token): Token {
    return retyped(keyword, this.#type('ID'));
  }

  /** `does Opens the letter`: the rest of the line is the text. */
  #takeUnquoted(before: Token, inside: string): void {
    const first = this.tokens[this.#index];
    if (first === undefined || !isOnLineOf(before, first) || isNamed(first, 'TEXT', '{', '}')) return;
    let end = this.#index;
    while (end < this.tokens.length && this.#isUnquoted(first, this.tokens[end])) end += 1;
    const last = this.tokens[end - 1] ?? first;
    const written = this.text.slice(first.startOffset, (last.endOffset ?? last.startOffset) + 1);
    const text = written.replace(/["\\]/g, '');
    const whole = merged(first, last, this.#type('TEXT'), `"${text}"`);
    this.#report({ problem: 'unquoted-text', inside, found: text }, whole);
    this.#out.push(whole);
    this.#index = end;
  }

  #isUnquoted(first: Token, token: Token | undefined): boolean {
    return token !== undefined && token.startLine === first.startLine && !isNamed(token, '{', '}');
  }

  /** Whether a token that is no fact of this block stands where only a fact can. */
  #startsFact(index: number): boolean {
    const token = this.tokens[index];
    if (!isNamed(token, 'ID') && !this.#isFactSomewhere(token)) return false;
    const before = this.tokens[index - 1];
    if (before === undefined || isNamed(before, '{', '}')) return true;
    return token !== undefined && !isOnLineOf(before, token) && !canContinue(this.#fact, before, token);
  }

  #isFactSomewhere(token: Token | undefined): boolean {
    return (
      token !== undefined && (this.#isWord(token) || token.image === '->') && this.parts.shape.homes.has(token.image)
    );
  }

  // ── What does not belong ────────────────────────────────────────────────────────────────────────────────────────

  #mendStart(token: Token): void {
    if (isNamed(token, 'ID')) this.#mendUnknown(token);
    else if (!this.#isFactSomewhere(token)) this.#dropJunk(token);
    else if (!this.#mendMissingBrace(token) && !this.#mendSurplusBrace(token)) this.#dropMisplaced(token);
  }

  #mendUnknown(token: Token): void {
    const { facts } = this.#block.shape;
    const found = token.image;
    const meant = meantKeyword(found, facts.keys());
    const fact = meant === undefined ? undefined : facts.get(meant);
    if (meant !== undefined && fact !== undefined) {
      this.#reportUnknown(token, [meant]);
      this.#begin(retyped(token, this.#type(meant), meant), meant, fact);
      return;
    }
    this.#reportUnknown(token, nearestKeywords(found, facts.keys()));
    this.#drop();
  }

  #reportUnknown(token: Token, nearest: readonly string[]): void {
    this.#report({ problem: 'unknown-word', found: token.image, ...this.#inside(), nearest }, token);
  }

  /** A `touchpoint` in a touchpoint, or a fact as far out as the block around: the closing brace is missing above it. */
  #mendMissingBrace(token: Token): boolean {
    const home = this.#blocks.findLastIndex(({ shape }) => shape.facts.has(token.image));
    const fact = this.#blocks[home]?.shape.facts.get(token.image);
    const innermost = this.#block;
    if (fact === undefined || innermost.head === undefined) return false;
    const isOutdented = (token.startColumn ?? 0) <= (innermost.head.startColumn ?? 0);
    const onlyOpensThere = fact.opens !== undefined && (home > 0 || token.image === 'journey');
    if (!isOutdented && !onlyOpensThere) return false;
    this.#report({ problem: 'unclosed-block', inside: innermost.shape.keyword }, innermost.head);
    while (this.#blocks.length > home + 1) {
      this.#blocks.pop();
      this.#out.push(inserted(this.#type('}'), token));
    }
    this.#begin(token, token.image, fact);
    return true;
  }

  /** A `touchpoint` right behind a brace that closed its phase: that brace was one too many. */
  #mendSurplusBrace(token: Token): boolean {
    const first = this.#justClosed.findIndex(({ shape }) => shape.facts.has(token.image));
    const fact = this.#justClosed[first]?.shape.facts.get(token.image);
    if (first < 0 || fact?.opens === undefined) return false;
    const reopened = this.#justClosed.slice(first);
    const braces = this.#out.splice(this.#out.length - reopened.length);
    this.#blocks.push(...reopened.reverse());
    this.#report({ problem: 'stray-brace' }, braces.at(-1) ?? token);
    this.#begin(token, token.image, fact);
    return true;
  }

  #dropJunk(token: Token): void {
    const what = this.#block.head === undefined ? 'declaration' : 'fact';
    this.#report({ problem: 'missing', expected: [{ what }], ...this.#inside(), found: token.image }, token);
    this.#drop();
  }

  #dropMisplaced(token: Token): void {
    const belongsIn = this.parts.shape.homes.get(token.image) ?? [];
    this.#report({ problem: 'misplaced', found: token.image, ...this.#inside(), belongsIn }, token);
    this.#drop();
  }

  /** Leaves out a fact: to the next one, its block included. */
  #drop(): void {
    const isFact = (token: Token) => this.#isWord(token) && this.#block.shape.facts.has(token.image);
    const end = endOfStatement(this.tokens, this.#index, isFact);
    for (const token of this.tokens.slice(this.#index, end)) this.#noteLiteral(token);
    this.#index = end;
    this.#fact = undefined;
  }

  // ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────

  #open(token: Token): void {
    const opens = this.#fact?.shape.opens;
    if (this.#fact === undefined || opens === undefined) {
      this.#report({ problem: 'stray-brace' }, token);
      if (isClosed(this.tokens, this.#index)) this.#drop();
      else this.#index += 1;
      return;
    }
    this.#blocks.push({ shape: opens, head: this.#fact.head });
    this.#fact = undefined;
    this.#take(token);
  }

  #close(token: Token): void {
    this.#fact = undefined;
    if (this.#blocks.length === 1) {
      this.#report({ problem: 'stray-brace' }, token);
      this.#index += 1;
      return;
    }
    this.#justClosed.push(this.#block);
    this.#blocks.pop();
    this.#take(token);
  }

  #closeAll(): void {
    const { shape, head } = this.#block;
    const last = this.tokens.at(-1);
    if (head === undefined || last === undefined) return;
    // A text without its closing quotes may have swallowed the brace: one cause, one finding.
    const isSwallowed = this.#problems.some(
      ({ problem }) => problem.problem === 'unclosed-text' || problem.problem === 'unclosed-comment',
    );
    if (!isSwallowed) this.#report({ problem: 'unclosed-block', inside: shape.keyword }, head);
    for (let open = this.#blocks.length; open > 1; open -= 1) this.#out.push(inserted(this.#type('}'), last));
  }

  #inside(): { inside?: string } {
    const { keyword } = this.#block.shape;
    return keyword === '' ? {} : { inside: keyword };
  }

  #report(problem: PlacedProblem['problem'], token: Token): void {
    this.#problems.push({ problem, span: spanOfToken(token) });
  }

  #type(name: string): TokenType {
    const type = this.parts.types[name];
    if (type === undefined) throw new Error(`The grammar has no token ${name}`);
    return type;
  }
}
