/** What must hold in real VS Code, whatever host its extensions run in. */
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest';
import { palettes } from '../../src/render/theme.js';
import { comparingScenarios } from './comparing.js';
import { documentScenarios } from './documents.js';
import { exportingScenarios } from './exporting.js';
import { mapScenarios } from './mapping.js';
import type { Workbench } from './workbench.js';
import { writingScenarios } from './writing.js';

/** A running VS Code in a browser, with the extension and a copy of the workspace and the examples. */
export interface Session {
  readonly workbench: Workbench;
  close(): Promise<void>;
}

const patient = { timeout: 20_000 };

export function scenarios(host: string, start: () => Promise<Session>): void {
  let session: Session;
  let workbench: Workbench;

  beforeAll(async () => {
    session = await start();
    workbench = session.workbench;
  });
  afterAll(() => session?.close());
  beforeEach(async ({ task }) => {
    onTestFailed(async () => {
      await mkdir('test-results', { recursive: true });
      const name = `${host} ${task.name}`.replaceAll(/[^\w]+/g, '-');
      await workbench.page.screenshot({ path: `test-results/${name}.png` });
    });
    await workbench.reset();
  });

  const point = (label: string) => workbench.preview.locator(`.layer.map .journey-point[aria-label*="${label}"]`);
  const card = (label: string) => workbench.preview.locator(`.layer.map .journey-touchpoint[aria-label*="${label}"]`);
  const map = () => workbench.preview.locator('.layer.map > svg');
  const paper = () => map().locator('rect').first();

  const openMap = async (file: string) => {
    await workbench.file(file);
    await workbench.command('Journey: Open Preview to the Side');
    await map().waitFor();
    await workbench.command('View: Focus First Editor Group');
  };

  writingScenarios(() => workbench);
  mapScenarios(() => workbench);
  documentScenarios(host, () => workbench);
  exportingScenarios(() => workbench);
  comparingScenarios(host, () => workbench);

  describe('the text', () => {
    test('a score outside the scale is underlined and named until it is mended', async () => {
      await workbench.file('moving.journey');
      await workbench.rewrite(13, 23, '-5 confusion');
      await expect.poll(() => workbench.errors.count(), patient).toBe(1);
      await workbench.command('Problems: Focus on Problems View');
      await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: '−5' }).waitFor();
      await workbench.command('View: Hide Panel');
      await workbench.rewrite(13, 23, '-1 confusion');
      await expect.poll(() => workbench.errors.count(), patient).toBe(0);
    });

    test('what a file imports is read, so that its names are known', async () => {
      await openMap('examples/energy/switching.journey');
      await expect
        .poll(() => workbench.preview.locator('.layer.map .journey-header .journey-persona').count(), patient)
        .toBe(2);
      expect(await workbench.errors.count()).toBe(0);
    });
  });

  describe('the preview', () => {
    test('the icon above the editor opens it, and asking again opens no second one', async () => {
      await workbench.file('moving.journey');
      await workbench.page.locator('.editor-actions [aria-label*="Open Preview to the Side"]').click();
      await map().waitFor();
      await workbench.command('View: Focus First Editor Group');
      await workbench.command('Journey: Open Preview to the Side');
      await workbench.command('View: Focus First Editor Group');
      expect(await workbench.tab('Map of moving.journey').count()).toBe(1);
    });

    test('a point moves when its score is edited', async () => {
      await openMap('moving.journey');
      const high = point('First-home starter at Asks at the desk');
      const before = (await high.boundingBox())?.y ?? 0;
      await workbench.rewrite(21, 23, '-1.5 relief');
      await expect.poll(async () => (await high.boundingBox())?.y ?? 0, patient).toBeGreaterThan(before + 20);
    });

    test('a click on a card selects its text in the editor', async () => {
      await openMap('moving.journey');
      await card('Asks at the desk').click();
      const touchpoint = /touchpoint desk [^}]*\}/.exec(workbench.text('moving.journey'))?.[0] ?? '';
      await expect.poll(() => workbench.selection.textContent(), patient).toContain(`(${touchpoint.length} selected)`);
      expect(await workbench.selection.textContent()).toContain('Ln 23');
    });

    test('a click on a card opens a text that was closed', async () => {
      await openMap('moving.journey');
      await workbench.command('View: Close All Editors in Group');
      await card('Moving day').click();
      await workbench.tab('moving.journey').first().waitFor();
      await workbench.selectedText.first().waitFor();
    });

    test('the caret in the text marks its card and no other', async () => {
      await openMap('moving.journey');
      const ring = `rect[stroke="${palettes.light.mark}"]`;
      await workbench.goTo(28, 9);
      await card('Moving day').locator(ring).waitFor();
      await workbench.goTo(19, 9);
      await card('Asks at the desk').locator(ring).waitFor();
      expect(await card('Moving day').locator(ring).count()).toBe(0);
    });

    test('another journey of the file can be picked', async () => {
      await openMap('moving.journey');
      await workbench.preview.getByLabel('Journey', { exact: true }).selectOption('leaving');
      await card('Hands over the keys').waitFor();
      expect(await card('Moving day').count()).toBe(0);
      // It is remembered of the file, once the reader has come to rest.
      await workbench.preview.getByLabel('Journey', { exact: true }).selectOption('moving');
      await workbench.page.waitForTimeout(500);
    });

    test('it looks as VS Code looks, at once', async () => {
      await openMap('moving.journey');
      const looks = [
        ['Dark Modern', palettes.dark],
        ['Dark High Contrast', palettes['high-contrast']],
        ['Light High Contrast', palettes['high-contrast-light']],
        ['Light Modern', palettes.light],
      ] as const;
      for (const [theme, palette] of looks) {
        await workbench.theme(theme);
        const title = map().locator('text').first();
        await expect.poll(() => title.getAttribute('fill'), patient).toBe(palette.text);
        expect(await paper().getAttribute('fill')).toBe(palette.background);
      }
    });

    test('the last drawing stays, with a word of it, while the text can not be read', async () => {
      await openMap('moving.journey');
      await workbench.replaceAll('§§ ?? §§');
      await workbench.preview.getByText('this is the last drawing').waitFor();
      expect(await card('Moving day').count()).toBe(1);
      await workbench.command('File: Revert File');
      await workbench.preview.getByText('this is the last drawing').waitFor({ state: 'hidden' });
    });

    test('a file without a journey is helped to its first one', async () => {
      await workbench.file('begin.journey');
      await workbench.command('Journey: Open Preview to the Side');
      await workbench.preview.getByRole('button', { name: 'Begin with this' }).click();
      await card('Visits the website').waitFor();
      expect(await workbench.errors.count()).toBe(0);
    });

    test('markup in a title is drawn as it is written', async () => {
      await openMap('hostile.journey');
      const drawn = map().locator('text');
      await drawn.getByText('<img src=x onerror').first().waitFor();
      expect(await map().locator('script, img, style, foreignObject').count()).toBe(0);
      expect(await workbench.page.evaluate(() => Reflect.has(globalThis, 'owned'))).toBe(false);
    });

    test('zoom and scroll stay as they are while the text is edited', async () => {
      await openMap('examples/energy/switching.journey');
      const stage = workbench.preview.locator('.stage');
      await workbench.preview.getByRole('button', { name: 'Zoom in' }).click();
      await stage.evaluate((element) => element.scrollTo(300, 60));
      const zoom = await workbench.preview.locator('.size').textContent();
      await workbench.command('View: Focus First Editor Group');
      await workbench.rewrite(8, 9, '"Van brief tot nota"');
      await map().getByText('Van brief tot nota').waitFor();
      expect(await stage.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])).toEqual([300, 60]);
      expect(await workbench.preview.locator('.size').textContent()).toBe(zoom);
    });

    test('it follows its file to another name', async () => {
      await openMap('renamed.journey');
      await workbench.rename('renamed.journey', 'moved.journey');
      await workbench.tab('Map of moved.journey').waitFor();
      await workbench.rewrite(4, 34, '"Renamed touchpoint" {');
      await card('Renamed touchpoint').waitFor();
    });

    test('it survives a reload of the window, with its journey and its zoom', async () => {
      await openMap('moving.journey');
      await workbench.preview.getByLabel('Journey', { exact: true }).selectOption('leaving');
      await card('Hands over the keys').waitFor();
      await workbench.preview.getByRole('button', { name: 'Zoom in' }).click();
      const zoom = await workbench.preview.locator('.size').textContent();
      // The page remembers a zoom once the reader rests.
      await workbench.page.waitForTimeout(1000);
      await workbench.reload();
      await card('Hands over the keys').waitFor();
      expect(await workbench.preview.locator('.size').textContent()).toBe(zoom);
      await workbench.preview.getByLabel('Journey', { exact: true }).selectOption('moving');
      await workbench.page.waitForTimeout(500);
    });
  });
}
