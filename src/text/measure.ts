/** Widths of text, from a table of the bundled font, so that every host lays a drawing out alike. */
import { ranges, unitsPerEm, widths } from './generated/widths.js';

/** A style of the bundled font. */
export type Font = keyof typeof widths;

/** A font at a size in px. */
export interface Face {
  readonly font: Font;
  readonly size: number;
}

/** Widths in em by code point, up to the last that the font has; NaN where it has no glyph. */
const tables: Readonly<Record<Font, Float64Array>> = {
  regular: table(widths.regular),
  semibold: table(widths.semibold),
  italic: table(widths.italic),
};

/** The width of one line in px. Kerning is left out: it changes a line by less than a hundredth. */
export function measure(text: string, face: Face): number {
  const known = tables[face.font];
  let ems = 0;
  for (let index = 0; index < text.length; index += 1) {
    const width = known[text.charCodeAt(index)] ?? Number.NaN;
    if (width >= 0) {
      ems += width;
    } else {
      const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
      ems += foreignWidth(character);
      index += character.length - 1;
    }
  }
  return ems * face.size;
}

function table(packed: string): Float64Array {
  const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const units = packed.split(' ').map((width) => Number.parseInt(width, 36));
  const found = new Float64Array((codes.at(-1) ?? 0) + 1).fill(Number.NaN);
  for (const [index, code] of codes.entries()) found[code] = (units[index] ?? Number.NaN) / unitsPerEm;
  return found;
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
