/** What formats are made with beside a journey, as files of this package. */
import type { FontFiles } from './fonts.js';

export const exportFormats = ['svg', 'png', 'pdf', 'html', 'markdown', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** How the file of a format is called by its end. */
export const extensions: Readonly<Record<ExportFormat, string>> = {
  svg: 'svg',
  png: 'png',
  pdf: 'pdf',
  html: 'html',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
};

export interface Resources {
  readonly fonts?: FontFiles;
  /** The code of the renderer of PNG. */
  readonly wasm?: Uint8Array;
  /** The interactive page without a journey. */
  readonly page?: string;
}

/** What a format needs, read through `read` by the paths that the files have in the package. Rejects as `read` does. */
export async function resourcesFor(
  format: ExportFormat,
  read: (path: string) => Uint8Array | PromiseLike<Uint8Array>,
  otherFonts: readonly Uint8Array[] = [],
): Promise<Resources> {
  if (format === 'html') return { page: new TextDecoder().decode(await read('dist/webview/standalone.html')) };
  if (format !== 'png' && format !== 'pdf') return {};
  const face = (name: string) => read(`media/fonts/Inter-${name}.ttf`);
  const [regular, semibold, italic] = await Promise.all([face('Regular'), face('SemiBold'), face('Italic')]);
  const fonts = { regular, semibold, italic, others: otherFonts };
  return format === 'pdf' ? { fonts } : { fonts, wasm: await read('dist/formats/resvg.wasm') };
}
