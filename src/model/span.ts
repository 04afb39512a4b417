/** A place in a text. Both numbers start at 0; `character` counts UTF-16 code units, as LSP does. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * A stretch of source text, `end` exclusive. Structurally an LSP `Range`.
 *
 * A span does not name its file: a top-level declaration carries its `uri`, and everything
 * inside it stands in the same file.
 */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

/** A change of a text: `text` in place of what stands at `span`, which is empty where something is put in. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export const emptySpan: Span = Object.freeze({
  start: Object.freeze({ line: 0, character: 0 }),
  end: Object.freeze({ line: 0, character: 0 }),
});

/** Whether `position` lies in `span`; the end counts as inside, as a caret behind the last letter does. */
export function contains(span: Span, position: Position): boolean {
  return comparePositions(span.start, position) <= 0 && comparePositions(position, span.end) <= 0;
}

/** Negative when `a` stands before `b`, 0 at the same place, positive after it. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether two spans of one text cover the same stretch. */
export function isSameSpan(a: Span, b: Span): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** Whether a span lies in another of the same text, or is the same. */
export function isInside(inner: Span, outer: Span): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}
