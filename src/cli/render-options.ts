/** What `journey render` is asked for, understood from its options. */
import type { PaperSize } from '../formats/pdf/paper.js';
import type { ThemeName } from '../index.js';
import { type Language, words } from '../words/index.js';
import { formatFor } from './format-by-name.js';

export const renderFormats = ['svg', 'png', 'pdf', 'html'] as const;
export type RenderFormat = (typeof renderFormats)[number];

export interface RenderRequest {
  readonly file: string;
  readonly output?: string;
  readonly format?: RenderFormat;
  readonly journey?: string;
  readonly theme?: ThemeName;
  readonly scale?: number;
  readonly page?: PaperSize;
  readonly landscape?: true;
  readonly portrait?: true;
  readonly pages?: true;
  /** Paths of font files. */
  readonly font?: readonly string[];
  /** Whether a character that no font has is a failure. */
  readonly strictFonts?: true;
}

/** The format, or a sentence about why the options cannot be followed. */
export function formatOf(request: RenderRequest, language: Language): RenderFormat | { problem: string } {
  const { render } = words(language).cli;
  const format = formatFor(request, { formats: renderFormats, usual: 'svg' }, language);
  if (typeof format !== 'string') return format;
  if (request.landscape && request.portrait) return { problem: render.bothWays };
  const stray = Object.entries(only).find(
    ([option, formats]) => request[option as keyof typeof only] !== undefined && !formats.includes(format),
  );
  return stray === undefined ? format : { problem: render.strayOption(flagOf(stray[0]), stray[1].map(upper)) };
}

/** Options that count for some formats only. */
const only = {
  scale: ['png'],
  page: ['pdf'],
  landscape: ['pdf'],
  portrait: ['pdf'],
  pages: ['pdf'],
  font: ['png', 'pdf'],
  strictFonts: ['png', 'pdf'],
} satisfies Partial<Record<keyof RenderRequest, readonly RenderFormat[]>> as Readonly<
  Record<'scale' | 'page' | 'landscape' | 'portrait' | 'pages' | 'font' | 'strictFonts', readonly RenderFormat[]>
>;

/** An option as it is written: `strictFonts` is `--strict-fonts`. */
function flagOf(option: string): string {
  return `--${option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function upper(format: RenderFormat): string {
  return format.toUpperCase();
}
