/**
 * How a text should be set out: one fact a line, two spaces a block, an empty line around blocks. Nothing is aligned,
 * so a change of one fact never touches a second line. Only blanks are ever replaced.
 */
import { type Ahead, isEmptyBody, lookAhead } from './ahead.js';
import type { Doubts } from './doubt.js';
import type { Replacement } from './edits.js';
import { innerReplacements, shifted } from './inner.js';
import type { Outline } from './outline.js';
import { isComment, isEndless, type Piece } from './pieces.js';

export interface Style {
  /** What one block's depth is set in by. */
  readonly indent: string;
  readonly lineBreak: string;
}

export interface Ground {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly outline: Outline;
  readonly doubts: Doubts;
}

/** What to replace so that the text is set out as it should be, in the order of the text. */
export function layout(ground: Ground, style: Style): readonly Replacement[] {
  return new Layout(ground, style).run();
}

class Layout {
  readonly #out: Replacement[] = [];
  readonly #ahead: Ahead;
  /** Behind the byte order mark. */
  readonly #begin: number;
  /** How many blocks are around the fact that is being set. */
  #depth = 0;
  /** How far the line being set moved to the right, in characters. */
  #shift = 0;
  /** Whether nothing stands in the block yet but comments behind its brace. */
  #isOpening = false;
  /** Whether a block of more than one line ended here. */
  #isBehindBody = false;
  /** Whether the line above ends with a comment that began it, and so may speak of what follows. */
  #isBelowComment = false;
  /** Whether the comment just set leads what follows it on its line. */
  #isLeading = false;

  constructor(
    private readonly ground: Ground,
    private readonly style: Style,
  ) {
    this.#ahead = lookAhead(ground);
    this.#begin = ground.text.startsWith('\uFEFF') ? 1 : 0;
  }

  run(): readonly Replacement[] {
    for (const [index, piece] of this.ground.pieces.entries()) {
      this.#enter(index, piece);
      const isFirst = this.#setBefore(index, piece);
      this.#setInside(piece);
      this.#leave(index, piece, isFirst);
    }
    this.#endFile();
    return this.#out;
  }

  // ── Where a piece stands ────────────────────────────────────────────────────────────────────────────────────────

  #enter(index: number, piece: Piece): void {
    this.#depth = this.ground.outline.starts.get(piece.start) ?? this.#depth;
    if (piece.kind === '}' && this.ground.doubts.isRead(index)) this.#depth = Math.max(0, this.#depth - 1);
  }

  #leave(index: number, piece: Piece, isFirst: boolean): void {
    const { pieces, doubts } = this.ground;
    this.#isLeading = piece.kind === 'block-comment' && (isFirst || this.#isLeading);
    // A comment behind a brace is no content of its block, nor does it part a block from what follows.
    if (isComment(piece) && !isFirst && piece.line === piece.endLine) return;
    this.#isBelowComment = isComment(piece);
    this.#isOpening = piece.kind === '{' && doubts.isRead(index);
    this.#isBehindBody = piece.kind === '}' && doubts.isRead(index) && !isEmptyBody(pieces, index - 1);
    if (this.#isOpening) this.#depth += 1;
  }

  /** What a line is set in by that begins with a piece. */
  #indentOf(index: number): string {
    return this.style.indent.repeat(this.#depth + (this.#ahead.isInFact(index) ? 1 : 0));
  }

  // ── Before a piece ──────────────────────────────────────────────────────────────────────────────────────────────

  /** Whether the piece begins a line now. */
  #setBefore(index: number, piece: Piece): boolean {
    const { pieces, doubts } = this.ground;
    const before = pieces[index - 1];
    const isOnLine = before?.endLine === piece.line;
    if (isOnLine && doubts.isHeld(piece.line)) return false;
    if (before !== undefined && doubts.isStill(before.endLine) && doubts.isStill(piece.line)) return true;
    const breaks = before === undefined || this.#breaksBefore(index, before, piece);
    if (!breaks) this.#replace(before.end, piece.start, isGlued(before, piece) ? '' : ' ');
    else if (doubts.isBound(index)) this.#moveLine(piece);
    else if (isOnLine) this.#splitLine(index, before, piece);
    else this.#setLine(index, before, piece);
    return breaks;
  }

  #breaksBefore(index: number, before: Piece, piece: Piece): boolean {
    const isOnLine = before.endLine === piece.line;
    if (before.kind === 'line-comment' || (!isOnLine && this.#isHeldBetween(before, piece))) return true;
    if (isComment(piece)) return !isOnLine || (before.kind === '{' && this.#leads(index, piece));
    if (piece.kind === '}') return !isEmptyBody(this.ground.pieces, index - 1);
    if (this.ground.outline.starts.has(piece.start)) return !(this.#isLeading && isOnLine);
    return isComment(before) && !isOnLine;
  }

  #isHeldBetween(before: Piece, piece: Piece): boolean {
    return this.ground.doubts.isHeld(before.endLine) || this.ground.doubts.isHeld(piece.line);
  }

  /** Whether a comment speaks of what follows on its line, rather than of the block that opens before it. */
  #leads(index: number, comment: Piece): boolean {
    const next = this.ground.pieces[index + 1];
    return comment.kind === 'block-comment' && next?.line === comment.endLine;
  }

  /** A line of its own for a piece that stood behind another. */
  #splitLine(index: number, before: Piece, piece: Piece): void {
    this.#shift = 0;
    this.#replace(before.end, piece.start, this.#lineBreaks(index, before, piece) + this.#indentOf(index));
  }

  #setLine(index: number, before: Piece | undefined, piece: Piece): void {
    const blank = this.#blankBefore(piece);
    const lineStart = piece.start - blank.length;
    const indent = this.ground.doubts.isStill(piece.line) ? blank : this.#indentOf(index);
    this.#shift = indent.length - blank.length;
    if (before === undefined) this.#replace(this.#begin, lineStart, '');
    else this.#replace(before.end, lineStart, this.#lineBreaks(index, before, piece));
    this.#replace(lineStart, piece.start, indent);
  }

  /** A further line of something unreadable, as far to the right as its first. */
  #moveLine(piece: Piece): void {
    const blank = this.#blankBefore(piece);
    this.#replace(piece.start - blank.length, piece.start, shifted(blank, this.#shift, this.style.indent));
  }

  /** The blanks between the start of the line and a piece that begins it. */
  #blankBefore({ start, column }: Piece): string {
    return this.ground.text.slice(Math.max(this.#begin, start - column), start);
  }

  #lineBreaks(index: number, before: Piece, piece: Piece): string {
    return this.style.lineBreak.repeat(this.#hasEmptyLine(index, before, piece) ? 2 : 1);
  }

  #hasEmptyLine(index: number, before: Piece, piece: Piece): boolean {
    if (this.#isOpening || piece.kind === '}' || this.#ahead.isInFact(index)) return false;
    if (piece.line - before.endLine > 1) return true;
    if (this.#isBelowComment || this.#isHeldBetween(before, piece)) return false;
    return this.#isBehindBody || this.#ahead.hasBody(index);
  }

  // ── Inside a piece, and behind the last ─────────────────────────────────────────────────────────────────────────

  #setInside(piece: Piece): void {
    const { doubts } = this.ground;
    if (isEndless(piece) || doubts.isHeld(piece.line) || doubts.isHeld(piece.endLine)) return;
    const { indent, lineBreak } = this.style;
    const factIndent = indent.repeat(this.#depth);
    const setting = { lineBreak, factIndent, textIndent: factIndent + indent, shift: this.#shift };
    this.#out.push(...innerReplacements(piece, setting));
  }

  #endFile(): void {
    const { text, pieces } = this.ground;
    const last = pieces.at(-1);
    if (last === undefined) this.#replace(this.#begin, text.length, '');
    else if (!isEndless(last)) this.#replace(last.end, text.length, this.style.lineBreak);
  }

  #replace(start: number, end: number, text: string): void {
    if (this.ground.text.slice(start, end) !== text) this.#out.push({ start, end, text });
  }
}

/** Whether no blank belongs between two pieces. */
function isGlued(before: Piece, piece: Piece): boolean {
  return piece.kind === ',' || piece.kind === '%' || piece.kind === '..' || (before.kind === '..' && !isComment(piece));
}
