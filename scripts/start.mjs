// `npm start`: the examples in VS Code with the packaged extension, in a profile of their own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietSettings, startCodeServer } from './hosts.mjs';
import { onPath } from './prerequisites.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'examples');
const first = join(folder, 'energy', 'switching.journey');
const vsix = join(root, 'journey-dsl.vsix');
// Nothing here touches the settings and extensions of the reader's own VS Code.
const profile = join(root, '.vscode-test', 'start');
const settings = { 'window.autoDetectColorScheme': true, 'extensions.ignoreRecommendations': true };

if (!existsSync(vsix)) {
  console.error('There is no packaged extension yet; run: npm start');
  process.exit(1);
}
const code = desktop();
if (code) await openDesktop(code);
else await serve();

/** The `code` on the PATH, where it can open a window. */
function desktop() {
  // In a remote terminal `code` talks to the window around it, and has no profile of its own.
  if (process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen ? onPath(process.platform === 'win32' ? 'code.cmd' : 'code') : undefined;
}

/** @param {string} command */
async function openDesktop(command) {
  const user = join(profile, 'desktop', 'User');
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const own = ['--user-data-dir', join(profile, 'desktop'), '--extensions-dir', join(profile, 'extensions')];
  // VS Code refuses to start as root with its sandbox.
  const bare = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  run(command, [...own, ...bare, '--install-extension', vsix, '--force']);
  run(command, [...own, ...bare, '--new-window', folder, '--goto', first]);
  console.log('VS Code opens the examples. "Journey: Open Preview to the Side" draws the map.');
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`This failed: ${command} ${args.join(' ')}${error ? `\n${error.message}` : ''}`);
  process.exit(1);
}

async function serve() {
  const host = await startCodeServer({ folder, profile: join(profile, 'server'), vsix, settings });
  const address = new URL(host.url);
  const open = [['openFile', `vscode-remote://${address.host}${first}`]];
  address.searchParams.set('payload', JSON.stringify(open));
  console.log(`\nThe examples are open in VS Code at\n\n  ${address}\n`);
  console.log('"Journey: Open Preview to the Side" draws the map. Ctrl+C ends it.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => host.stop().then(() => process.exit(0)));
}
