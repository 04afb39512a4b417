/** What `journey render` is asked for, understood from its options. */
import { extname } from 'node:path';
import type { PaperSize } from '../formats/pdf/paper.js';
import type { ThemeName } from '../index.js';
import type { Words } from '../words/index.js';
import { formatByName } from './format-by-name.js';
import { standardInputName } from './input.js';

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
}

/** The format, or a sentence about why the options cannot be followed. */
export function formatOf(request: RenderRequest, words: Words['cli']['render']): RenderFormat | { problem: string } {
  const named = request.format ?? formatOfName(request.output);
  if (named === undefined) return { problem: words.unknownEnd(request.output ?? '', renderFormats) };
  if (request.landscape && request.portrait) return { problem: words.bothWays };
  const stray = Object.entries(only).find(
    ([option, formats]) => request[option as keyof typeof only] !== undefined && !formats.includes(named),
  );
  return stray === undefined ? named : { problem: words.strayOption(`--${stray[0]}`, stray[1].map(upper)) };
}

/** Options that count for some formats only. */
const only = {
  scale: ['png'],
  page: ['pdf'],
  landscape: ['pdf'],
  portrait: ['pdf'],
  pages: ['pdf'],
  font: ['png', 'pdf'],
} satisfies Partial<Record<keyof RenderRequest, readonly RenderFormat[]>> as Readonly<
  Record<'scale' | 'page' | 'landscape' | 'portrait' | 'pages' | 'font', readonly RenderFormat[]>
>;

function upper(format: RenderFormat): string {
  return format.toUpperCase();
}

/** A name that has no end, or none at all, is for SVG. */
function formatOfName(output: string | undefined): RenderFormat | undefined {
  const isNamed = output !== undefined && output !== standardInputName && extname(output).length > 1;
  return isNamed ? formatByName(output, renderFormats) : 'svg';
}
