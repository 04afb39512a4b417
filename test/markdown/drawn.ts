/** Markdown with journeys in it, as a page would get it. */
import { readdirSync, readFileSync } from 'node:fs';
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

const gallery = new URL('../gallery/', import.meta.url);

export function galleryText(name: string): string {
  return readFileSync(new URL(name, gallery), 'utf8');
}

/** A block for each text of the gallery, and for markup in each place that a map, a remark or the text itself shows. */
export function hostileBlocks(): readonly string[] {
  const mark = '</text></svg></title></pre><script>alert(1)</script><img src=x onerror=alert(1)><b>';
  const drawn = readdirSync(gallery).filter((name) => name.endsWith('.journey'));
  const places = [mark, `"${mark}`, `${mark}\u0000\ud800`, `' onload='alert(1)' x='`].flatMap((hostile) => {
    const quoted = `"${hostile.replaceAll('"', '')}"`;
    return [
      hostile,
      `import ${quoted}`,
      `journey a ${quoted} { persona ${hostile} phase b { touchpoint c { channel ${hostile} } } }`,
      `journey a ${quoted} { phase b ${quoted} { touchpoint c ${quoted} { does ${quoted} quote ${quoted} } touchpoint c { } } }`,
    ];
  });
  const fences = ['"><script>alert(1)</script>', "' onclick='alert(1)"].map((info) =>
    fenced('journey a { phase b { } }', `journey ${info}`),
  );
  return [...[...drawn.map(galleryText), ...places].map((text) => fenced(text)), ...fences];
}
