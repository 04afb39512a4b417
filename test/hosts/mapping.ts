/** What a reader does on the map, in real VS Code: looking around, and changing the text from there. */
import { describe, expect, test } from 'vitest';
import type { Workbench } from './workbench.js';

const patient = { timeout: 20_000 };

export function mapScenarios(current: () => Workbench): void {
  const page = () => current().preview;
  const layer = () => page().locator('.layer.map');
  const text = async () =>
    (await current().page.locator('.editor-instance .view-lines').first().innerText()).replaceAll('\u00a0', ' ');

  const openMap = async (file: string) => {
    const workbench = current();
    await workbench.file(file);
    await workbench.command('Journey: Open Preview to the Side');
    await layer().locator('.journey-touchpoint').first().waitFor();
    await workbench.command('View: Focus First Editor Group');
  };

  describe('on the map', () => {
    test('a point that is dragged changes one number, which undo puts back, and leaves the caret alone', async () => {
      const workbench = current();
      await openMap('moving.journey');
      await workbench.goTo(6, 3);
      const before = await text();
      const point = layer().locator('.journey-point').first();
      const box = await point.boundingBox();
      if (box === null) throw new Error('the point is out of sight');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await workbench.page.mouse.move(x, y);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(x, y + 20, { steps: 4 });
      await workbench.page.mouse.move(x, y + 40, { steps: 4 });
      await workbench.page.mouse.up();
      await expect.poll(text, patient).not.toBe(before);
      const [old, now] = [before.split('\n'), (await text()).split('\n')];
      const changed = now.filter((line, index) => line !== old[index]);
      expect(changed).toHaveLength(1);
      expect(changed[0]).toMatch(/emotion/);
      await workbench.command('View: Focus First Editor Group');
      await workbench.page.getByText('Ln 6, Col 3').waitFor();
      await workbench.page.keyboard.press('Control+z');
      await expect.poll(text, patient).toBe(before);
    });

    test('a title that is written there stands in the text', async () => {
      await openMap('moving.journey');
      const title = layer().locator('.journey-touchpoint').first().locator('text').first();
      await title.dblclick();
      await page().locator('textarea').waitFor();
      await current().page.keyboard.type('Looks around');
      await current().page.keyboard.press('Enter');
      await expect.poll(text, patient).toContain('"Looks around"');
      await layer().locator('.journey-touchpoint[aria-label*="Looks around"]').waitFor();
    });

    test('a pain point that is added is written at once', async () => {
      await openMap('moving.journey');
      await layer().locator('.journey-touchpoint').first().hover();
      await page().getByRole('button', { name: 'Add a pain point' }).click();
      await page().locator('textarea').waitFor();
      await current().page.keyboard.type('Nobody answers');
      await current().page.keyboard.press('Enter');
      await expect.poll(text, patient).toContain('pain "Nobody answers"');
    });

    test('words are found, and the table says the same', async () => {
      const workbench = current();
      await openMap('moving.journey');
      await page()
        .locator('.stage')
        .click({ position: { x: 5, y: 5 } });
      await workbench.page.keyboard.press('/');
      await workbench.page.keyboard.type('e');
      await expect.poll(() => page().locator('.search output').textContent(), patient).toMatch(/^1 of \d+/);
      await workbench.page.keyboard.press('Escape');
      await workbench.command('Journey: Show as Text');
      await page().locator('.text-view table').waitFor();
      expect(await page().locator('.text-view tbody th[scope="row"]').count()).toBeGreaterThan(1);
      await page().getByRole('button', { name: 'Show as a map' }).click();
      await layer().locator('.journey-touchpoint').first().waitFor();
      // It is remembered once the reader has come to rest.
      await workbench.page.waitForTimeout(500);
    });

    test('what was chosen comes back when the map is opened again', async () => {
      const workbench = current();
      await openMap('moving.journey');
      await page().getByRole('button', { name: 'Choose what is shown' }).click();
      await page().getByRole('checkbox', { name: 'Emotion' }).uncheck();
      await expect.poll(() => layer().locator('.journey-point').count(), patient).toBe(0);
      // It is remembered once the reader has come to rest.
      await workbench.page.waitForTimeout(500);
      await workbench.reset();
      await openMap('moving.journey');
      expect(await layer().locator('.journey-point').count()).toBe(0);
      await page().getByRole('button', { name: 'Choose what is shown' }).click();
      await page().getByRole('button', { name: 'Show everything' }).click();
      await expect.poll(() => layer().locator('.journey-point').count(), patient).toBeGreaterThan(0);
      await workbench.page.waitForTimeout(500);
    });
  });
}
