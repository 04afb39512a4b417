// Makes the pictures of editor and preview from a running VS Code: `npm run package && node scripts/screenshot.mjs`.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Workbench } from '../test/hosts/workbench.ts';
import { launchBrowser, startCodeServer } from './hosts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const viewport = { width: 1680, height: 960 };
const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 12.5,
  'editor.hover.enabled': false,
  'editor.lineNumbersMinChars': 3,
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'gutter',
  'explorer.compactFolders': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

const base = await mkdtemp(join(tmpdir(), 'journey-screenshot-'));
const folder = join(base, 'examples');
await cp(join(root, 'examples'), folder, { recursive: true });
const vsix = join(root, 'journey-dsl.vsix');
const host = await startCodeServer({ folder, profile: join(base, 'profile'), vsix, settings });
const browser = await launchBrowser({ viewport, deviceScaleFactor: 1.5 });
try {
  const workbench = new Workbench(await browser.newPage());
  await workbench.open(host.url);
  await workbench.file('clinic/knee-pain.journey');
  await workbench.command('Journey: Open Preview to the Side');
  await workbench.preview.locator('.journey-touchpoint').first().waitFor();
  await workbench.command('View: Focus First Editor Group');
  await workbench.command('View: Toggle Primary Side Bar Visibility');
  await workbench.goTo(146, 7);
  await workbench.goTo(131, 7);
  // Away from the sash between the two, which would light up.
  await workbench.page.mouse.move(500, 700);
  await workbench.page.waitForTimeout(1500);
  await workbench.page.screenshot({ path: join(root, 'media', 'screenshot.png') });
} finally {
  await browser.close();
  await host.stop();
  await rm(base, { recursive: true, force: true, maxRetries: 5 });
}
