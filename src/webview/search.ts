/** Finding words in a drawing; no DOM. */
import { type Scene, settings, type TextLine } from '../scene/index.js';
import type { Box } from './geometry.js';
import { type Placed, placed } from './locate.js';

/** The lines of a text that hold what was looked for, in px of the scene. */
export interface Match {
  readonly lines: readonly Box[];
}

/** Every text that holds the words, in reading order: from left to right by column, then downwards. */
export function matchesIn(scene: Scene, wanted: string): readonly Match[] {
  const words = folded(wanted).trim();
  if (words === '') return [];
  const texts = paragraphsOf(scene).filter((lines) =>
    folded(lines.map(({ shape }) => shape.text).join(' ')).includes(words),
  );
  const matches = texts.map((lines): Match => ({ lines: linesHolding(lines, words).map(boxOfLine) }));
  return matches.toSorted(
    (a, b) => (a.lines[0]?.x ?? 0) - (b.lines[0]?.x ?? 0) || (a.lines[0]?.y ?? 0) - (b.lines[0]?.y ?? 0),
  );
}

/** Upper and lower case, and letters with and without accents, are alike. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}

type Line = Placed<TextLine>;

/** Lines that follow each other in one group, set alike, are one text. */
function paragraphsOf(scene: Scene): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  for (const one of placed(scene)) {
    if (one.shape.type !== 'text') continue;
    const line: Line = { ...one, shape: one.shape };
    const last = paragraphs.at(-1)?.at(-1);
    if (last !== undefined && follows(last, line)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function follows(a: Line, b: Line): boolean {
  const { leading } = settings[a.shape.style];
  const isBelow = Math.abs(b.y - a.y - leading) < 1.5;
  return isBelow && a.shape.style === b.shape.style && a.way.join() === b.way.join();
}

/** The shortest run of lines that holds the words. */
function linesHolding(lines: readonly Line[], words: string): readonly Line[] {
  const holds = (from: number, to: number) =>
    folded(
      lines
        .slice(from, to)
        .map(({ shape }) => shape.text)
        .join(' '),
    ).includes(words);
  for (let length = 1; length < lines.length; length += 1) {
    for (let from = 0; from + length <= lines.length; from += 1) {
      if (holds(from, from + length)) return lines.slice(from, from + length);
    }
  }
  return lines;
}

function boxOfLine({ shape, x, y }: Line): Box {
  const { size, leading } = settings[shape.style];
  const left = shape.anchor === 'middle' ? x - shape.width / 2 : shape.anchor === 'end' ? x - shape.width : x;
  const start = shape.direction === 'rtl' && shape.anchor === undefined ? left - shape.width : left;
  return { x: start - 2, y: y - size, width: shape.width + 4, height: leading };
}
