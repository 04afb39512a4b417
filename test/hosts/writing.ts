/** What must hold in real VS Code while someone writes: completion, fixes, renaming, and what the editor shows. */
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Workbench } from './workbench.js';

const patient = { timeout: 20_000 };

export function writingScenarios(current: () => Workbench): void {
  const suggestion = (label: string) =>
    current().page.locator(`.suggest-widget.visible .monaco-list-row[aria-label^="${label}"]`).first();
  const accept = (label: string) => suggestion(label).click();
  /** Presses a key until what it brings is there: VS Code and the server may still be busy. */
  const bring = async (key: string, wanted: Locator) => {
    const isThere = async () => {
      await current().page.keyboard.press(key);
      return wanted
        .waitFor({ timeout: 2000 })
        .then(() => true)
        .catch(() => false);
    };
    await expect.poll(isThere, patient).toBe(true);
  };
  /** Asks for what can be written, and takes one of it. */
  const complete = async (label: string) => {
    await bring('Control+Space', suggestion(label));
    await accept(label);
  };
  const type = (text: string) => current().page.keyboard.insertText(text);
  const press = (key: string) => current().page.keyboard.press(key);
  const lines = () => current().page.locator('.editor-instance .view-line').allTextContents();
  const text = async () => (await lines()).join('\n').replaceAll('\u00a0', ' ');

  describe('writing', () => {
    test('a newcomer writes a journey by what is offered alone', async () => {
      const workbench = current();
      await workbench.file('begin.journey');
      await complete('persona, ');
      await type('Kim');
      await press('Escape');
      await press('Control+End');
      await press('Enter');
      await complete('journey, ');
      await type('Buying a bike');
      await press('Tab');
      await complete('persona, ');
      await accept('Kim');
      await press('Enter');
      await complete('phase, ');
      await type('Orientation');
      await press('Tab');
      await complete('touchpoint, ');
      await type('Reads reviews');
      await press('Tab');
      await complete('channel, ');
      await accept('website');
      await press('Enter');
      await complete('emotion, ');
      await accept('+1');
      await expect.poll(text, patient).toContain('emotion +1');
      await expect.poll(() => workbench.errors.count(), patient).toBe(0);
      await workbench.command('Journey: Open Preview to the Side');
      await workbench.preview.locator('.journey-touchpoint[aria-label*="Reads reviews"]').waitFor();
    });

    test('a score outside the scale is mended from the menu', async () => {
      const workbench = current();
      await workbench.file('moving.journey');
      await workbench.rewrite(13, 23, '-5 confusion');
      await expect.poll(() => workbench.errors.count(), patient).toBe(1);
      await workbench.goTo(13, 24);
      await bring('Control+.', workbench.page.locator('.action-widget .monaco-list-row', { hasText: '−2' }).first());
      // The likeliest mend comes first.
      await press('Enter');
      await expect.poll(() => workbench.errors.count(), patient).toBe(0);
      expect(await text()).toContain('-2 confusion');
    });
  });

  describe('names', () => {
    test('a persona renamed in one file is renamed where another imports it', async () => {
      const workbench = current();
      await workbench.file('examples/energy/switching.journey');
      await workbench.file('examples/energy/personas.journey');
      // The tab is there before its text is.
      const starter = async () => (await lines()).findIndex((each) => /^persona.starter/.test(each)) + 1;
      await expect.poll(starter, patient).toBeGreaterThan(0);
      const line = await starter();
      await workbench.goTo(line, 10);
      const box = workbench.page.locator('.rename-box input');
      // Until the server has read the workspace, there is nothing to rename.
      for (let tries = 0; tries < 5 && !(await box.isVisible()); tries += 1) {
        await press('F2');
        await box.waitFor({ timeout: 3000 }).catch(() => {});
      }
      await box.fill('tenant');
      await press('Enter');
      await expect.poll(text, patient).toContain('persona tenant');
      await workbench.tab('switching.journey').first().click();
      await expect.poll(text, patient).toContain('tenant');
      expect(await workbench.errors.count()).toBe(0);
    });

    test('a file that is renamed is still imported', async () => {
      const workbench = current();
      await workbench.file('stay.journey');
      await workbench.file('shared/guests.journey');
      await workbench.renameAgreed('guests.journey', 'visitors.journey');
      await workbench.tab('stay.journey').first().click();
      await expect.poll(text, patient).toContain('import "./shared/visitors.journey"');
      await expect.poll(() => workbench.errors.count(), patient).toBe(0);
    });

    test('a built-in channel leads to the standard library', async () => {
      const workbench = current();
      await workbench.file('moving.journey');
      const at = (await lines()).findIndex((each) => each.includes('channel')) + 1;
      await workbench.goTo(at, 16);
      await press('F12');
      await workbench.tab('standard-library.journey').first().waitFor();
    });

    test('a hover draws the emotion line', async () => {
      const workbench = current();
      await workbench.file('moving.journey');
      const at = (await lines()).findIndex((each) => /^journey/.test(each)) + 1;
      await workbench.goTo(at, 10);
      await workbench.command('Show or Focus Hover');
      await workbench.page.locator('.monaco-hover img[src^="data:image/svg"]').first().waitFor();
    });
  });

  describe('the server', () => {
    test('says that it is ready, and works on once it was started anew', async () => {
      const workbench = current();
      await workbench.file('moving.journey');
      await workbench.command('Journey: Restart Language Server');
      await workbench.rewrite(13, 23, '-5 confusion');
      await expect.poll(() => workbench.errors.count(), patient).toBe(1);
      await workbench.page.locator('[id="status.languageStatus"]').first().click();
      await workbench.page.getByText('Ready').first().waitFor();
    });
  });

  describe('first steps', () => {
    test('a new journey stands in a file of its own, without an error', async () => {
      const workbench = current();
      await workbench.file('moving.journey');
      await workbench.command('Journey: New Journey…');
      const step = (number: number) => workbench.page.getByText(`New Journey (${number}/4)`).waitFor();
      await step(1);
      await type('Buying a bike');
      for (const number of [2, 3, 4]) {
        await press('Enter');
        await step(number);
      }
      await press('Enter');
      await workbench.tab('buying-a-bike.journey').first().waitFor();
      await expect.poll(text, patient).toContain('journey buying-a-bike "Buying a bike"');
      expect(await workbench.errors.count()).toBe(0);
    });

    test('an empty file is filled with a template, which no list of completions shows twice', async () => {
      const workbench = current();
      await workbench.file('begin.journey');
      await bring('Control+Space', suggestion('journey: Five phases'));
      const templates = workbench.page.locator('.suggest-widget.visible .monaco-list-row[aria-label*="Five phases"]');
      expect(await templates.count()).toBe(1);
      await press('Escape');
      await workbench.command('Snippets: Fill File with Snippet');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'journey: Five phases' }).click();
      await expect.poll(text, patient).toContain('phase awareness "Awareness"');
      await expect.poll(() => workbench.errors.count(), patient).toBe(0);
    });

    test('the walkthrough opens when asked for', async () => {
      const workbench = current();
      await workbench.command('Journey: First Steps');
      await workbench.page.getByText('First steps with Journey').first().waitFor();
      await workbench.page.locator('.getting-started-step').first().waitFor();
    });
  });
}
