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
      // The last lines come and go with the room that there is.
      const lines = async () => (await text()).split('\n').slice(0, 24);
      const before = await lines();
      const point = layer().locator('.journey-point').first();
      const box = await point.boundingBox();
      if (box === null) throw new Error('the point is out of sight');
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await workbench.page.mouse.move(x, y);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(x, y + 20, { steps: 4 });
      await workbench.page.mouse.move(x, y + 40, { steps: 4 });
      await workbench.page.mouse.up();
      await expect.poll(lines, patient).not.toEqual(before);
      const changed = (await lines()).filter((line, index) => line !== before[index]);
      expect(changed).toHaveLength(1);
      expect(changed[0]).toMatch(/emotion/);
      await workbench.command('View: Focus First Editor Group');
      await workbench.page.getByText('Ln 6, Col 3').waitFor();
      await workbench.page.keyboard.press('Control+z');
      await expect.poll(lines, patient).toEqual(before);
    });

    test('a card that is dragged takes its lines along, and undo brings them back', async () => {
      const workbench = current();
      await openMap('moving.journey');
      // The lines of an editor stand in its page in any order.
      const names = async () => {
        const lines = workbench.page.locator('.editor-instance .view-lines').first().locator('.view-line');
        const placed = await lines.evaluateAll((all) =>
          all.map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' })),
        );
        return placed
          .toSorted((a, b) => a.top - b.top)
          .flatMap(({ text: line }) => /touchpoint\s(\w+)/.exec(line)?.[1] ?? [])
          .slice(0, 3);
      };
      await expect.poll(names, patient).toEqual(['website', 'desk', 'day']);
      const boxes = await Promise.all(
        [0, 1].map((place) => layer().locator('.journey-touchpoint').nth(place).boundingBox()),
      );
      const [from, to] = boxes;
      if (!from || !to) throw new Error('the cards are out of sight');
      const y = from.y + from.height / 2;
      await workbench.page.mouse.move(from.x + from.width / 2, y);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(to.x, y + 5, { steps: 4 });
      await workbench.page.mouse.move(to.x + to.width * 0.6, y + 10, { steps: 4 });
      await workbench.page.mouse.up();
      await expect.poll(names, patient).toEqual(['desk', 'website', 'day']);
      await workbench.command('View: Focus First Editor Group');
      await workbench.page.keyboard.press('Control+z');
      await expect.poll(names, patient).toEqual(['website', 'desk', 'day']);
    });

    test('a point is deleted by its key, and what others speak of is not, for a reason', async () => {
      const workbench = current();
      await openMap('moving.journey');
      const emotions = async () => (await text()).match(/emotion starter/g)?.length ?? 0;
      const before = await emotions();
      await page()
        .locator('.stage')
        .click({ position: { x: 5, y: 5 } });
      await workbench.page.keyboard.press('ArrowRight');
      await workbench.page.keyboard.press('Delete');
      await expect.poll(emotions, patient).toBe(before - 1);
      await workbench.command('View: Focus First Editor Group');
      await workbench.page.keyboard.press('Control+z');
      await expect.poll(emotions, patient).toBe(before);
      // An arrow leads to the second touchpoint.
      await layer().locator('.journey-touchpoint').nth(1).hover();
      await page().getByRole('button', { name: 'Delete' }).click();
      await page().getByRole('alert').filter({ hasText: 'refers to it' }).waitFor();
      expect(await text()).toContain('touchpoint desk');
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
