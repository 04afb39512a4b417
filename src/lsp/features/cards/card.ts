/** A card of facts about one thing, and how it is written for an editor. All of a card is text; none of it is markup. */

import type { ThemeName } from '../../../render/theme.js';
import { type Language, words } from '../../../words/index.js';
import { captionOf, imageOf, type Picture, rowsOf } from './picture.js';

export interface Fact {
  readonly label: string;
  /** One is written behind the label, several below it. */
  readonly values: readonly string[];
}

export interface Card {
  readonly title: string;
  /** What kind of thing it is; absent where the title says so. */
  readonly kind?: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  readonly pictures?: readonly Picture[];
}

export type MarkupFormat = 'markdown' | 'plaintext';

export interface Writing {
  readonly format: MarkupFormat;
  readonly language: Language;
  /** How the editor looks, where it shows pictures in Markdown; without it lines are rows of characters. */
  readonly theme?: ThemeName | undefined;
}

/** A card in the format that the editor takes. */
export function written(card: Card, { format, language, theme }: Writing): string {
  const { title, kind, paragraphs, pictures = [] } = card;
  const text = format === 'markdown' ? escaped : oneLine;
  const strong = format === 'markdown' ? (inner: string) => `**${inner}**` : (inner: string) => inner;
  const heading = kind === undefined ? strong(text(title)) : `${strong(text(title))} · ${text(kind)}`;
  const isDrawn = format === 'markdown' && theme !== undefined;
  const images = isDrawn
    ? pictures.flatMap((picture) => [text(captionOf(picture)), imageOf(picture, theme, text)])
    : [];
  const rows = isDrawn ? [] : pictures.flatMap(rowsOf);
  const drawn = rows.length === 0 ? [] : [{ label: words(language).hover.facts.line, values: rows }];
  const list = [...card.facts, ...drawn].flatMap((fact) => lines(fact, text)).join('\n');
  return [heading, ...paragraphs.map(text), ...images, list].filter((block) => block !== '').join('\n\n');
}

function lines({ label, values }: Fact, text: (value: string) => string): string[] {
  const [first = '', ...more] = values;
  if (more.length === 0) return [`- ${text(label)}: ${text(first)}`];
  return [`- ${text(label)}:`, ...values.map((value) => `  - ${text(value)}`)];
}

/** Marks that mean nothing where they stand: the end of a sentence, a decimal point, a hyphen, a sign, quotes, brackets. */
const bare =
  /(?<=\p{L})\.(?=\s|$)|(?<=\d)\.(?=\d)|:(?=\s|$)|(?<=[\p{L}\d])-(?=[\p{L}\d])|\+(?=\d)|(?<!^\d+)\)|[,'"?%;(]/u;
const marks = new RegExp(`(${bare.source})|[!-/:-@[-\`{-~]`, 'gu');

/**
 * Text as Markdown that shows just that text. CommonMark lets a backslash take the meaning from any ASCII punctuation;
 * what means nothing anyway is left alone, for editors that show the marks.
 */
export function escaped(text: string): string {
  return oneLine(text).replace(marks, (mark, harmless?: string) => (harmless === undefined ? `\\${mark}` : mark));
}

/** Line breaks would begin a new block; control characters have no look of their own. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
