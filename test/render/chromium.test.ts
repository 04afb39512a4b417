/** Drawing in a real browser, under the page's strict rules, with the bundled fonts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium as chromiumPath } from '../../scripts/prerequisites.mjs';
import { toSvg } from '../../src/render/index.js';
import { mapScene } from '../../src/scene/index.js';
import { galleryJourney, galleryJourneys } from '../gallery/journeys.js';
import type { Drawer } from './page.js';

declare global {
  interface Window {
    drawer: Drawer;
    violations: string[];
  }
}

const address = 'http://journey.test/';
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const script = outputFiles[0]?.text ?? '';
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  page = await browser.newPage();
  await page.route(`${address}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname === '/page.css') return route.fulfill({ contentType: 'text/css', body: fontFaces });
    if (pathname.endsWith('.woff2')) return route.fulfill({ contentType: 'font/woff2', body: font(pathname.slice(1)) });
    return route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src http://journey.test; style-src http://journey.test; font-src http://journey.test",
      },
      body: '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="page.css"><svg></svg><script src="page.js"></script>',
    });
  });
  await page.goto(address);
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
});

afterAll(() => browser.close());

const fontFaces = [
  ['Inter-Regular.woff2', 400, 'normal'],
  ['Inter-SemiBold.woff2', 600, 'normal'],
  ['Inter-Italic.woff2', 400, 'italic'],
]
  .map(
    ([file, weight, style]) =>
      `@font-face { font-family: Inter; font-weight: ${weight}; font-style: ${style}; src: url(${file}); }`,
  )
  .join('\n');

function font(file: string): Buffer {
  return readFileSync(new URL(`../../media/fonts/${file}`, import.meta.url));
}

describe('draw, in Chromium', () => {
  it.each(galleryJourneys())(
    'draws $name as the SVG file has it, breaking no rule of the page',
    async ({ model, journey }) => {
      const scene = mapScene(model, journey, { language: 'nl' });
      const svg = toSvg(scene, 'dark', { fonts: 'named' });
      const different = await page.evaluate(([drawn, file]) => window.drawer.differsFrom(drawn, 'dark', file), [
        scene,
        svg,
      ] as const);
      expect(different).toBeUndefined();
      expect(await page.evaluate(() => window.violations)).toEqual([]);
    },
  );

  it('takes no more room for a text of the bundled font than the layout gave it', async () => {
    const { model, journey } = galleryJourney('usual');
    const scene = mapScene(model, journey, { language: 'nl' });
    const wider = await page.evaluate((drawn) => window.drawer.textsWiderThanMeasured(drawn), scene);
    expect(wider).toEqual([]);
  });

  it('draws the next state of a journey as if it were drawn afresh', async () => {
    const scenes = galleryJourneys().map(({ model, journey }) => mapScene(model, journey, { language: 'en' }));
    for (const [index, scene] of scenes.entries()) {
      const before = scenes[(index + 3) % scenes.length];
      const svg = toSvg(scene, 'light', { fonts: 'named' });
      const different = await page.evaluate(
        ([first, then, file]) => {
          if (first !== undefined) window.drawer.draw(first, 'high-contrast');
          return window.drawer.differsFrom(then, 'light', file);
        },
        [before, scene, svg] as const,
      );
      expect(different).toBeUndefined();
    }
  });
});
