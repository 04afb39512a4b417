/** The workspace that the tests open, and the browser that they open it in. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Host, launchBrowser, type Settings } from '../../scripts/hosts.mjs';
import { makeRepository } from './repository.js';
import type { Session } from './scenarios.js';
import { Workbench } from './workbench.js';

const vsix = resolve('journey-dsl.vsix');

/** Suggestions would take keys that a test means for the text. */
export const testSettings: Settings = {
  'editor.quickSuggestions': 'off',
  'editor.suggestOnTriggerCharacters': false,
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.minimap.enabled': false,
  'files.hotExit': 'off',
  'files.refactoring.autoSave': false,
};

export interface Place {
  readonly vsix: string;
  /** A copy of the tests' workspace and the examples. */
  readonly folder: string;
  /** An empty folder of the session's own. */
  readonly scratch: string;
}

/** A session on a copy of the workspace, in a host that `start` starts. */
export async function openSession(start: (place: Place) => Promise<Host>): Promise<Session> {
  if (!existsSync(vsix)) throw new Error('There is no packaged extension; run "npm run package" first.');
  const base = await mkdtemp(join(tmpdir(), 'journey-hosts-'));
  const [folder, scratch] = [join(base, 'workspace'), join(base, 'scratch')];
  await mkdir(scratch);
  await cp('test/hosts/workspace', folder, { recursive: true });
  await cp('examples', join(folder, 'examples'), { recursive: true });
  await makeRepository(join(folder, 'repository'));
  const host = await start({ vsix, folder, scratch });
  const browser = await launchBrowser();
  const workbench = new Workbench(await browser.newPage());
  await workbench.open(host.url);
  return {
    workbench,
    async close() {
      await browser.close();
      await host.stop();
      await rm(base, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
