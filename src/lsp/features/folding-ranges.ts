/** What can be folded away: blocks, runs of imports, comments and texts over several lines. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Model, Span } from '../../model/index.js';

/** A token as it stands in the text; `type` is its name in the grammar. */
export interface Piece {
  readonly type: string;
  readonly text: string;
  readonly span: Span;
}

/** Lines count from 0, both included. A block's last line, with its brace, stays in sight. */
export function foldingRanges(model: Pick<Model, 'imports'>, pieces: readonly Piece[]): FoldingRange[] {
  const folds = [...blocks(pieces), ...texts(pieces), ...comments(pieces), ...imports(model)];
  return folds
    .filter(({ startLine, endLine }) => startLine < endLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function blocks(pieces: readonly Piece[]): FoldingRange[] {
  const open: number[] = [];
  const folds: FoldingRange[] = [];
  for (const { text, span } of pieces) {
    if (text === '{') open.push(span.start.line);
    const startLine = text === '}' ? open.pop() : undefined;
    if (startLine !== undefined) folds.push({ startLine, endLine: span.start.line - 1 });
  }
  return folds;
}

function texts(pieces: readonly Piece[]): FoldingRange[] {
  return pieces.filter(({ type }) => type === 'TEXT').map(({ span }) => fold(span));
}

/** Comments in slashes fold as the run of lines they make together; one behind a fact belongs to no run. */
function comments(pieces: readonly Piece[]): FoldingRange[] {
  const blockComments = pieces.filter(({ type }) => type === 'ML_COMMENT').map(({ span }) => span);
  const ownLine = ({ type, span }: Piece, index: number) =>
    type === 'SL_COMMENT' && pieces[index - 1]?.span.end.line !== span.start.line;
  const lines = pieces.filter(ownLine).map(({ span }) => span);
  return [...blockComments, ...runs(lines)].map((span) => fold(span, FoldingRangeKind.Comment));
}

function imports({ imports: all }: Pick<Model, 'imports'>): FoldingRange[] {
  return runs(all.map(({ span }) => span)).map((span) => fold(span, FoldingRangeKind.Imports));
}

/** Spans on lines right below each other, joined. */
function runs(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && span.start.line <= last.end.line + 1) {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

function fold({ start, end }: Span, kind?: FoldingRangeKind): FoldingRange {
  const lines = { startLine: start.line, endLine: end.line };
  return kind === undefined ? lines : { ...lines, kind };
}
