/**
 * Which lines of a broken text may change, and how much. Where something cannot be read, the words of its line stay
 * as they are and move with the block around them. Where braces do not match, nobody knows which lines belong to
 * which block, and nothing of that declaration moves.
 */
import type { LeafCstNode } from 'langium';
import { reportOf } from '../lexer.js';
import type { ParsedText } from '../parse.js';
import { spanOfToken, type Token } from '../tokens.js';
import { documentOf } from './edits.js';
import { leavesOf, type Outline } from './outline.js';
import { isComment, type Piece } from './pieces.js';
import { chunksOf, depthStep, indices, isBalanced, partsOf, type ReadPieces, type Run } from './runs.js';

/** How much around something unreadable stays as it is. */
export type Caution = 'line' | 'declaration';

export interface Doubts {
  /** Whether there are any. */
  readonly some: boolean;
  /** Whether a piece is part of the tree; a brace that is not opens and closes nothing. */
  isRead(piece: number): boolean;
  /** Whether the blanks within a line stay as they are. */
  isHeld(line: number): boolean;
  /** Whether a line stays where it is, too. */
  isStill(line: number): boolean;
  /** Whether a piece belongs to the same unreadable fact as the one before it. */
  isBound(piece: number): boolean;
}

const noDoubts: Doubts = {
  some: false,
  isRead: () => true,
  isHeld: () => false,
  isStill: () => false,
  isBound: () => false,
};

/** A text that may be broken. */
export interface Suspect {
  readonly text: string;
  readonly parsed: ParsedText;
  readonly pieces: readonly Piece[];
  readonly outline: Outline;
}

/**
 * Whether a text stays as it is: nothing of it is read, as it is too large or no text at all, or a merge left a conflict
 * in it, whose marks and sides have to stay what Git and an editor know.
 */
export function isLeftAlone({ lexerReport }: ParsedText): boolean {
  const refusals = ['too-large', 'not-text', 'unreadable'];
  const { problems, conflicts } = reportOf(lexerReport);
  return conflicts.length > 0 || problems.some(({ problem }) => refusals.includes(problem.problem));
}

export function doubtsOf(suspect: Suspect, caution: Caution): Doubts {
  const { parsed, pieces, outline } = suspect;
  const leaves = leavesFor(parsed, pieces);
  const doubtful = doubtfulPieces(suspect, leaves);
  if (doubtful.size === 0) return noDoubts;
  const read = leaves.map((leaf) => leaf !== undefined);
  const held = new Set<number>();
  const still = new Set<number>();
  const bound = new Set<number>();
  const isDoubtful = (run: Run) => indices(run).some((index) => doubtful.has(index));
  for (const chunk of chunksOf({ pieces, read }, outline).filter(isDoubtful)) {
    addLines(held, pieces, chunk);
    for (const index of indices(chunk).slice(1)) bound.add(index);
  }
  const isUnsure = (unit: Run) => caution === 'declaration' && isDoubtful(unit);
  for (const run of stillRuns({ pieces, read }, outline, isUnsure)) addLines(still, pieces, run);
  return {
    some: true,
    isRead: (piece) => read[piece] === true,
    isHeld: (line) => held.has(line) || still.has(line),
    isStill: (line) => still.has(line),
    isBound: (piece) => bound.has(piece),
  };
}

function addLines(lines: Set<number>, pieces: readonly Piece[], { first, last }: Run): void {
  const end = pieces[last]?.endLine ?? -1;
  for (let line = pieces[first]?.line ?? 0; line <= end; line += 1) lines.add(line);
}

/** For each piece the token of the tree that holds it, alone or with others. */
function leavesFor(parsed: ParsedText, pieces: readonly Piece[]): readonly (LeafCstNode | undefined)[] {
  const leaves = leavesOf(parsed.value.$cstNode);
  let next = 0;
  return pieces.map(({ start, end }) => {
    while ((leaves[next]?.end ?? end) < end) next += 1;
    const leaf = leaves[next];
    return leaf !== undefined && leaf.offset <= start && end <= leaf.end ? leaf : undefined;
  });
}

/** The pieces that a problem is shown at, and those that the parser did not see, or not as they stand there. */
function doubtfulPieces(
  { text, parsed, pieces }: Suspect,
  leaves: readonly (LeafCstNode | undefined)[],
): ReadonlySet<number> {
  const document = documentOf(text);
  const problems = reportOf(parsed.lexerReport).problems.map(({ span }) => document.offsetAt(span.start));
  const errors = parsed.parserErrors.flatMap((error) => offsetsOf(error));
  const offsets = new Set([...problems, ...errors]);
  const doubtful = new Set<number>();
  for (const [index, piece] of pieces.entries()) {
    const leaf = leaves[index];
    const isAsItStands = leaf?.offset === piece.start && leaf.end === piece.end && piece.kind !== 'stray';
    if (offsets.has(piece.start) || (!isComment(piece) && !isAsItStands)) doubtful.add(index);
  }
  return doubtful;
}

/** Where a parser's error is: at the token it met, or only at the one before when the next is on another line. */
function offsetsOf(error: ParsedText['parserErrors'][number]): number[] {
  const { token } = error;
  const before = 'previousToken' in error ? (error.previousToken as Token | undefined) : undefined;
  if (before === undefined || Number.isNaN(before.startOffset)) return [token.startOffset];
  const isOnItsLine = spanOfToken(before).end.line === spanOfToken(token).start.line;
  return isOnItsLine ? [before.startOffset, token.startOffset] : [before.startOffset];
}

/** What stays where it is: what stands outside all declarations, and declarations whose blocks are not sure. */
function stillRuns(of: ReadPieces, { units }: Outline, isUnsure: (unit: Run) => boolean): readonly Run[] {
  const hasBrace = (run: Run) => indices(run).some((index) => depthStep(of.pieces[index]) !== 0);
  return partsOf(of.pieces, units).flatMap(({ unit, loose }) => {
    if (unit === undefined) return loose ?? [];
    // A brace that stands loose may have fallen out of the declaration before it.
    const isSure = isBalanced(unit, of) && !(loose && hasBrace(loose)) && !isUnsure(unit);
    return [...(isSure ? [] : [unit]), ...(loose ? [loose] : [])];
  });
}
