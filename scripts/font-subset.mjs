/** The bundled subsets of Inter, as files for pages and as a module for drawings that carry their fonts. */
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { codePoints, fonts, interFile } from './font-characters.mjs';

/**
 * Kerning and marks only: contextual alternates turn `->` and `3x4` into other glyphs, whose widths
 * are not the sum that the layout reckons with.
 */
const options = { keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp'], noHinting: true };
/** The name of the family that all three belong to; by default each keeps only one of its own. */
const familyNames = [16, 17];

/** Each drawing that carries its fonts carries three of them. */
const mostBytes = 40_000;

/** Generated files by path: their content. Rejects when a font has become too heavy. */
export async function fontSubsets() {
  const text = String.fromCodePoint(...codePoints());
  const faces = await Promise.all(
    Object.entries(fonts).map(async ([name, face]) => {
      const font = readFileSync(interFile(face.file));
      const bytes = Buffer.from(await subsetFont(font, text, { ...options, targetFormat: 'woff2' }));
      const unpacked = Buffer.from(
        await subsetFont(font, text, { ...options, preserveNameIds: familyNames, targetFormat: 'truetype' }),
      );
      if (bytes.length > mostBytes) throw new Error(`${face.file} has ${bytes.length} bytes, more than ${mostBytes}.`);
      return { name, ...face, bytes, unpacked };
    }),
  );
  const lines = faces.map(
    ({ name, weight, style, bytes }) =>
      `  ${name}: { weight: ${weight}, style: '${style}', woff2: '${bytes.toString('base64')}' },`,
  );
  const module = `// Made by scripts/font-subset.mjs from Inter (SIL Open Font License 1.1, see media/fonts/OFL.txt). Do not edit.
/** The bundled fonts as base64, for drawings that must look right wherever they are opened. */
export const fontFaces = {
${lines.join('\n')}
} as const;
`;
  return {
    ...Object.fromEntries(faces.map(({ file, bytes }) => [`media/fonts/${file}`, bytes])),
    // Writers of PNG and PDF read no WOFF2.
    ...Object.fromEntries(
      faces.map(({ file, unpacked }) => [`media/fonts/${file.replace('.woff2', '.ttf')}`, unpacked]),
    ),
    'media/fonts/OFL.txt': readFileSync(new URL('../node_modules/inter-ui/LICENSE.txt', import.meta.url)),
    'src/render/generated/fonts.ts': module,
  };
}
