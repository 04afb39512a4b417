/** How units are set out in the lines of a text. */
import type { Unit, Written } from '../language/index.js';

/** The blanks that the line of a place begins with. */
export function indentOf(text: string, start: number): string {
  let line = start;
  while (line > 0 && text[line - 1] !== '\n' && text[line - 1] !== '\r') line -= 1;
  return /^\uFEFF?([ \t]*)/.exec(text.slice(line, start))?.[1] ?? '';
}

export function lineEndingOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

export function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}

/** How far a step in goes, as the text has it first. */
export function stepOf(text: string): string {
  return /^[ \t]+/m.exec(text)?.[0] ?? '  ';
}

/** Where a unit begins and ends, with the comments that go with it. */
export function firstOf({ lead, start }: Unit): number {
  return lead[0]?.start ?? start;
}

export function lastOf({ trail, end }: Unit): number {
  return trail.at(-1)?.end ?? end;
}

/** The blank in front of a place. */
export function blankBefore(text: string, place: number, from = 0): string {
  let start = place;
  while (start > from && /[\s\uFEFF]/.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, place);
}

/** The blank in front of a unit, up to what stands before it. */
export function gapBefore(text: string, unit: Unit): string {
  return blankBefore(text, firstOf(unit), unit.parent?.open ?? 0);
}

export function gapAtEnd(text: string, block: Unit): string {
  return blankBefore(text, block.close ?? text.length, block.open ?? 0);
}

export interface Indents {
  readonly from: string;
  readonly to: string;
  readonly lineEnding: string;
}

/** Blank of one text as blank of another. */
export function shiftedBlank(blank: string, { from, to, lineEnding }: Indents): string {
  const [first = '', ...lines] = blank.split(/\r\n|\r|\n/);
  const moved = lines.map((line, place) => {
    const isLast = place === lines.length - 1;
    if (!isLast && line.trim() === '') return '';
    return line.startsWith(from) ? to + line.slice(from.length) : line;
  });
  return [first, ...moved].join(lineEnding);
}

/** A word or comment over several lines; a block of text only where that leaves its text as it is. */
export function shiftedImage(image: string, { from, to, lineEnding }: Indents): string {
  if (!hasLineBreak(image)) return image;
  const [first = '', ...lines] = image.split(/\r\n|\r|\n/);
  const canMove = from !== to && lines.every((line) => line.trim() === '' || line.startsWith(from));
  const moved = canMove ? lines.map((line) => (line.trim() === '' ? line : to + line.slice(from.length))) : lines;
  return [first, ...moved].join(lineEnding);
}

/** A unit with all that is in it and goes with it, further in or out, with the line ends of the text around it. */
export function shiftedUnit(text: string, unit: Unit, indents: Indents): string {
  const [start, end] = [firstOf(unit), lastOf(unit)];
  const whole = text.slice(start, end);
  if (!hasLineBreak(whole)) return whole;
  let out = '';
  let done = start;
  for (const word of wordsIn(unit).filter(({ image }) => hasLineBreak(image))) {
    out +=
      shiftedBlank(text.slice(done, word.start), indents) + shiftedImage(text.slice(word.start, word.end), indents);
    done = word.end;
  }
  return out + shiftedBlank(text.slice(done, end), indents);
}

function wordsIn(unit: Unit): readonly Written[] {
  const { lead, words, inner, children, trail } = unit;
  return [...lead, ...words, ...inner, ...children.flatMap(wordsIn), ...trail];
}
