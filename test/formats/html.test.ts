/** The self-contained page, as somebody opens it who was sent it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromium as chromiumPath } from '../../scripts/prerequisites.mjs';
import { type MakeRequest, make } from '../../src/formats/make.js';
import { read } from '../../src/language/index.js';

const page = readFileSync(new URL('../../dist/webview/standalone.html', import.meta.url), 'utf8');
const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const text = `import "../shared/secret-plans.journey"
/* The board must not read this. */
persona kim "Kim" { photo "./kim.png" }
journey a "Moving house" { persona kim phase p "Look" { touchpoint t "Visits the site" { does "Looks around" emotion 1 hope } } }
journey b "Leaving" { persona kim phase q "Go" { touchpoint u "Says goodbye" { } } }`;
const uri = 'file:///home/somebody/clients/a.journey';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
});
afterAll(() => browser.close());

async function html(rest: Partial<MakeRequest> = {}): Promise<string> {
  const { model } = read(text, { uri, workspace: 'file:///home/somebody/clients', imports: () => undefined });
  const pictures = { 'file:///home/somebody/clients/kim.png': dot };
  const making = await make({ format: 'html', model, journey: 1, language: 'en', pictures, ...rest }, { page });
  if (!making.ok) throw new Error('not made');
  return new TextDecoder().decode(making.content);
}

/** Opened from a disk, as an attachment is. */
async function opened(content: string, options: BrowserContextOptions = {}): Promise<{ tab: Page; asked: string[] }> {
  const file = join(mkdtempSync(join(tmpdir(), 'journey-html-')), 'map.html');
  writeFileSync(file, content);
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, ...options });
  onTestFinished(() => context.close());
  const tab = await context.newPage();
  const asked: string[] = [];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('pageerror', ({ message }) => asked.push(message));
  await tab.goto(pathToFileURL(file).href);
  return { tab, asked: asked.slice(1) };
}

describe('the page', () => {
  it('asks for anything, or shows another journey than the one that was exported', async () => {
    const { tab, asked } = await opened(await html());
    await tab.locator('.stage .journey-touchpoint[aria-label*="Says goodbye"]').first().waitFor();
    expect(await tab.title()).toBe('Journey map: Leaving');
    await tab.locator('select.journeys').selectOption('a');
    await tab.locator('.stage .journey-touchpoint[aria-label*="Visits the site"]').first().waitFor();
    await tab.locator('.stage image').first().waitFor();
    expect(asked).toEqual([]);
    expect(await tab.evaluate(() => document.fonts.check('600 13px Inter'))).toBe(true);
  });

  it('offers to change what there is no text behind', async () => {
    const { tab } = await opened(await html());
    const card = tab.locator('.stage .journey-touchpoint').first();
    await card.click();
    await card.dblclick();
    expect(await tab.locator('textarea, [contenteditable]').count()).toBe(0);
  });

  it('shows nothing to those who run no scripts', async () => {
    const { tab } = await opened(await html(), { javaScriptEnabled: false });
    expect(await tab.locator('#static svg text', { hasText: 'Says goodbye' }).isVisible()).toBe(true);
  });

  it('is light where its reader’s device is dark, or follows it where a theme was asked for', async () => {
    const paper = async (content: string, colorScheme: 'light' | 'dark') => {
      const { tab } = await opened(content, { colorScheme });
      await tab.locator('.stage svg text').first().waitFor();
      return tab.evaluate(() => document.documentElement.dataset.look);
    };
    const [free, dark] = [await html(), await html({ theme: 'dark' })];
    expect([await paper(free, 'light'), await paper(free, 'dark'), await paper(dark, 'light')]).toEqual([
      'light',
      'dark',
      'dark',
    ]);
  });

  it('tells where its maker keeps files, or what stands between the lines', async () => {
    const content = await html();
    expect(content).not.toMatch(/somebody|clients|secret-plans|The board/);
    expect(await html()).toBe(content);
  });
});
