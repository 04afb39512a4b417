/** The table of advance widths that the layout measures text with. */
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import { codePoints, fonts, interFile, ranges } from './font-characters.mjs';

/** Widths in font units, in base 36, one a code point; nothing where the font has no glyph. */
function widths(file) {
  const font = openSync(fileURLToPath(interFile(file)));
  return codePoints()
    .map((code) => (font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth.toString(36) : ''))
    .join(' ');
}

/** Generated files by path: their content. */
export function fontWidths() {
  const { unitsPerEm } = openSync(fileURLToPath(interFile(fonts.regular.file)));
  const rows = Object.entries(fonts).map(([name, { file }]) => `  ${name}: '${widths(file)}',`);
  const table = `// Made by scripts/font-widths.mjs from Inter. Do not edit.
/** Font units in one em. */
export const unitsPerEm = ${unitsPerEm};
/** Inclusive ranges of code points; the widths below follow each other through them. */
export const ranges: readonly (readonly [number, number])[] = ${JSON.stringify(ranges)};
/** Advance widths in base 36, separated by spaces; nothing where the font has no glyph. */
export const widths = {
${rows.join('\n')}
} as const;
`;
  return { 'src/text/generated/widths.ts': table };
}
