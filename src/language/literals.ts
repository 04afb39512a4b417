/** Values that are read although they are not written as the language wants them. */
import { isNamed, type PlacedProblem, spanOfToken, type Token } from './tokens.js';
import { isClosed } from './values.js';

export function literalProblem(token: Token): PlacedProblem | undefined {
  const span = spanOfToken(token);
  if (isNamed(token, 'TEXT')) {
    if (/^['\u2018-\u201F\u2039\u203A\u00AB\u00BB]/.test(token.image))
      return { problem: { problem: 'curly-quotes' }, span };
    return isClosed(token.image) ? undefined : { problem: { problem: 'unclosed-text' }, span };
  }
  if (isNamed(token, 'NUMBER') && token.image.includes(',')) {
    return { problem: { problem: 'decimal-comma', found: token.image, meant: token.image.replace(',', '.') }, span };
  }
  if (isNamed(token, 'ML_COMMENT') && !/^\/\*[\s\S]*\*\/$/.test(token.image)) {
    return { problem: { problem: 'unclosed-comment' }, span };
  }
  return undefined;
}
