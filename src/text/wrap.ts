/** Breaking text into lines, and shortening it to one. */
import { type Face, measure } from './measure.js';
import { graphemes, pieces } from './segment.js';

/** One line of a wrapped text, and its width in px. */
export interface Line {
  readonly text: string;
  readonly width: number;
}

/**
 * `text` as lines no wider than `width` px. Line breaks of the text stay; white space between words
 * becomes one space; a word that is too long breaks between graphemes, one a line at the least.
 */
export function wrap(text: string, width: number, face: Face): readonly Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, face));
}

/** The width in px below which `text` breaks inside a word. */
export function longestWord(text: string, face: Face): number {
  const widths = text.split(/\s+/).flatMap((word) => pieces(word).map((piece) => measure(piece, face)));
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** `text` on one line no wider than `width` px, its end replaced by an ellipsis where it does not fit. */
export function truncate(text: string, width: number, face: Face): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (measure(line, face) <= width) return line;
  const room = width - measure('…', face);
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(line)) {
    used += measure(grapheme, face);
    if (used > room) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

function wrapParagraph(paragraph: string, width: number, face: Face): readonly Line[] {
  const space = measure(' ', face);
  const lines: Line[] = [];
  let line = '';
  let used = 0;
  for (const word of paragraph.split(/\s+/).filter((part) => part !== '')) {
    for (const [index, piece] of piecesWithin(word, width, face).entries()) {
      const gap = index === 0 && line !== '' ? ' ' : '';
      const wide = measure(piece, face);
      if (line !== '' && used + (gap ? space : 0) + wide > width) {
        lines.push({ text: line, width: used });
        line = piece;
        used = wide;
      } else {
        line += gap + piece;
        used += (gap ? space : 0) + wide;
      }
    }
  }
  return [...lines, { text: line, width: used }];
}

/** The pieces of a word, those that are wider than a line taken apart further. */
function piecesWithin(word: string, width: number, face: Face): readonly string[] {
  return pieces(word).flatMap((piece) => (measure(piece, face) <= width ? [piece] : chop(piece, width, face)));
}

function chop(piece: string, width: number, face: Face): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const grapheme of graphemes(piece)) {
    const wide = measure(grapheme, face);
    if (part !== '' && used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += grapheme;
    used += wide;
  }
  return part === '' ? parts : [...parts, part];
}
