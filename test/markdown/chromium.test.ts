/** A Markdown page in a real browser, under the rules of VS Code's preview, with everything hostile that there is. */
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium as chromiumPath } from '../../scripts/prerequisites.mjs';
import type { DrawingOptions } from '../../src/markdown/index.js';
import { fenced, galleryText, hostileBlocks, htmlOf } from './drawn.js';

const address = 'http://journey.test/';
const shipped = (path: string) => readFileSync(new URL(`../../media/${path}`, import.meta.url));
const blocks = hostileBlocks();
const corpus = blocks.join('\n');

/** What VS Code's preview sends in its strict mode. */
const policy = `default-src 'none'; img-src 'self' https: data:; media-src 'self' https: data:; script-src 'nonce-secret'; style-src 'self' 'unsafe-inline' https: data:; font-src 'self' https: data:;`;

let browser: Browser;
let page: Page;
let body = '';
let asked: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  page = await browser.newPage({ viewport: { width: 700, height: 900 } });
  page.on('dialog', (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.route('**/*', (route) => {
    const { href, pathname, origin } = new URL(route.request().url());
    asked.push(href);
    if (`${origin}/` !== address) return route.abort();
    if (pathname === '/markdown.css') return route.fulfill({ contentType: 'text/css', body: shipped('markdown.css') });
    if (pathname.endsWith('.woff2'))
      return route.fulfill({ contentType: 'font/woff2', body: shipped(pathname.slice(1)) });
    if (pathname !== '/') return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: `<!doctype html><html lang="en"><title>Preview</title><link rel="stylesheet" href="markdown.css">
<script nonce="secret">window.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));</script>
<body>${body}</body></html>`,
    });
  });
});

afterAll(() => browser.close());

async function open(markdown: string, options: DrawingOptions = {}): Promise<void> {
  body = htmlOf(markdown, options);
  asked = [];
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

describe('a Markdown page of hostile journeys', () => {
  it.each(['en', 'nl'] as const)('runs, loads or breaks something, in %s', async (language) => {
    await open(corpus, { language });
    for (const box of await page.locator('.journey-map').all()) await box.hover({ position: { x: 30, y: 30 } });
    await page.mouse.wheel(0, 100_000);
    expect(
      asked.filter((each) => !/^http:\/\/journey\.test\/(|markdown\.css|fonts\/Inter-\w+\.woff2)$/.test(each)),
    ).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'broken'))).toEqual([]);
    expect(await page.title()).toBe('Preview');
    expect(await page.evaluate(() => [...document.body.children].map(({ className }) => className))).toEqual(
      blocks.map(() => 'journey-block code-line'),
    );
    expect(
      await page
        .locator(
          'body :is(script, style, b, img, image, a:not([href*="/docs/figures"]), foreignObject, use, iframe, object)',
        )
        .count(),
    ).toBe(0);
  });

  it('fades an area of one map as another map fades', async () => {
    await open(corpus);
    const gradients = await page.evaluate(() =>
      [...document.querySelectorAll('[id]')].map(({ id, outerHTML }) => [id, outerHTML] as const),
    );
    expect(gradients.length).toBeGreaterThan(new Set(gradients.map(([id]) => id)).size);
    expect(new Set(gradients.map(([, markup]) => markup)).size).toBe(new Set(gradients.map(([id]) => id)).size);
  });
});

describe('a wide map', () => {
  it('shrinks, widens the page, or can not be scrolled by keys', async () => {
    await open(fenced(galleryText('usual.journey')));
    const box = page.locator('.journey-map').first();
    const sizes = await box.evaluate((element) => ({
      map: element.querySelector('svg')?.getBoundingClientRect().width,
      wanted: Number(element.querySelector('svg')?.getAttribute('width')),
      page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect(sizes).toEqual({ map: sizes.wanted, wanted: sizes.wanted, page: 0 });
    expect(sizes.wanted).toBeGreaterThan(700);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });

  it('has no name, or breaks another rule for readers who do not see it', async () => {
    await open(corpus);
    await page.evaluate(readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'));
    const found = await page.evaluate(() => window.axe.run('.journey-block'));
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  });
});

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}
