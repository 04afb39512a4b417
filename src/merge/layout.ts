/** Where units stand in the lines of a text. */
import type { Unit } from '../language/index.js';

/** Offsets are in UTF-16 units; the end is exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** Whether nothing else stands on its lines, which then belong to it up to the end of the last. */
  readonly isAlone: boolean;
}

/** A unit with the comments that go with it. */
export function extentOf(text: string, { lead, trail, start, end }: Unit): Extent {
  const first = lead[0]?.start ?? start;
  const last = Math.max(end, ...trail.map((comment) => comment.end));
  const [from, to] = [lineStart(text, first), lineEnd(text, last)];
  const isAlone = to !== undefined && isBlank(text.slice(from, first)) && isBlank(text.slice(last, to));
  return isAlone ? { start: from, end: to, isAlone } : { start: first, end: last, isAlone };
}

/** Whole lines, whatever else stands on the lines that it is taken from. */
export function linesOf(text: string, unit: Unit, lineEnding: string): string {
  const { start, end, isAlone } = extentOf(text, unit);
  return isAlone ? text.slice(start, end) : `${indentOf(text, unit)}${text.slice(start, end)}${lineEnding}`;
}

/** The blanks that the line of a unit begins with. */
export function indentOf(text: string, { start }: Pick<Unit, 'start'>): string {
  return /^\uFEFF?([ \t]*)/.exec(text.slice(lineStart(text, start), start))?.[1] ?? '';
}

/** The same lines further in or out, with the ends that the text around them has. */
export function shifted(lines: string, from: string, to: string, lineEnding: string): string {
  const all = lines.split(/\r\n|\r|\n/);
  const moved = all.map((line) =>
    from !== to && line.startsWith(from) && line !== '' ? to + line.slice(from.length) : line,
  );
  return moved.join(lineEnding);
}

export function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Whether a line without anything stands above the lines of a unit. */
export function hasGapAbove(text: string, unit: Unit): boolean {
  const above = text.slice(0, lineStart(text, extentOf(text, unit).start));
  return /(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)$/.test(above);
}

/** A place between units: in front of a new line, or in the middle of one. */
export interface Gap {
  readonly at: number;
  readonly isLine: boolean;
}

export function behind(text: string, unit: Unit): Gap {
  const { end, isAlone } = extentOf(text, unit);
  return { at: end, isLine: isAlone };
}

export function atStartOf(text: string, { open = 0 }: Pick<Unit, 'open'>): Gap {
  const end = lineEnd(text, open);
  const isFirst = lineStart(text, open) === open || (open === 1 && text.startsWith('\uFEFF'));
  if (isFirst) return { at: open, isLine: true };
  return end !== undefined && isBlank(text.slice(open, end)) ? { at: end, isLine: true } : { at: open, isLine: false };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Behind the line's end; none where the text ends without one. */
function lineEnd(text: string, offset: number): number | undefined {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = offset;
  const found = ending.exec(text);
  return found === null ? undefined : found.index + found[0].length;
}

function isBlank(text: string): boolean {
  return /^[\uFEFF \t\r\n]*$/.test(text);
}
