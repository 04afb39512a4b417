/** Texts of users in a Mermaid diagram: read as they are, whatever stands in them. */
import { graphemes } from '../../text/index.js';

/** A grapheme may be of any number of code points; a text is not. */
const mostPoints = 120;

/** Marks that turn the direction of writing, and numbers that are no characters. */
const never = /[\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Surrogate}\ufeff]/gu;

/** Invisible, keeps what stands on its sides from being read as one, and to readers of Markdown is a space. */
const joiner = '\ufeff';

/**
 * What Mermaid looks for behind its numbers, in what it has drawn: formulas, emphasis, the end of a line, icons, and its
 * own sign for the end of a number. Its sign for the beginning of one is a ligature that nobody types.
 */
function apart(line: string): string {
  return line.replaceAll(/\$(?=\$)|[\\*_]|:(?=\S)|¶(?=ß)/g, (sign) => `${sign}${joiner}`).replaceAll('ﬂ', 'fl');
}

/**
 * A text for between quotation marks, on one line. Only letters, digits and single spaces stay as they are; all else
 * becomes the number of its character, as Mermaid has it, so that nothing is syntax, markup, HTML, an icon or a mention.
 * What is longer than so many graphemes is cut: a box is no place to read.
 */
export function mermaidText(text: string, longest = 60): string {
  const line = text
    .replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replaceAll(never, '')
    .trim();
  return apart(shortened(line, longest)).replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

function shortened(line: string, longest: number): string {
  let [kept, points] = ['', 0];
  for (const [index, grapheme] of graphemes(line.slice(0, 4 * mostPoints)).entries()) {
    points += Array.from(grapheme).length;
    if (index >= longest || points > mostPoints) return `${kept.trimEnd()}…`;
    kept += grapheme;
  }
  return kept;
}

/** What `mermaidText` gave, for a place without room for a second line: no line ends in it. */
export function onOneLine(text: string): string {
  return text
    .replaceAll(' ', '\u00a0')
    .replaceAll(/#\d+;|[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, '$&#8288;');
}

/** What `mermaidText` gave, for a box, which a very long word would make wide, and everything else small. */
export function inLines(text: string): string {
  return text.replaceAll(/[\p{L}\p{N}]{26}(?=[\p{L}\p{N}])/gu, '$&#8203;');
}
