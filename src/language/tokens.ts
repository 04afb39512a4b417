/** Tokens as the parser takes them, and how to change one without changing where it stands. */
import type { LexerResult } from 'langium';
import type { Span, SyntaxProblem } from '../model/index.js';
import { emptySpan } from '../model/index.js';

export type Token = LexerResult['tokens'][number];
export type TokenType = Token['tokenType'];

/** A problem and the place it is shown at. */
export interface PlacedProblem {
  readonly problem: SyntaxProblem;
  readonly span: Span;
}

/** A token's place; Chevrotain counts from 1 and its end is inclusive. The end of the file has none. */
export function spanOfToken(token: Token): Span {
  const { startLine, startColumn, endLine = startLine, endColumn = startColumn } = token;
  if (startLine === undefined || startColumn === undefined || Number.isNaN(startLine)) return emptySpan;
  return {
    start: { line: startLine - 1, character: startColumn - 1 },
    end: { line: (endLine ?? startLine) - 1, character: endColumn ?? startColumn },
  };
}

export function isNamed(token: Token | undefined, name: string, ...others: readonly string[]): boolean {
  const found = token?.tokenType.name;
  return found === name || (others.length > 0 && found !== undefined && others.includes(found));
}

/** The same place read as another type of token; `image` is what the parser takes it to say. */
export function retyped(token: Token, tokenType: TokenType, image = token.image): Token {
  return { ...token, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? token.tokenTypeIdx, image };
}

/** A token that the text lacks; the parser takes it and leaves no trace of it in the tree. */
export function inserted(tokenType: TokenType, at: Token): Token {
  return { ...retyped(at, tokenType), isInsertedInRecovery: true };
}

/** One token over a stretch of a line. */
export function merged(first: Token, last: Token, tokenType: TokenType, image: string): Token {
  const { endOffset, endLine, endColumn } = last;
  const end = {
    ...(endOffset === undefined ? {} : { endOffset }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  return { ...retyped(first, tokenType, image), ...end };
}
