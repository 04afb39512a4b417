/**
 * Mends the tokens of a broken text before the parser sees them, so that one mistake costs one finding and one fact.
 *
 * A parser recovers by skipping; it does not know that a `touchpoint` inside a touchpoint means a missing brace,
 * that `tone` belongs one block further out, or that `emotoin` was meant to be `emotion`. Blocks, keywords and line
 * starts tell. What a well-formed text says is never changed.
 *
 * Here is the walk through facts and blocks; what may be wrong within a line is in the files of slips.
 */

import { literalProblem } from '../literals.js';
import type { BlockShape, FactShape, Shape } from '../shape.js';
import { inserted, isNamed, type PlacedProblem, spanOfToken, type Token, type TokenType } from '../tokens.js';
import { type Block, Blocks } from './blocks.js';
import { missingBrace } from './marks.js';
import { leftOut, misfitAt, misplaced } from './misfits.js';
import { isAnotherNotation } from './notation.js';
import { isKeyword, type Place, type Repair, startsFact } from './place.js';
import { repairAt } from './slips.js';
import { columnOf, type Fact, factOf, isClosed, isOnLineOf } from './statements.js';

/** Braces deeper than this are dropped. The language itself nests four deep. */
export const depthLimit = 16;

export interface Mended {
  readonly tokens: Token[];
  readonly problems: readonly PlacedProblem[];
}

/** A declaration whose body has not begun; it may have none, or lack its brace. */
interface Bodiless {
  readonly fact: Fact;
  /** The last token of its head, and how many tokens have been put out up to there, in all and behind its keyword. */
  readonly last: Token;
  readonly end: number;
  readonly length: number;
}

export interface MendingParts {
  readonly shape: Shape;
  readonly types: { readonly [name: string]: TokenType };
  /** Whether the tokens end where the text does; false while completing at a caret. */
  readonly complete: boolean;
}

/** `tokens` hold the stray marks too; none of them is among the mended ones. */
export function mend(text: string, tokens: readonly Token[], parts: MendingParts): Mended {
  return new Mending(text, [...tokens], parts).run();
}

class Mending implements Place {
  readonly #out: Token[] = [];
  readonly #problems: PlacedProblem[] = [];
  readonly #blocks: Blocks;
  #bodiless: Bodiless | undefined;
  /** Whether anything so far says that this is a journey text. */
  #isJourney = false;
  #hasDeclarations = false;

  index = 0;
  before: Token | undefined;
  fact: Fact | undefined;
  readonly shape: Shape;

  constructor(
    readonly text: string,
    readonly tokens: Token[],
    private readonly parts: MendingParts,
  ) {
    this.shape = parts.shape;
    this.#blocks = new Blocks(parts.shape);
  }

  run(): Mended {
    while (this.index < this.tokens.length) this.#next();
    if (!this.parts.complete) return { tokens: this.#out, problems: this.#problems };
    const isDoubtful = !this.#isJourney && this.#problems.length > 0;
    if (isDoubtful && isAnotherNotation(this.tokens, this.shape)) return this.#refusal();
    this.#closeAll();
    return { tokens: this.#out, problems: this.#problems };
  }

  get token(): Token {
    return this.tokens[this.index] as Token;
  }

  get block(): BlockShape {
    return this.#blocks.innermost.shape;
  }

  get isBracketed(): boolean {
    return this.#blocks.innermost.with === 'bracket';
  }

  get headLength(): number {
    return this.#bodiless?.fact === this.fact ? (this.#bodiless?.length ?? 0) : 0;
  }

  readonly type = (name: string): TokenType => {
    const type = this.parts.types[name];
    if (type === undefined) throw new Error(`The grammar has no token ${name}`);
    return type;
  };

  #next(): void {
    const { token } = this;
    const repair = repairAt(this);
    if (repair !== undefined) this.#apply(repair);
    else if (isNamed(token, '{')) this.#open(token);
    else if (isNamed(token, '}')) this.#close(token);
    else {
      this.#factOrPart(token);
      this.#blocks.settle();
    }
  }

  #apply({ problem, at, take, put = [], again, isLoss }: Repair): void {
    const { token } = this;
    if (isLoss) this.#noteLoss(take);
    if (problem !== undefined) {
      const last = this.tokens[this.index + take - 1] ?? token;
      const span = at ? spanOfToken(at) : { start: spanOfToken(token).start, end: spanOfToken(last).end };
      this.#problems.push({ problem, span });
    }
    this.index += take;
    for (const each of put) this.#put(each);
    if (again === undefined) return;
    this.index -= 1;
    this.tokens[this.index] = again;
  }

  /** What is left out may still explain what follows, as a text without its closing quotes does. */
  #noteLoss(count: number): void {
    const lost = this.tokens.slice(this.index, this.index + count);
    this.#problems.push(...lost.flatMap((token) => literalProblem(token) ?? []));
    this.before = lost.at(-1);
    this.fact = undefined;
  }

  #factOrPart(token: Token): void {
    const mayBegin = isKeyword(this, token);
    const tail = mayBegin ? this.fact?.shape.tails.get(token.image) : undefined;
    const shape = mayBegin ? this.block.facts.get(token.image) : undefined;
    if (tail !== undefined && this.fact !== undefined) this.#beginTail(token, this.fact, tail);
    else if (shape !== undefined) this.#begin(token, token.image, shape);
    else if (this.fact === undefined || startsFact(this)) this.#mendStart(token);
    else this.#take(token);
  }

  #take(token: Token): void {
    this.index += 1;
    const problem = literalProblem(token);
    if (problem !== undefined) this.#problems.push(problem);
    this.#put(token);
  }

  #put(token: Token): void {
    this.#out.push(token);
    const { fact } = this;
    if (fact !== undefined && fact === this.#bodiless?.fact) {
      this.#bodiless = { fact, last: token, end: this.#out.length, length: this.#bodiless.length + 1 };
      const isName = this.before === fact.head && isOnLineOf(fact.head, token);
      if (isName && this.#blocks.depth === 0) this.#isJourney = true;
    }
    this.before = token;
  }

  // ── Facts ───────────────────────────────────────────────────────────────────────────────────────────────────────

  #begin(token: Token, keyword: string, shape: FactShape): void {
    this.fact = factOf(shape, token);
    this.#noteBodiless(this.fact);
    this.#noteImport(token, keyword);
    this.#take(token);
  }

  #beginTail(token: Token, { shape, head }: Fact, tail: FactShape): void {
    this.fact = { shape, head, part: { shape: tail, head: token } };
    this.#take(token);
  }

  /** Facts further in than a declaration without a brace may be meant to stand in it. */
  #noteBodiless(fact: Fact): void {
    const around = this.#bodiless?.fact.head;
    const isFurtherIn = around !== undefined && columnOf(fact.head) > columnOf(around);
    if (isFurtherIn) return;
    const { head } = fact;
    this.#bodiless = fact.shape.opens && { fact, last: head, end: this.#out.length, length: -1 };
  }

  /** Imports come first, so that a reader knows where names come from before they meet them. */
  #noteImport(token: Token, keyword: string): void {
    if (keyword !== 'import') {
      this.#hasDeclarations = true;
      return;
    }
    this.#isJourney = true;
    if (this.#hasDeclarations) this.#report({ problem: 'misplaced', found: keyword, belongsIn: [''] }, token);
  }

  // ── What does not belong ────────────────────────────────────────────────────────────────────────────────────────

  #mendStart(token: Token): void {
    const misfit = misfitAt(this);
    if (misfit !== undefined) this.#apply(misfit);
    else if (!this.#mendMissingOpening(token) && !this.#mendMissingClosing(token) && !this.#mendSurplusBrace(token)) {
      this.#apply(misplaced(this));
    }
  }

  /** `does` below `touchpoint one "One"`: the opening brace is missing. */
  #mendMissingOpening(token: Token): boolean {
    if (this.#bodiless === undefined) return false;
    const { fact, last, end } = this.#bodiless;
    const { opens } = fact.shape;
    const inner = opens?.facts.get(token.image);
    const isInside = this.fact === fact || columnOf(token) > columnOf(fact.head);
    if (opens === undefined || inner === undefined || !isInside || last === fact.head) return false;
    this.#report(missingBrace(last), last);
    this.#out.splice(end, 0, inserted(this.type('{'), last));
    this.#openBlock({ shape: opens, head: fact.head, with: 'nothing' });
    this.#begin(token, token.image, inner);
    return true;
  }

  /** A `touchpoint` in a touchpoint, or a fact as far out as the block around: the closing brace is missing above it. */
  #mendMissingClosing(token: Token): boolean {
    const home = this.#blocks.homeOf(token.image);
    const { innermost, depth } = this.#blocks;
    if (home === undefined || innermost.head === undefined) return false;
    const isOutdented = columnOf(token) <= columnOf(innermost.head);
    const onlyOpensThere = home.fact.opens !== undefined && (home.depth > 0 || token.image === 'journey');
    if (!isOutdented && !onlyOpensThere) return false;
    this.#reportUnclosed(innermost);
    for (let open = depth; open > home.depth; open -= 1) this.#out.push(inserted(this.type('}'), token));
    this.#blocks.closeTo(home.depth, !isOutdented);
    this.#begin(token, token.image, home.fact);
    return true;
  }

  #reportUnclosed({ shape, head, with: opened }: Block): void {
    if (head !== undefined && opened === 'brace') {
      this.#report({ problem: 'unclosed-block', inside: shape.keyword }, head);
    }
  }

  /** A `touchpoint` right behind a brace that closed its phase: that brace was one too many. */
  #mendSurplusBrace(token: Token): boolean {
    const reopened = this.#blocks.reopenFor(token.image);
    if (reopened === undefined) return false;
    const braces = this.#out.splice(this.#out.length - reopened.count);
    this.#reportSurplusBrace(braces.at(-1) ?? token);
    this.#begin(token, token.image, reopened.fact);
    return true;
  }

  /** A brace that belongs to a block closed before it was read is explained by what was said there. */
  #reportSurplusBrace(brace: Token): void {
    if (!this.#blocks.redeem()) this.#report({ problem: 'stray-brace' }, brace);
  }

  // ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────

  #open(token: Token): void {
    const opens = this.fact?.shape.opens;
    if (this.fact === undefined || opens === undefined) {
      this.#openStray(token);
      return;
    }
    this.#openBlock({ shape: opens, head: this.fact.head, with: token.image === '{' ? 'brace' : 'bracket' });
    this.#take(token);
  }

  #openStray(token: Token): void {
    const isDoubled = isNamed(this.before, '{');
    if (isDoubled) this.#blocks.owe(1);
    const problem = { problem: 'stray-brace' } as const;
    if (!isDoubled && isClosed(this.tokens, this.index)) this.#apply(leftOut(this, problem));
    else this.#apply({ problem, at: token, take: 1 });
  }

  #openBlock(block: Block): void {
    this.#blocks.open(block);
    this.fact = undefined;
    this.#bodiless = undefined;
    this.#isJourney = true;
  }

  #close(token: Token): void {
    this.fact = undefined;
    this.#bodiless = undefined;
    if (this.#blocks.close()) {
      this.#take(token);
      return;
    }
    this.#reportSurplusBrace(token);
    this.index += 1;
  }

  #closeAll(): void {
    const last = this.tokens.at(-1);
    if (last === undefined) return;
    // A text without its closing quotes may have swallowed the brace: one cause, one finding.
    const isSwallowed = this.#problems.some(
      ({ problem }) => problem.problem === 'unclosed-text' || problem.problem === 'unclosed-comment',
    );
    if (!isSwallowed) this.#reportUnclosed(this.#blocks.innermost);
    for (let open = this.#blocks.depth; open > 0; open -= 1) this.#out.push(inserted(this.type('}'), last));
  }

  /** Nothing of it is read, and that is all that is said. */
  #refusal(): Mended {
    const span = spanOfToken(this.tokens[0] as Token);
    return { tokens: [], problems: [{ problem: { problem: 'not-a-journey' }, span }] };
  }

  #report(problem: PlacedProblem['problem'], token: Token): void {
    this.#problems.push({ problem, span: spanOfToken(token) });
  }
}
