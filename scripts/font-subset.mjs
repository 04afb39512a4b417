/** Writes the bundled subsets of Inter, as files for pages and as a module for drawings that carry their fonts. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { codePoints, fonts, interFile } from './font-characters.mjs';

const media = new URL('../media/fonts/', import.meta.url);
const text = String.fromCodePoint(...codePoints());

/**
 * Kerning and marks only: contextual alternates turn `->` and `3x4` into other glyphs, whose widths
 * are not the sum that the layout reckons with.
 */
const options = { targetFormat: 'woff2', keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp'], noHinting: true };

mkdirSync(media, { recursive: true });
const faces = [];
for (const [name, { file, weight, style }] of Object.entries(fonts)) {
  const bytes = await subsetFont(readFileSync(interFile(file)), text, options);
  writeFileSync(new URL(file, media), bytes);
  faces.push({ name, weight, style, base64: Buffer.from(bytes).toString('base64') });
}
copyFileSync(new URL('../node_modules/inter-ui/LICENSE.txt', import.meta.url), new URL('OFL.txt', media));

const lines = faces.map(
  ({ name, weight, style, base64 }) => `  ${name}: { weight: ${weight}, style: '${style}', woff2: '${base64}' },`,
);
writeFileSync(
  new URL('../src/render/generated/fonts.ts', import.meta.url),
  `// Made by scripts/font-subset.mjs from Inter (SIL Open Font License 1.1, see media/fonts/OFL.txt). Do not edit.
/** The bundled fonts as base64, for drawings that must look right wherever they are opened. */
export const fontFaces = {
${lines.join('\n')}
} as const;
`,
);
