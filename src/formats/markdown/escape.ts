/** Texts of users in a Markdown file: read as they are, whatever stands in them. */

/** Invisible, and keeps what stands on its sides from being read as one. */
const joiner = '\u2060';

/** Marks that turn the direction of writing could make a text look like another. */
const turns = /\p{Bidi_Control}/gu;

/**
 * What a host makes live once Markdown is HTML, when escapes and entities have been read: mentions, references, addresses
 * and signs by name. A joiner behind each of these keeps it from being one, as hosts look for them whole.
 */
const livened = [
  /@(?=\S)/g,
  /#(?=\S)/g,
  /:(?=\S)/g,
  /\/(?=\/)/g,
  // A reference such as GH-12, and an address without a scheme.
  /\bGH(?=-\d)/gi,
  /\bwww(?=\.)/gi,
];

/** A text on one line that is neither markup nor HTML, a link, a mention, a reference or a sign of its own. */
export function escaped(text: string): string {
  const line = text
    .replaceAll(turns, '')
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
  const apart = livened
    .reduce((found, sign) => found.replaceAll(sign, `$&${joiner}`), line)
    .replaceAll(/(?<=\S)@/g, `${joiner}@`);
  return apart
    .replaceAll(/[\\`*_[\]|~$#]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

/** A table; what its cells hold is Markdown already. Empty without rows; columns that hold nothing are left out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const used = heads.map((_, index) => index === 0 || rows.some((row) => (row[index] ?? '') !== ''));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, index) => used[index]).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)];
}
