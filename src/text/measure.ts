/** Widths of text, from a table of the bundled font, so that every host lays a drawing out alike. */
import { ranges, unitsPerEm, widths } from './generated/widths.js';

/** A style of the bundled font. */
export type Font = keyof typeof widths;

/** A font at a size in px. */
export interface Face {
  readonly font: Font;
  readonly size: number;
}

const tables: Readonly<Record<Font, ReadonlyMap<number, number>>> = {
  regular: table(widths.regular),
  semibold: table(widths.semibold),
  italic: table(widths.italic),
};

/** The width of one line in px. Kerning is left out: it changes a line by less than a hundredth. */
export function measure(text: string, face: Face): number {
  const known = tables[face.font];
  let ems = 0;
  for (const character of text) {
    ems += known.get(character.codePointAt(0) ?? 0) ?? foreignWidth(character);
  }
  return ems * face.size;
}

/** Code points to widths in em. */
function table(packed: string): ReadonlyMap<number, number> {
  const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const units = packed.split(' ').map((width) => Number.parseInt(width, 36));
  return new Map(
    codes.flatMap((code, index) => {
      const width = units[index];
      return width === undefined || Number.isNaN(width) ? [] : [[code, width / unitsPerEm] as const];
    }),
  );
}

/**
 * The width in em to reserve for a character that another font will draw: rather too much than too
 * little, for its glyph is unknown here. Marks, joiners, variation selectors and controls take none.
 */
function foreignWidth(character: string): number {
  if (/[\p{M}\p{Cf}\p{Cc}\p{Emoji_Modifier}]/u.test(character)) return 0;
  if (/\p{Extended_Pictographic}/u.test(character)) return 1.4;
  if (/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Latin}]/u.test(character)) return 0.75;
  return 1;
}
