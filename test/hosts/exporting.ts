/** Exporting a map in real VS Code: the questions, the file, and where it goes. */
import { describe, expect, test } from 'vitest';
import type { Workbench } from './workbench.js';

export function exportingScenarios(workbench: () => Workbench): void {
  describe('the map as a file', () => {
    test.each([
      ['PDF', 'A4', 'moving-leaving.pdf'],
      ['PNG', '2×', 'moving-leaving.png'],
      ['HTML', undefined, 'moving-leaving.html'],
    ])('%s cannot be made, or is not saved beside the text', async (format, size, name) => {
      const { page } = workbench();
      await workbench().file('moving.journey');
      await workbench().command('Journey: Export Map…');
      await workbench().choose('Leaving the old house');
      await workbench().choose(format);
      if (size !== undefined) await workbench().choose(size);
      // The dialog of VS Code's own, as a browser has none: it holds the name, and Enter takes it.
      const field = page.locator('.quick-input-widget input.input');
      await expect
        .poll(() => field.inputValue(), { timeout: 20_000 })
        .toMatch(new RegExp(`/${name.replace('.', '\\.')}$`));
      await page.keyboard.press('Enter');
      await page.locator('.notification-toast', { hasText: `${name} is saved.` }).waitFor({ timeout: 60_000 });
      await page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).waitFor();
      await workbench().command('Notifications: Clear All Notifications');
    });
  });
}
