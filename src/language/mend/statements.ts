/** Where facts begin and end in a row of tokens, told by lines and braces rather than by the grammar. */
import type { FactShape } from '../shape.js';
import { isNamed, type Token } from '../tokens.js';

/** A fact, or a part that ends one, and the token of its keyword. */
export interface Part {
  readonly shape: FactShape;
  readonly head: Token;
}

/** The fact that tokens belong to, and the part of it that they do: the fact itself, or a tail such as `evidence`. */
export interface Fact extends Part {
  readonly part: Part;
}

export function factOf(shape: FactShape, head: Token): Fact {
  return { shape, head, part: { shape, head } };
}

export function isOnLineOf(before: Token, token: Token): boolean {
  return (before.endLine ?? before.startLine) === token.startLine;
}

export function columnOf(token: Token): number {
  return token.startColumn ?? 0;
}

/** Whether a fact may go on with a name or keyword that stands on a line of its own, `before` being what it follows. */
export function canContinue(fact: Fact | undefined, before: Token, token: Token): boolean {
  if (fact === undefined) return false;
  if (isNamed(before, ',')) return true;
  if (!isNamed(token, 'ID')) return fact.shape.words.has(token.image) || fact.shape.tails.has(token.image);
  if (isNamed(before, 'ID', 'TEXT', '%')) return false;
  return columnOf(token) > columnOf(fact.head) || before === fact.part.head || fact.shape.words.has(before.image);
}

/**
 * Whether the brace at `index` has a partner further on. The depth limit bounds how many braces have none, and so
 * how often this looks in vain through the rest of the text.
 */
export function isClosed(tokens: readonly Token[], index: number): boolean {
  let depth = 0;
  for (let at = index; at < tokens.length; at += 1) {
    if (isNamed(tokens[at], '{')) depth += 1;
    else if (isNamed(tokens[at], '}')) depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

/**
 * The index behind the statement that begins at `start`: it ends with its block, with its line, or where a fact of
 * the block around begins. Always moves on, except before a brace that has no partner.
 */
export function endOfStatement(tokens: readonly Token[], start: number, isFact: (token: Token) => boolean): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined) break;
    if (isNamed(token, '{')) {
      if (depth === 0 && !isClosed(tokens, index)) return index;
      depth += 1;
    } else if (isNamed(token, '}')) {
      if (depth === 0) return index;
      depth -= 1;
      if (depth === 0) return index + 1;
    } else if (depth === 0 && index > start && before !== undefined) {
      if (!isOnLineOf(before, token) || isFact(token)) return index;
    }
  }
  return tokens.length;
}
