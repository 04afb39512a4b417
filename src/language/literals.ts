/** Values that are read although they are not written as the language wants them. */
import type { SyntaxProblem } from '../model/index.js';
import { type PlacedProblem, spanOfToken, type Token } from './tokens.js';
import { isClosed } from './values.js';

export function literalProblem(token: Token): PlacedProblem | undefined {
  const problem = problemOf(token);
  return problem && { problem, span: spanOfToken(token) };
}

function problemOf({ tokenType, image }: Token): SyntaxProblem | undefined {
  switch (tokenType.name) {
    case 'TEXT':
      if (/^['\u2018-\u201F\u2039\u203A\u00AB\u00BB]/.test(image)) return { problem: 'curly-quotes' };
      return isClosed(image) ? undefined : { problem: 'unclosed-text' };
    case 'NUMBER':
      if (!image.includes(',')) return undefined;
      return { problem: 'decimal-comma', found: image, meant: image.replace(',', '.') };
    case 'ML_COMMENT':
      return /^\/\*[\s\S]*\*\/$/.test(image) ? undefined : { problem: 'unclosed-comment' };
    default:
      return undefined;
  }
}
