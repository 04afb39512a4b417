/**
 * Drives VS Code in a browser as a person does: by keys, by the command palette, by clicking.
 * Only types that Node can strip, as scripts use it too.
 */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator, Page } from 'playwright-core';

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(20_000);
  }

  /** Opens the window and waits until it can be worked with. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.ready();
  }

  /** As VS Code does it, which first writes down what it was told to remember. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await this.page.locator('.statusbar').waitFor();
  }

  /** Closes all that is open and forgets every edit. */
  async reset(): Promise<void> {
    // Whatever a test that failed was asking.
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Escape');
    const dirty = this.page.locator('.tab.dirty');
    for (let left = await dirty.count(), tries = 0; left > 0 && tries < 10; left = await dirty.count(), tries += 1) {
      await dirty.first().click();
      await this.command('File: Revert File');
      // A text that was just opened in the background may not be the one that is reverted yet.
      const isDone = this.page.waitForFunction((n) => document.querySelectorAll('.tab.dirty').length < n, left, {
        timeout: 3000,
      });
      await isDone.catch(() => {});
    }
    // A text that an edit opened in the background may come only now, and VS Code then asks whether it is to be kept.
    const forget = this.page.locator('.monaco-dialog-box').getByRole('button', { name: /^Don.t Save$/ });
    const closed = this.page.locator('.tab').first();
    for (let tries = 0; (await this.page.locator('.tab').count()) > 0 && tries < 4; tries += 1) {
      await this.command('View: Close All Editors');
      const timeout = 5000;
      const isDone = Promise.any([closed.waitFor({ state: 'detached', timeout }), forget.waitFor({ timeout })]);
      await isDone.catch(() => {});
      if (await forget.isVisible()) await forget.click();
    }
    await closed.waitFor({ state: 'detached', timeout: 5000 }).catch(() => {});
    if ((await this.page.locator('.tab').count()) > 0) throw new Error('VS Code did not close its editors.');
  }

  /** Renames a file in the explorer, and agrees to what else VS Code then asks to change. */
  async renameAgreed(from: string, to: string): Promise<void> {
    await this.renaming(from, to);
    await this.page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK', exact: true }).click();
    await this.tab(to).first().waitFor();
  }

  /** Renames a file in the explorer. */
  async rename(from: string, to: string): Promise<void> {
    await this.renaming(from, to);
    await this.tab(to).first().waitFor();
  }

  private async renaming(from: string, to: string): Promise<void> {
    await this.row(from).click();
    await this.page.keyboard.press('F2');
    await this.page.locator('.explorer-item-edited input').fill(to);
    await this.page.keyboard.press('Enter');
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.ask('F1', `>${title}`, title);
  }

  /** Opens a file of the workspace from the explorer and puts the caret into it. */
  async file(path: string): Promise<void> {
    const steps = path.split('/');
    const name = steps.pop() ?? path;
    for (const folder of steps) {
      const row = this.row(folder);
      if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
    }
    await this.row(name).dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    // Until VS Code knows what is in the editor, the palette lacks what only a journey has.
    await this.page.locator('.editor-actions [aria-label*="Open Preview to the Side"]').first().waitFor();
    await this.page.keyboard.press('Control+1');
  }

  /** Moves the caret; both count from 1, as VS Code shows them. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.ask('Control+G', `:${line}:${column}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: new RegExp(`\\b${line}\\b`) }).waitFor();
    await this.input.press('Enter');
    await this.page.getByText(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Replaces what stands from the column to the line's end. */
  async rewrite(line: number, column: number, text: string): Promise<void> {
    await this.goTo(line, column);
    await this.page.keyboard.press('Shift+End');
    await this.page.keyboard.insertText(text);
  }

  async replaceAll(text: string): Promise<void> {
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }

  /** The tabs with exactly that title. */
  tab(title: string): Locator {
    return this.page.locator('.tab').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  /** A file of the tests' workspace, as it is before any edit. */
  text(name: string): string {
    return readFileSync(`test/hosts/workspace/${name}`, 'utf8');
  }

  async theme(name: string): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.input.fill(name);
    await this.rowOf(name).click();
  }

  /** Where the caret stands, as the status bar says: `Ln 4, Col 1 (12 selected)`. */
  get selection(): Locator {
    return this.page.locator('#status\\.editor\\.selection');
  }

  /** What is drawn behind selected text, in whichever editor: the status bar speaks of the one with the focus only. */
  get selectedText(): Locator {
    return this.page.locator('.editor-instance .selected-text');
  }

  get errors(): Locator {
    return this.page.locator('.editor-instance .squiggly-error');
  }

  /** The page of the preview that is in front. */
  get preview(): FrameLocator {
    return this.page.locator('iframe.webview.ready:visible').contentFrame().locator('#active-frame').contentFrame();
  }

  /** Picks from the menu of a file in the explorer. */
  async menu(name: string, item: string): Promise<void> {
    await this.row(name).click({ button: 'right' });
    const wanted = this.page.getByRole('menuitem', { name: item, exact: true });
    await wanted.hover();
    // VS Code takes the end of a click that opened a menu for no choice from it, for as long as this.
    await this.page.waitForTimeout(300);
    await wanted.click();
  }

  private row(name: string): Locator {
    return this.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).first();
  }

  /** Picks the row with a label from the list that is asked. */
  async choose(label: string): Promise<void> {
    await this.rowOf(label).click();
  }

  private get input(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  /**
   * Presses a key that asks something, types the answer, and picks the row with a label; again where VS Code was still
   * busy and closed its question before it was answered.
   */
  private async ask(key: string, answer: string, label?: string): Promise<void> {
    const timeout = 4000;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await this.page.keyboard.press(key);
      try {
        await this.input.fill(answer, { timeout });
        if (label !== undefined) await this.rowOf(label).click({ timeout });
        return;
      } catch {
        await this.page.keyboard.press('Escape');
      }
    }
    throw new Error(`VS Code could not be asked for “${answer}” by ${key}.`);
  }

  /** The one that is meant may stand below one that sounds like it. */
  private rowOf(label: string): Locator {
    const row = '.quick-input-list .monaco-list-row';
    return this.page.locator(`${row}[aria-label="${label}"], ${row}[aria-label^="${label},"]`).first();
  }
}
