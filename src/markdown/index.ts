/** Journeys in Markdown, for markdown-it: fenced blocks become maps, as static SVG that needs no script. */
import type { MarkdownIt } from 'markdown-it';
import { createDrawer, type DrawingOptions } from './drawing.js';
import { drawFences } from './fences.js';

export type { DrawingOptions } from './drawing.js';

/**
 * A plugin: `md.use(journeyBlocks, { language: 'nl' })`. A function instead of options is asked at each drawing, for
 * a page whose theme or language changes. Errors and warnings stand below the map, each with its line in the document.
 */
export function journeyBlocks(md: MarkdownIt, options: DrawingOptions | (() => DrawingOptions) = {}): void {
  const current = typeof options === 'function' ? options : () => options;
  const draw = createDrawer();
  drawFences(md, { draw: (text) => draw(text, current()), language: () => current().language ?? 'en' });
}
