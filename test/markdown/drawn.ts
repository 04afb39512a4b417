/** Markdown with journeys in it, as a page would get it. */
import { JSDOM } from 'jsdom';
import Markdown, { type MarkdownIt } from 'markdown-it';
import { type DrawingOptions, journeyBlocks } from '../../src/markdown/index.js';

export function htmlOf(markdown: string, options: DrawingOptions | (() => DrawingOptions) = {}): string {
  return editorLike().use(journeyBlocks, options).render(markdown);
}

export function bodyOf(markdown: string, options: DrawingOptions = {}): HTMLElement {
  return new JSDOM(`<!doctype html><body>${htmlOf(markdown, options)}`).window.document.body;
}

/** Marks blocks with their line for scrolling along, as VS Code's preview does. */
export function editorLike(): MarkdownIt {
  const md = new Markdown({ html: true });
  md.core.ruler.push('lines', (state) => {
    for (const token of state.tokens) {
      if (token.map === null || token.type === 'inline') continue;
      token.attrSet('data-line', String(token.map[0]));
      token.attrJoin('class', 'code-line');
      token.attrJoin('dir', 'auto');
    }
  });
  return md;
}

export function fenced(text: string, info = 'journey'): string {
  return `\`\`\`\`${info}\n${text}\n\`\`\`\`\n`;
}
