/** A line of text as runs of one font and one direction each, from left to right as they stand on the page. */
import { graphemes } from '../text/index.js';
import type { Covers } from './typefaces.js';

export interface Run {
  readonly text: string;
  /** Which of the fonts draws it, by index; absent when none can. */
  readonly font?: number;
  readonly direction: 'ltr' | 'rtl';
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const leftToRight = /[\p{L}\p{N}]/u;
/** What no font needs a glyph for. */
const invisible = /^[\p{Cf}\p{Cc}\p{Variation_Selector}]$/u;

/** The characters of a text that none of the fonts has a glyph for. */
export function lackingIn(text: string, fonts: readonly Covers[]): readonly string[] {
  return [...text].filter((character) => {
    if (invisible.test(character)) return false;
    return !fonts.some((covers) => covers(character.codePointAt(0) ?? 0));
  });
}

export function runsOf(text: string, base: 'ltr' | 'rtl', fonts: readonly Covers[]): readonly Run[] {
  const runs = directedPieces(text, base).map(({ text: piece, direction }) => {
    const inOrder = fontRuns(piece, fonts).map((run): Run => ({ ...run, direction }));
    return direction === 'rtl' ? inOrder.toReversed().map(mirrored) : inOrder;
  });
  return (base === 'rtl' ? runs.toReversed() : runs).flat();
}

interface Piece {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Signs and spaces go with the letters on both sides of them, and with the line where these differ: the part of
 * Unicode's rules that lines on a map need.
 */
function directedPieces(text: string, base: 'ltr' | 'rtl'): readonly Piece[] {
  if (base === 'ltr' && !rightToLeft.test(text)) return [{ text, direction: 'ltr' }];
  const parts = graphemes(text);
  const strong = parts.map((part) => (rightToLeft.test(part) ? 'rtl' : leftToRight.test(part) ? 'ltr' : undefined));
  const directions = strong.map((own, index) => {
    if (own !== undefined) return own;
    const before = strong.slice(0, index).findLast((each) => each !== undefined) ?? base;
    const behind = strong.slice(index + 1).find((each) => each !== undefined) ?? base;
    return before === behind ? before : base;
  });
  return joined(parts, (index) => directions[index] ?? base).map(({ text: piece, kind }) => ({
    text: piece,
    direction: kind,
  }));
}

function fontRuns(text: string, fonts: readonly Covers[]): readonly Omit<Run, 'direction'>[] {
  const parts = graphemes(text);
  let current = 0;
  const chosen = parts.map((part) => {
    // A space or sign between words of another font is drawn by that font, if it can.
    if (!leftToRight.test(part) && lackingIn(part, fonts.slice(current, current + 1)).length === 0) return current;
    const found = fonts.findIndex((covers) => lackingIn(part, [covers]).length === 0);
    if (found === -1) return undefined;
    current = found;
    return current;
  });
  return joined(parts, (index) => chosen[index]).map(({ text: run, kind }) =>
    kind === undefined ? { text: run } : { text: run, font: kind },
  );
}

function joined<Kind>(parts: readonly string[], kindOf: (index: number) => Kind): { text: string; kind: Kind }[] {
  const found: { text: string; kind: Kind }[] = [];
  for (const [index, part] of parts.entries()) {
    const kind = kindOf(index);
    const last = found.at(-1);
    if (last !== undefined && last.kind === kind) last.text += part;
    else found.push({ text: part, kind });
  }
  return found;
}

const mirrors: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{' };

/** Brackets open towards the text, and what is only signs has no letters to turn it round. */
function mirrored(run: Run): Run {
  const parts = graphemes(run.text).map((part) => mirrors[part] ?? part);
  return { ...run, text: (rightToLeft.test(run.text) ? parts : parts.toReversed()).join('') };
}
