/** The characters that the bundled font holds and the width table knows, as inclusive ranges of code points. */
export const ranges = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0xff], // Latin-1
  [0x100, 0x17f], // Latin Extended-A
  [0x180, 0x1ba], // Latin Extended-B, without clicks and what only scholars of old English write
  [0x1c4, 0x1f5],
  [0x1f8, 0x21b],
  [0x224, 0x24f],
  [0x300, 0x30c], // the commonest combining marks, for text that is not composed
  [0x327, 0x328],
  [0x384, 0x3ce], // modern Greek
  [0x400, 0x45f], // Cyrillic
  [0x490, 0x491],
  [0x1e80, 0x1e85], // Welsh
  [0x1e9e, 0x1e9e], // capital sharp s
  [0x1ef2, 0x1ef3],
  [0x2010, 0x2027], // dashes, quotation marks, bullets, ellipsis
  [0x202f, 0x203a],
  [0x20a0, 0x20bf], // currencies
  [0x2113, 0x2122],
  [0x2190, 0x2199], // arrows
  [0x21a9, 0x21aa],
  [0x2212, 0x2212], // minus
  [0x2248, 0x2248],
  [0x2260, 0x2265],
  [0x2605, 0x2606],
];

/** The styles that the map is set in, each with its file in Inter's own package. */
export const fonts = {
  regular: { file: 'Inter-Regular.woff2', weight: 400, style: 'normal' },
  semibold: { file: 'Inter-SemiBold.woff2', weight: 600, style: 'normal' },
  italic: { file: 'Inter-Italic.woff2', weight: 400, style: 'italic' },
};

/** @param {string} file */
export function interFile(file) {
  return new URL(`../node_modules/inter-ui/web/${file}`, import.meta.url);
}

export function codePoints() {
  return ranges.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
