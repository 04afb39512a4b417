// A running VS Code to take pictures of, with the packaged extension and a copy of the examples.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Workbench } from '../test/hosts/workbench.ts';
import { launchBrowser, startCodeServer } from './hosts.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const settings = {
  'breadcrumbs.enabled': false,
  'editor.lineNumbersMinChars': 3,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'gutter',
  'editor.stickyScroll.enabled': false,
  'explorer.compactFolders': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

/**
 * Works in a window of its own and closes it again, whatever happens.
 * @param {{ viewport: { width: number, height: number }, deviceScaleFactor: number, settings?: object }} options
 * @param {(workbench: Workbench) => Promise<void>} work
 */
export async function inVsCode({ viewport, deviceScaleFactor, settings: own = {} }, work) {
  const base = await mkdtemp(join(tmpdir(), 'journey-pictures-'));
  const folder = join(base, 'examples');
  await cp(join(root, 'examples'), folder, { recursive: true });
  const vsix = join(root, 'journey-dsl.vsix');
  const profile = join(base, 'profile');
  const host = await startCodeServer({ folder, profile, vsix, settings: { ...settings, ...own } });
  const browser = await launchBrowser({ viewport, deviceScaleFactor });
  try {
    const workbench = new Workbench(await browser.newPage());
    await workbench.open(host.url);
    await work(workbench);
  } finally {
    await browser.close();
    await host.stop();
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  }
}
