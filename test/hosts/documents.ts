/** What must hold in real VS Code for journeys that stand in Markdown. */
import { describe, expect, test } from 'vitest';
import { palettes } from '../../src/render/theme.js';
import type { Workbench } from './workbench.js';

const patient = { timeout: 20_000 };

export function documentScenarios(host: string, current: () => Workbench): void {
  const map = () => current().preview.locator('.journey-map > svg').first();
  const openDocument = async () => {
    await current().file('report.md');
    await current().command('Markdown: Open Preview to the Side');
    await map().waitFor();
    await current().command('View: Focus First Editor Group');
  };

  const secure = async (level: string) => {
    await current().command('Markdown: Change Preview Security Settings');
    await current().page.locator('.quick-input-list .monaco-list-row', { hasText: level }).click();
  };

  describe('a journey in a document', () => {
    test('is drawn in the Markdown preview, with what is wrong by its line', async () => {
      await openDocument();
      const { preview } = current();
      await map().getByText('Fills in the form').waitFor();
      await preview.locator('.journey-error', { hasText: 'Line 15, error:' }).waitFor();
      expect(await preview.locator('pre code').allTextContents()).toEqual([expect.stringContaining('const journey')]);
      await current().rewrite(15, 58, '+1 }');
      await preview.locator('.journey-error').waitFor({ state: 'detached' });
      await expect.poll(() => preview.locator('.journey-map').count(), patient).toBe(2);
    });

    test('is drawn in its own letters and at its own size, and scrolls by itself', async () => {
      await openDocument();
      // Elsewhere a web host serves extensions by https, which the preview lets in; this one by http.
      if (host === 'web') await secure('Allow insecure local content');
      const drawn = () =>
        map().evaluate((svg) => {
          const box = svg.parentElement;
          return {
            width: Math.round(svg.getBoundingClientRect().width) - Number(svg.getAttribute('width')),
            scrolls: box !== null && getComputedStyle(box).overflowX,
            letters: [...document.fonts].some((face) => /Journey Inter/.test(face.family) && face.status === 'loaded'),
          };
        });
      await expect.poll(drawn, patient).toEqual({ width: 0, scrolls: 'auto', letters: true });
      if (host === 'web') await secure('Strict');
    });

    test('looks as VS Code looks', async () => {
      await openDocument();
      const paper = () => map().locator('rect').first().getAttribute('fill');
      for (const [theme, palette] of [
        ['Dark Modern', palettes.dark],
        ['Light High Contrast', palettes['high-contrast-light']],
        ['Light Modern', palettes.light],
      ] as const) {
        await current().theme(theme);
        await expect.poll(paper, patient).toBe(palette.background);
      }
    });

    test('can not run or load what its titles say', async () => {
      await openDocument();
      const { preview, page } = current();
      await preview.locator('.journey-map [aria-label*="<img src=x onerror"]').first().waitFor();
      expect(await preview.locator('.journey-block').locator('script, img, b, style, foreignObject').count()).toBe(0);
      for (const frame of page.frames())
        expect(await frame.evaluate(() => Reflect.has(globalThis, 'owned'))).toBe(false);
    });
  });
}
