/** What a growing selection takes in: the word, the text, the fact, the block, the declaration around it. */
import type { SelectionRange } from 'vscode-languageserver';
import { comparePositions, contains, type Position, type Span } from '../../model/index.js';

/** The token at the caret, and around it what holds it. */
export interface Nest {
  readonly text: string;
  readonly span: Span;
  /** From the token's own fact to the whole file. */
  readonly around: readonly Span[];
}

/** `nest` is what stands at the position; without one there is nothing but the caret itself. */
export function selectionRange(nest: Nest | undefined, position: Position): SelectionRange {
  const inner = nest === undefined ? [] : [...insideOf(nest, position), nest.span, ...nest.around];
  const growing: Span[] = [];
  for (const span of inner) {
    if (contains(span, position) && takesInMore(span, growing.at(-1))) growing.push(span);
  }
  const caret: Span = { start: position, end: position };
  return nested(growing.length === 0 ? [caret] : growing);
}

function nested([span, ...wider]: readonly Span[]): SelectionRange {
  const range = span ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return wider.length === 0 ? { range } : { range, parent: nested(wider) };
}

function takesInMore(span: Span, than: Span | undefined): boolean {
  if (than === undefined) return true;
  const [start, end] = [comparePositions(span.start, than.start), comparePositions(span.end, than.end)];
  return start <= 0 && end >= 0 && (start < 0 || end > 0);
}

/** The word at the caret and, of a text in quotes, what stands between them. Only tokens on one line have words. */
function insideOf({ text, span }: Nest, position: Position): Span[] {
  const { line, character } = span.start;
  if (span.end.line !== line || position.line !== line) return [];
  const at = position.character - character;
  const piece = ([start, end]: readonly [number, number]): Span => ({
    start: { line, character: character + start },
    end: { line, character: character + end },
  });
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}_]+/gu)].map(
    ({ index, 0: word }) => [index, index + word.length] as const,
  );
  const word = words.findLast(([start, end]) => start <= at && at <= end);
  const quotes = /^"(.*)"$/s.exec(text);
  return [...(word ? [word] : []), ...(quotes ? [[1, text.length - 1] as const] : [])].map(piece);
}
