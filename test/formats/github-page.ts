/** Markdown as GitHub shows it: tables and struck-through text, HTML let through, `mermaid` fences drawn by Mermaid. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import markdownIt from 'markdown-it';
import type { Browser, Page } from 'playwright-core';

const reader = markdownIt({ html: true, linkify: true });
const fence = reader.renderer.rules.fence;
reader.renderer.rules.fence = (tokens, index, ...rest) => {
  const { info = '', content = '' } = tokens[index] ?? {};
  if (info.trim() === 'mermaid') return `<div class="mermaid-text">${reader.utils.escapeHtml(content)}</div>`;
  return fence?.(tokens, index, ...rest) ?? '';
};

export function htmlOf(markdown: string): string {
  return reader.render(markdown);
}

/** What GitHub makes live in the text of a comment once that is HTML; looser than it is, as nobody outside knows its rules. */
const live: Readonly<Record<string, RegExp>> = {
  mention: /@[a-z\d]/i,
  reference: /#\d|\bGH-\d/i,
  address: /[a-z][a-z\d+.-]*:\/\/|\/\/[\w.]|\bwww\.|\b(?:mailto|xmpp|javascript|data):[\w/]|[\w.+-]@[\w-]/i,
  sign: /:[\w+-]+:/,
  turn: /\p{Bidi_Control}/u,
};

/** What of our own a comment is made of. */
const ours = 'h1,h2,h3,p,ul,li,strong,code,s,table,thead,tbody,tr,th,td,details,summary,br,pre';

/** What in Markdown is a link, a picture, HTML of others, or would be made live by GitHub. */
export function liveIn(markdown: string): readonly string[] {
  const { document } = new JSDOM(htmlOf(markdown)).window;
  const foreign = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      !element.matches(`${ours},div.mermaid-text`) ||
      (element.attributes.length > 0 && !element.matches('div.mermaid-text,pre > code')),
  );
  // Code is left as it is.
  for (const code of document.querySelectorAll('pre, code, .mermaid-text')) code.remove();
  const text = document.body.textContent ?? '';
  return [
    ...foreign.map(({ outerHTML }) => outerHTML),
    ...Object.entries(live).flatMap(([name, sign]) => (sign.test(text) ? [`${name}: ${sign.exec(text)?.[0]}`] : [])),
  ];
}

const mermaid = readFileSync(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'), 'utf8');

const style = `
  body { margin: 24px; width: 820px; font: 14px/1.5 "Liberation Sans", sans-serif; background: #fff; color: #1f2328 }
  table { border-collapse: collapse } th, td { border: 1px solid #d1d9e0; padding: 6px 13px }
  .drawn { text-align: center; margin: 16px 0 } .drawn svg { max-width: 100%; height: auto }
  .dark { background: #0d1117; color: #f0f6fc } .dark th, .dark td { border-color: #3d444d }`;

/** A page that draws with the limits that GitHub's Mermaid has. */
export async function mermaidPage(browser: Browser, theme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 868, height: 800 } });
  await page.setContent(`<!DOCTYPE html><meta charset="utf-8"><style>${style}</style><body class="${theme}"></body>`);
  await page.addScriptTag({ content: mermaid });
  await page.evaluate((look) => {
    window.mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      theme: look === 'dark' ? 'dark' : 'default',
      maxTextSize: 50_000,
      maxEdges: 500,
    });
  }, theme);
  return page;
}

/** Shows Markdown on a page with its diagrams drawn; rejects with Mermaid's message where one cannot be. */
export async function show(page: Page, markdown: string): Promise<void> {
  await page.evaluate(async (html) => {
    document.body.innerHTML = html;
    for (const [index, place] of [...document.querySelectorAll('.mermaid-text')].entries()) {
      const { svg } = await window.mermaid.render(`m${index}`, place.textContent ?? '');
      place.className = 'drawn';
      place.innerHTML = svg;
    }
  }, htmlOf(markdown));
}
