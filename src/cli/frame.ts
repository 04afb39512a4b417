/** The piece of a text that a finding is about, drawn below its sentence. */
import stringWidth from 'string-width';
import type { Span } from '../model/index.js';
import { safeLine } from './outcome.js';

/** In UTF-16 units: more of a line is cut off on either side. */
const longest = 100;
const before = 40;

export interface Frame {
  readonly gutter: string;
  readonly source: string;
  /** As wide as the gutter, and empty. */
  readonly margin: string;
  /** What stands under the piece. */
  readonly marks: string;
}

/** The first line of a span, with marks under it as far as it lies on that line. `undefined` for a line that is not there. */
export function frame(lines: readonly string[], { start, end }: Span): Frame | undefined {
  const line = lines[start.line];
  if (line === undefined) return undefined;
  const from = windowStart(line, start.character);
  const to = boundary(line, Math.min(line.length, from + longest));
  const until = Math.min(to, end.line > start.line ? line.length : end.character);
  const lead = `${from > 0 ? '…' : ''}${shown(line.slice(from, start.character))}`;
  const marked = shown(line.slice(start.character, until));
  const tail = `${shown(line.slice(until, to))}${to < line.length ? '…' : ''}`;
  const gutter = ` ${start.line + 1} | `;
  return {
    gutter,
    source: `${lead}${marked}${tail}`.trimEnd(),
    margin: `${' '.repeat(gutter.length - 2)}| `,
    marks: ' '.repeat(stringWidth(lead)) + '^'.repeat(Math.max(1, stringWidth(marked))),
  };
}

function windowStart(line: string, character: number): number {
  return line.length <= longest ? 0 : boundary(line, Math.max(0, Math.min(character - before, line.length - longest)));
}

/** A place that is not in the middle of a surrogate pair. */
function boundary(line: string, index: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(index, index + 1)) ? index - 1 : index;
}

function shown(text: string): string {
  return safeLine(text.replaceAll('\t', '  '));
}
