/**
 * Drives VS Code in a browser as a person does: by keys, by the command palette, by clicking.
 * Only types that Node can strip, as scripts use it too.
 */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the window and waits until it can be worked with. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await this.page.locator('.statusbar').waitFor();
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(`>${title}`, title.split(': ').at(-1) ?? title);
  }

  /** Opens a file of the workspace by its name and puts the caret into it. */
  async file(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.pick(name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  /** Moves the caret; both count from 1, as VS Code shows them. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.input.fill(`:${line}:${column}`);
    await this.input.press('Enter');
    await this.page.getByText(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** Replaces what stands from the column to the line's end. */
  async rewrite(line: number, column: number, text: string): Promise<void> {
    await this.goTo(line, column);
    await this.page.keyboard.press('Shift+End');
    await this.page.keyboard.insertText(text);
  }

  async theme(name: string): Promise<void> {
    await this.command('Preferences: Color Theme');
    await this.pick(name, name);
  }

  /** Where the caret stands, as the status bar says: `Ln 4, Col 1 (12 selected)`. */
  get selection(): Locator {
    return this.page.locator('#status\\.editor\\.selection');
  }

  get errors(): Locator {
    return this.page.locator('.editor-instance .squiggly-error');
  }

  /** The page of the preview that is in front. */
  get preview(): FrameLocator {
    return this.page.locator('iframe.webview.ready:visible').contentFrame().locator('#active-frame').contentFrame();
  }

  private get input(): Locator {
    return this.page.locator('.quick-input-widget input.input');
  }

  private async pick(text: string, label: string): Promise<void> {
    await this.input.fill(text);
    await this.page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: label }).waitFor();
    await this.input.press('Enter');
  }
}
