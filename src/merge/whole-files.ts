/** A conflict of all that differs, from the first line to the last: whoever takes a side has all of it. */
import type { Conflict, Part } from './parts.js';

export function wholeFiles(texts: Conflict): readonly Part[] {
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map(linesOf) as [string[], string[], string[]];
  const all = [base, ours, theirs];
  const shortest = Math.min(...all.map(({ length }) => length));
  const isSameAt = (place: number) => all.every((lines) => lines.at(place) === ours.at(place));
  let start = 0;
  while (start < shortest && isSameAt(start)) start += 1;
  let end = 0;
  while (end < shortest - start && isSameAt(-1 - end)) end += 1;
  const middle = (lines: readonly string[]) => ended(lines.slice(start, lines.length - end).join(''));
  const conflict = { base: middle(base), ours: middle(ours), theirs: middle(theirs) };
  return [ours.slice(0, start).join(''), conflict, ours.slice(ours.length - end).join('')];
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** A marker needs a line of its own. */
function ended(lines: string): string {
  return lines === '' || /[\r\n]$/.test(lines) ? lines : `${lines}\n`;
}
