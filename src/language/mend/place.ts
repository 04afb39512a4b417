/** A place in a row of tokens, as the slips of the pen are looked for there, and what mending one of them does. */
import type { SyntaxProblem } from '../../model/index.js';
import type { BlockShape, Shape } from '../shape.js';
import { isNamed, merged, type Token, type TokenType } from '../tokens.js';
import { canContinue, type Fact, isOnLineOf, type Part } from './statements.js';

export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  /** The token at `index`: the next one to be taken. */
  readonly token: Token;
  /** The last token that was taken or left out. */
  readonly before: Token | undefined;
  /** The innermost block around. */
  readonly block: BlockShape;
  /** Whether that block was opened with a bracket instead of a brace. */
  readonly isBracketed: boolean;
  /** The fact that the token belongs to, when it begins none. */
  readonly fact: Fact | undefined;
  /** How many tokens of a declaration's head, its name and title, stand behind its keyword. */
  readonly headLength: number;
  readonly shape: Shape;
  /** The type of a keyword or terminal. */
  readonly type: (name: string) => TokenType;
}

/** What to do about a slip: the tokens it takes from the text, and what it puts in their place. */
export interface Repair {
  /** Absent where what is written is right, and only has to be read otherwise. */
  readonly problem?: SyntaxProblem;
  /** What the problem is shown at; when absent, all tokens taken. */
  readonly at?: Token;
  /** How many tokens, from the place on. */
  readonly take: number;
  /** Goes to the parser as it is. */
  readonly put?: readonly Token[];
  /** Is read as if it stood in the text in place of the last token taken. */
  readonly again?: Token;
  /** Whether the tokens taken are a fact of their own that is not read. */
  readonly isLoss?: true;
}

/** Looks for one slip at a place. Looks no further than the line, and never takes nothing. */
export type Slip = (place: Place) => Repair | undefined;

/** The token `count` further on, when it stands on the same line. */
export function ahead({ tokens, index, token }: Place, count: number): Token | undefined {
  const other = tokens[index + count];
  return other?.startLine === token.startLine ? other : undefined;
}

/** How many tokens from the place on stand on its line, up to the first that `isEnd`. */
export function countUntil(place: Place, isEnd: (token: Token) => boolean): number {
  let count = 0;
  for (let next: Token | undefined = place.token; next !== undefined && !isEnd(next); next = ahead(place, count)) {
    count += 1;
  }
  return count;
}

export function isWord({ shape }: Place, token: Token | undefined): boolean {
  return token !== undefined && shape.words.has(token.tokenType.name);
}

/** Whether a keyword stands there, one in letters or the arrow. */
export function isKeyword(place: Place, token: Token): boolean {
  return isWord(place, token) || token.image === '->';
}

/** Whether the keyword of a fact of some block stands there. */
export function isFactSomewhere(place: Place, token: Token): boolean {
  return isKeyword(place, token) && place.shape.homes.has(token.image);
}

/** Whether a token that is no fact of this block stands where only a fact can. */
export function startsFact(place: Place): boolean {
  const { token, before, fact } = place;
  if (!isNamed(token, 'ID') && !isFactSomewhere(place, token)) return false;
  if (before === undefined || isNamed(before, '{', '}')) return true;
  return !isOnLineOf(before, token) && !canContinue(fact, before, token);
}

/** Whether the keyword of a fact of this block, or of a part of this fact, stands there. */
export function isKeywordHere(place: Place, token: Token | undefined): token is Token {
  if (token === undefined || !isWord(place, token)) return false;
  return place.block.facts.has(token.image) || place.fact?.shape.tails.has(token.image) === true;
}

/** The part that the token follows the keyword of, on its line. */
export function partBegun({ fact, before, token }: Place): Part | undefined {
  return fact !== undefined && before === fact.part.head && isOnLineOf(before, token) ? fact.part : undefined;
}

/** The part that the token stands further on in, on the line of what was before it. */
export function partGoing({ fact, before, token }: Place): Part | undefined {
  if (fact === undefined || before === undefined || before === fact.part.head) return undefined;
  return isOnLineOf(before, token) ? fact.part : undefined;
}

/** Whether two tokens touch. */
export function touch(first: Token | undefined, second: Token | undefined): boolean {
  return first?.endOffset !== undefined && first.endOffset + 1 === second?.startOffset;
}

/** The text from the place's token on, as it is written over `count` tokens. */
export function written({ text, token, tokens, index }: Place, count: number): string {
  const last = tokens[index + count - 1] ?? token;
  return text.slice(token.startOffset, (last.endOffset ?? last.startOffset) + 1);
}

/** One token in the place of the next `count`. */
export function joined(place: Place, count: number, type: string, image = written(place, count)): Token {
  return merged(place.token, place.tokens[place.index + count - 1] ?? place.token, place.type(type), image);
}
