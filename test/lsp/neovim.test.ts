import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serverBundle } from './driver.js';
import { Folder } from './folder.js';
import { persona, visitImporting } from './texts.js';

const script = fileURLToPath(new URL('./neovim.lua', import.meta.url));
let folder: Folder;

beforeEach(() => {
  folder = new Folder({ '.git/HEAD': '', 'people.journey': persona });
});
afterEach(() => folder.remove());

it('serves Neovim, which opens one file, names no folder and sends no options', () => {
  const text = visitImporting('../people.journey').replace('+1', '+7');
  folder.write('maps/visit.journey', text);
  const line = text.split('\n').findIndex((each) => each.includes('+7'));
  const { stdout, stderr, error } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-n', '-c', `luafile ${script}`], {
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...process.env,
      JOURNEY_NODE: process.execPath,
      JOURNEY_SERVER: serverBundle,
      JOURNEY_FILE: folder.pathOf('maps/visit.journey'),
      JOURNEY_MENDED: `${line}       emotion kim +1`,
    },
  });
  expect(error, stderr).toBeUndefined();
  const [before, after] = stdout.trim().split('\n');
  expect(JSON.parse(before ?? '')).toEqual([{ code: 'score-out-of-scale', line, column: 18, source: 'journey' }]);
  expect(after).toBe('[]');
});
