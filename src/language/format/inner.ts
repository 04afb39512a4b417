/** The blanks inside of pieces that run over several lines: only those that mean nothing. */
import type { Replacement } from './edits.js';
import type { Piece } from './pieces.js';

/** What a piece is set by: the indents of the fact it stands in, and of what the fact holds. */
export interface Setting {
  readonly lineBreak: string;
  readonly factIndent: string;
  readonly textIndent: string;
  /** How many characters further to the right its first line stands than it did, when it begins its line. */
  readonly shift: number;
}

/** What to replace in a piece; nothing when it may not change. */
export function innerReplacements(piece: Piece, setting: Setting): Replacement[] {
  if (piece.kind === 'line-comment') return trimmedEnd(piece);
  if (piece.line === piece.endLine) return [];
  if (piece.kind === 'block-comment') {
    return inLines(piece, setting, (blank) => shifted(blank, setting.shift, setting.textIndent));
  }
  return piece.kind === 'text' ? inText(piece, setting) : [];
}

/** Blanks at the start of a line, moved. To the left they go no further than there are blanks. */
export function shifted(blank: string, shift: number, like: string): string {
  return shift < 0 ? blank.slice(-shift) : (like[0] ?? ' ').repeat(shift) + blank;
}

function trimmedEnd({ image, start }: Piece): Replacement[] {
  const kept = image.trimEnd().length;
  return kept === image.length ? [] : [{ start: start + kept, end: start + image.length, text: '' }];
}

/**
 * The lines of a text block, one step further in than its fact, and its closing quotes below its keyword. The
 * language takes off the indent that all lines share, so the text stays the same.
 */
function inText(piece: Piece, setting: Setting): Replacement[] {
  const lines = piece.image.split(lineBreaks).slice(1);
  const closing = lines.length - 1;
  const hasText = (line: string, index: number) => (index === closing ? line.slice(0, -3) : line).trim() !== '';
  const shared = Math.min(...lines.filter(hasText).map((line) => blankAt(line).length));
  return inLines(piece, setting, (blank, line, index) =>
    hasText(line, index) ? setting.textIndent + blank.slice(shared) : setting.factIndent,
  );
}

const lineBreaks = /\r\n|\r|\n/;

function blankAt(line: string): string {
  return line.slice(0, line.length - line.trimStart().length);
}

/** Each line but the first with its blanks as `indent` has them; empty lines and ends of lines with none. */
function inLines(
  { image, start }: Piece,
  { lineBreak }: Setting,
  indent: (blank: string, line: string, index: number) => string,
): Replacement[] {
  let from = 0;
  const lines = image.split(lineBreaks);
  const breaks = [...image.matchAll(new RegExp(lineBreaks, 'g'))];
  return breaks.flatMap((match, index) => {
    const contentStart = match.index + match[0].length;
    from = Math.max(from, match.index - trailing(lines[index] ?? ''));
    const line = lines[index + 1] ?? '';
    const blank = blankAt(line);
    const text = lineBreak + (blank === line ? '' : indent(blank, line, index));
    const replacement = { start: start + from, end: start + contentStart + blank.length, text, together: start };
    from = contentStart + blank.length;
    return image.slice(replacement.start - start, from) === text ? [] : [replacement];
  });
}

function trailing(line: string): number {
  return line.length - line.trimEnd().length;
}
