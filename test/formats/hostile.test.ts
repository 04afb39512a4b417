/** Hostile texts through every output: nothing runs, nothing is loaded, nothing breaks out. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import markdownIt from 'markdown-it';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium as chromiumPath } from '../../scripts/prerequisites.mjs';
import { compare } from '../../src/diff/index.js';
import { type ComparedFile, differencesHtml, differencesSvg } from '../../src/formats/differences.js';
import { type MakeRequest, make } from '../../src/formats/make.js';
import type { ExportFormat } from '../../src/formats/resources.js';
import { read } from '../../src/language/index.js';
import { figuresAddress } from '../../src/words/explain/address.js';
import { languages } from '../../src/words/index.js';
import { fonts, poppler, wasm } from './drawing.js';
import { hostileFile, hostileTexts } from './hostile.js';

const page = readFileSync(new URL('../../dist/webview/standalone.html', import.meta.url), 'utf8');
const differencePage = readFileSync(new URL('../../dist/webview/difference.html', import.meta.url), 'utf8');
const made = new Map<string, Uint8Array>();

/** What changed, as the last word of a title was a harmless one before. */
function compared(text: string): ComparedFile[] {
  const version = (name: string, content: string) => {
    const { model } = read(content, { uri: 'file:///home/somebody/secret/a.journey' });
    return { name, model, incomplete: true };
  };
  const before = hostileFile('harmless').replace('persona "harmless" {', 'persona other {');
  const [one, other] = [version(text, before), version(text, hostileFile(text))];
  return [{ file: text, before: one, after: other, comparison: compare(one.model, other.model) }];
}

const look = { language: 'nl' } as const;

async function output(format: ExportFormat, text: string, rest: Partial<MakeRequest> = {}): Promise<Uint8Array> {
  const { model } = read(hostileFile(text), { uri: 'file:///home/somebody/secret/a.journey' });
  const making = await make({ format, model, journey: 0, language: 'nl', scale: 0.5, ...rest }, { fonts, wasm, page });
  if (!making.ok) throw new Error('not made');
  return making.content;
}

/** What a PDF is made of, without its texts and streams. */
const frameOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/stream\n[\s\S]*?endstream/g, '')
    .replaceAll(/\((?:\\[\s\S]|[^\\)])*\)/g, '');

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('SVG', () => {
  it.each(hostileTexts)('of a map is broken, or holds a script, by %j', async (text) => {
    harmless(textOf(await output('svg', text)));
  });

  it.each(hostileTexts)('of what changed is broken, or holds a script, by %j', (text) => {
    harmless(differencesSvg(compared(text), look));
  });

  function harmless(svg: string): void {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: svg, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
    const tags = new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName));
    for (const tag of tags) {
      expect([
        'svg',
        'title',
        'desc',
        'style',
        'defs',
        'linearGradient',
        'stop',
        'clipPath',
        'g',
        'rect',
        'circle',
        'path',
        'text',
        'a',
      ]).toContain(tag);
    }
    // The legend leads to the page of figures; nothing else leads anywhere.
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links.filter((link) => !ownPages.includes(link ?? ''))).toEqual([]);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => !(element.tagName.toLowerCase() === 'a' && name === 'href')),
    );
    for (const { name, value } of attributes) {
      expect(name).not.toMatch(/^on|href|^style$|^src$/i);
      if (/url\(/.test(value) && name !== 'aria-label' && name !== 'aria-description')
        expect(value).toMatch(/^url\(#journey-[\w-]+\)$/);
    }
    expect(document.querySelector('style')?.textContent).not.toMatch(/evil|@import/);
  }
});

const ownPages: readonly string[] = languages.map((language) => figuresAddress(language).address);

describe('PNG and PDF', () => {
  it.each(hostileTexts)('fail, or hold something that acts, by %j', async (text) => {
    const png = await output('png', text);
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(Buffer.from(png).toString('latin1')).not.toMatch(/tEXt|iTXt|zTXt/);
    for (const spread of ['fit', 'pages'] as const) {
      const pdf = await output('pdf', text, { spread });
      expect(poppler('pdfinfo', ['-'], pdf).toString()).toMatch(/JavaScript: +no/);
      expect(frameOf(pdf)).not.toMatch(/\/(JS|JavaScript|OpenAction|Launch|URI|GoToR|EmbeddedFile|AA)\b/);
      const xml = poppler('pdfinfo', ['-meta', '-'], pdf);
      expect(spawnSync('xmllint', ['--noout', '--nonet', '-'], { input: xml, encoding: 'utf8' }).stderr).toBe('');
      poppler('pdftotext', ['-', '-'], pdf);
    }
  });
});

describe('Markdown', () => {
  /** What a reader's page is made of, but for breaks of lines and paragraphs. */
  async function elementsOf(text: string): Promise<{ readonly tags: readonly string[]; readonly said: string }> {
    const reader = markdownIt({ html: true, linkify: true });
    reader.linkify.set({ fuzzyLink: false });
    const { body } = new JSDOM(reader.render(textOf(await output('markdown', text)))).window.document;
    const tags = [...body.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => !/^(P|BR)$/.test(tag));
    return { tags, said: body.textContent ?? '' };
  }

  it.each(hostileTexts)('is made of other things than with a plain text, by %j', async (text) => {
    const { tags, said } = await elementsOf(text);
    expect(tags).toEqual((await elementsOf('Plain')).tags);
    expect(said).not.toMatch(/@\w|#\d|:\w+:|:\/\//);
  });
});

describe('CSV and JSON', () => {
  it.each(hostileTexts)('let a cell run or break, by %j', async (text) => {
    const csv = textOf(await output('csv', text, { separator: 'comma' }));
    // In quotes or not, no cell begins as a formula does; `-1.5` is a number.
    for (const cell of csv.slice(1).split(/(?:^|,|\r\n)(?=(?:[^"]*"[^"]*")*[^"]*$)/)) {
      expect(cell).not.toMatch(/^"?[=+\-@\t](?![\d.]+$)/);
    }
    expect(JSON.parse(textOf(await output('json', text))).journeys).toHaveLength(1);
  });
});

describe('HTML', () => {
  let browser: Browser;
  let tab: Page;
  const seen: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
    });
    tab = await browser.newPage();
    await tab.route('**', (route) => {
      const { pathname } = new URL(route.request().url());
      const body = made.get(pathname);
      if (body === undefined) seen.push(`asked for ${route.request().url()}`);
      return body === undefined ? route.abort() : route.fulfill({ body: Buffer.from(body), contentType: 'text/html' });
    });
    tab.on('dialog', (dialog) => {
      seen.push(`said ${dialog.message()}`);
      void dialog.dismiss();
    });
    tab.on('pageerror', (error) => seen.push(`failed: ${error.message}`));
    tab.on('console', (message) => {
      if (message.type() === 'error' || /Content Security/.test(message.text())) seen.push(message.text());
    });
  });
  afterAll(() => browser.close());

  it.each(hostileTexts.map((text, index) => [text, index] as const))(
    'of a map runs or loads something, or shows no map, by %j',
    async (text, index) => quiet(`/${index}`, await output('html', text)),
  );

  it.each(hostileTexts.map((text, index) => [text, index] as const))(
    'of what changed runs or loads something, or shows no map, by %j',
    async (text, index) =>
      quiet(`/changes/${index}`, new TextEncoder().encode(differencesHtml(compared(text), look, differencePage))),
  );

  async function quiet(path: string, html: Uint8Array): Promise<void> {
    seen.length = 0;
    expect(textOf(html)).not.toContain('somebody');
    made.set(path, html);
    await tab.goto(`http://journey.test${path}`);
    await tab.locator('.stage svg text').first().waitFor();
    expect(await tab.locator('#static').count()).toBe(0);
    expect(await tab.locator('script').count()).toBe(2);
    expect(await tab.locator('img, iframe, object, embed, form').count()).toBe(0);
    const links = await tab.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => !ownPages.includes(link))).toEqual([]);
    expect(seen).toEqual([]);
  }
});
