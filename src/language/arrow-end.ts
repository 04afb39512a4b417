/** `end` is a word of the language right behind an arrow. Everywhere else it is a name like any other. */
import { isNamed, retyped, type Token, type TokenType } from './tokens.js';

export const endWord = 'end';

/** Every `end` as a name, so that nothing before the parser takes one for a keyword. */
export function endsAsNames(tokens: readonly Token[], name: TokenType): Token[] {
  return tokens.map((token) => (isNamed(token, endWord) ? retyped(token, name) : token));
}

/** `end` as a keyword where it follows an arrow. */
export function endsBehindArrows(tokens: readonly Token[], keyword: TokenType): Token[] {
  return tokens.map((token, index) =>
    isNamed(token, 'ID') && token.image === endWord && isNamed(tokens[index - 1], '->')
      ? retyped(token, keyword)
      : token,
  );
}
