/** What setting out a line takes from the lines below it, found in one walk back from the end. */
import type { Doubts } from './doubt.js';
import type { Outline } from './outline.js';
import { isComment, type Piece } from './pieces.js';

export interface Ahead {
  /** Whether a piece begins a fact with a block of several lines, or is a comment right above such a fact. */
  hasBody(piece: number): boolean;
  /** Whether a piece goes on with a fact that began before it. */
  isInFact(piece: number): boolean;
}

export interface Sight {
  readonly pieces: readonly Piece[];
  readonly outline: Outline;
  readonly doubts: Doubts;
}

export function lookAhead({ pieces, outline: { starts }, doubts }: Sight): Ahead {
  const withBody = new Set<number>();
  const inFact = new Set<number>();
  let opensBody = false;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index] as Piece;
    const isBrace = piece.kind === '{' || piece.kind === '}';
    if (isComment(piece)) {
      if (inFact.has(index + 1)) inFact.add(index);
      if (withBody.has(index + 1) && (pieces[index + 1]?.line ?? 0) - piece.endLine <= 1) withBody.add(index);
    } else if (starts.has(piece.start)) {
      if (opensBody) withBody.add(index);
      opensBody = false;
    } else if (isBrace) {
      opensBody = piece.kind === '{' && doubts.isRead(index) && !isEmptyBody(pieces, index);
    } else if (doubts.isRead(index)) inFact.add(index);
  }
  return { hasBody: (piece) => withBody.has(piece), isInFact: (piece) => inFact.has(piece) };
}

/** Whether the brace at `open` is the first of a `{ }` on one line. */
export function isEmptyBody(pieces: readonly Piece[], open: number): boolean {
  const [brace, next] = [pieces[open], pieces[open + 1]];
  return brace?.kind === '{' && next?.kind === '}' && brace.endLine === next.line;
}
