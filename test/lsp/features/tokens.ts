/** Semantic tokens out of the numbers that the protocol sends. */
import type { SemanticTokensLegend } from 'vscode-languageserver-protocol';

export interface ShownToken {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The type, and behind dots the modifiers. */
  readonly kind: string;
}

export function decoded(data: readonly number[], { tokenTypes, tokenModifiers }: SemanticTokensLegend): ShownToken[] {
  const tokens: ShownToken[] = [];
  let [line, start] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    [line, start] = [line + lines, lines === 0 ? start + characters : characters];
    const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
    tokens.push({ line, start, end: start + length, kind: [tokenTypes[type] ?? '?', ...modifiers].join('.') });
  }
  return tokens;
}
