/** Texts in which the places of findings stand between ⟦ and ⟧. */
import type { Span } from '../../src/model/index.js';

export function unmarked(marked: string): { text: string; places: Span[] } {
  const places: Span[] = [];
  let text = '';
  let start = { line: 0, character: 0 };
  for (const piece of marked.split(/([⟦⟧])/)) {
    const lines = text.split('\n');
    const here = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    if (piece === '⟦') start = here;
    else if (piece === '⟧') places.push({ start, end: here });
    else text += piece;
  }
  return { text, places };
}

export function indented(lines: string, by: string): string {
  return lines
    .split('\n')
    .map((line) => by + line)
    .join('\n');
}
