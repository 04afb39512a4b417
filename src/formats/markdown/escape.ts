/** Texts of users in a Markdown file: read as they are, whatever stands in them. */

/** Invisible, and keeps what stands on its sides from being read as one. */
const joiner = '\u2060';

/** Marks that turn the direction of writing could make a text look like another. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text on one line that is neither markup nor HTML, a link, a mention, a reference or a sign of its own. */
export function escaped(text: string): string {
  return text
    .replaceAll(turns, '')
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]|~$#]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replaceAll(/(?<=\S)@/g, `${joiner}@`)
    .replaceAll(/[@#:](?=\S)/g, (sign) => `${sign}${joiner}`);
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
