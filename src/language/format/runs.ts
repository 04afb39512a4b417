/** Rows of pieces that stand or fall together. */
import type { Outline, Unit } from './outline.js';
import { isComment, type Piece } from './pieces.js';

/** Pieces by their index, `last` included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export function indices({ first, last }: Run): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What a brace does to the depth: 1, -1, or 0 for anything else. */
export function depthStep(piece: Piece | undefined): number {
  if (piece?.kind === '{') return 1;
  return piece?.kind === '}' ? -1 : 0;
}

/** The pieces of a text, and for each whether the tree holds it. */
export interface ReadPieces {
  readonly pieces: readonly Piece[];
  readonly read: readonly boolean[];
}

/** Facts, heads of blocks, braces, and what stands loose between them, a line of it at a time. */
export function chunksOf({ pieces, read }: ReadPieces, { starts }: Outline): readonly Run[] {
  const chunks: { first: number; last: number }[] = [];
  let before = -1;
  let looseDepth = 0;
  for (const [index, piece] of pieces.entries()) {
    if (isComment(piece)) continue;
    const isBrace = (at: number) => read[at] === true && depthStep(pieces[at]) !== 0;
    const isLooseLine = !read[index] && looseDepth === 0 && pieces[before]?.endLine !== piece.line;
    const current = chunks.at(-1);
    if (current === undefined || starts.has(piece.start) || isBrace(index) || isBrace(before) || isLooseLine) {
      chunks.push({ first: index, last: index });
    } else current.last = index;
    looseDepth = read[index] ? 0 : looseDepth + depthStep(piece);
    before = index;
  }
  return chunks;
}

/** A unit and what stands loose behind it; before the first unit there may be something loose, too. */
export interface Part {
  unit?: Run;
  loose?: Run;
}

export function partsOf(pieces: readonly Piece[], units: readonly Unit[]): readonly Part[] {
  let part: Part = {};
  const parts = [part];
  for (const [index, piece] of pieces.entries()) {
    const isInUnit = piece.end <= (units[parts.length - 2]?.end ?? 0);
    if (units[parts.length - 1]?.start === piece.start) {
      part = { unit: { first: index, last: index } };
      parts.push(part);
    } else if (!isComment(piece)) {
      const place = isInUnit ? 'unit' : 'loose';
      part[place] = { first: part[place]?.first ?? index, last: index };
    }
  }
  return parts;
}

/** Whether braces match, those of the tree among each other and those it left out among each other. */
export function isBalanced(run: Run, { pieces, read }: ReadPieces): boolean {
  let depth = 0;
  let looseDepth = 0;
  for (const index of indices(run)) {
    const step = depthStep(pieces[index]);
    if (read[index]) {
      if (looseDepth !== 0) return false;
      depth += step;
    } else looseDepth += step;
    if (looseDepth < 0) return false;
  }
  return depth === 0 && looseDepth === 0;
}
