/** What the parser could not read, as findings. */
import type { AnyFinding, Span, SyntaxProblem } from '../model/index.js';
import { emptySpan } from '../model/index.js';
import type { ParsedText } from './parse.js';

export function syntaxFindings(parsed: ParsedText, uri: string): AnyFinding[] {
  return parsed.parserErrors.map(({ token }) => {
    const about: SyntaxProblem = { problem: 'missing', expected: [], found: token.image };
    return { code: 'syntax', severity: 'error', uri, span: spanOfToken(token), about, related: [] };
  });
}

interface TokenPlace {
  readonly startLine?: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A token's place; Chevrotain counts from 1 and its end is inclusive. */
export function spanOfToken({ startLine, startColumn, endLine, endColumn }: TokenPlace): Span {
  if (startLine === undefined || startColumn === undefined || Number.isNaN(startLine)) return emptySpan;
  return {
    start: { line: startLine - 1, character: startColumn - 1 },
    end: { line: (endLine ?? startLine) - 1, character: endColumn ?? startColumn },
  };
}
