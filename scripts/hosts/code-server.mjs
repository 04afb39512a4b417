import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietSettings } from './settings.mjs';

const version = '4.139.1';
const root = fileURLToPath(new URL('../..', import.meta.url));
const home = join(root, '.vscode-test', 'code-server');
const server = join(home, 'node_modules', 'code-server');
const entry = join(server, 'out', 'node', 'entry.js');
const installed = join(home, `installed-${version}`);

/** The Node that code-server wants, whatever Node runs this. */
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Installs the pinned code-server when it is absent; returns its entry file. Rejects with npm's own words.
 *
 * Without install scripts: the native modules they would build (logging, file watching through the kernel, terminals)
 * are not needed to run an extension, and a machine may have no compiler.
 */
export async function installCodeServer() {
  if (existsSync(installed)) return entry;
  console.log(`Installing code-server ${version} …`);
  await mkdir(home, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['install', '--prefix', home, '--save-exact', ...quiet, `code-server@${version}`], home);
  for (const folder of ['lib/vscode', 'lib/vscode/extensions'])
    await npm(['install', '--omit=dev', ...quiet], join(server, folder));
  await writeFile(installed, '');
  return entry;
}

/** Starts code-server on a free port; resolves once it answers. */
export async function startCodeServer({ folder, profile, vsix, settings = {}, port }) {
  await installCodeServer();
  const data = join(profile, 'data');
  await mkdir(join(data, 'User'), { recursive: true });
  await writeFile(join(data, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const extensions = join(profile, 'extensions');
  if (vsix) await installExtension(vsix, extensions, data);

  const address = `127.0.0.1:${port ?? (await freePort())}`;
  const child = run(
    node,
    [
      entry,
      ...['--auth', 'none', '--bind-addr', address, '--user-data-dir', data, '--extensions-dir', extensions],
      ...['--config', join(profile, 'config.yaml')],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', folder],
    ],
    // A group of its own, so that stopping it also ends its extension hosts.
    { cwd: root, detached: process.platform !== 'win32' },
  );
  await Promise.race([answers(`http://${address}/healthz`), child.ended]);
  return { url: `http://${address}/?folder=${encodeURIComponent(folder)}`, stop: child.stop };
}

/** Installs a packaged extension into the folder and returns where its files then stand. */
export async function unpackExtension(vsix, folder) {
  await installCodeServer();
  await installExtension(vsix, folder, join(folder, '..', 'unpack-data'));
  const name = (await readdir(folder)).find((candidate) => existsSync(join(folder, candidate, 'package.json')));
  if (!name) throw new Error(`${vsix} was installed into ${folder}, but no extension stands there.`);
  return join(folder, name);
}

async function installExtension(vsix, extensions, data) {
  await mkdir(extensions, { recursive: true });
  const where = ['--extensions-dir', extensions, '--user-data-dir', data, '--config', join(data, 'config.yaml')];
  await run(node, [entry, ...where, '--install-extension', vsix, '--force'], { cwd: root }).succeeds;
}

function npm(args, cwd) {
  // The npm that runs this script may be no command on the PATH.
  const own = process.env.npm_execpath;
  const child = own?.endsWith('.js') ? run(process.execPath, [own, ...args], { cwd }) : run('npm', args, { cwd });
  return child.succeeds;
}

/**
 * A child process whose output is kept for the error message.
 * `succeeds` resolves when it ends well; `ended` rejects when it ends at all before it was stopped.
 */
function run(command, args, { cwd, detached = false }) {
  const child = spawn(command, args, { cwd, detached, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk) => {
    output = (output + chunk).slice(-8000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const failed = (why) => new Error(`${command} ${args.join(' ')}\n${why}\n${output}`);
  let stopping = false;
  const end = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : `ended with ${code ?? signal}`));
  });
  const never = new Promise(() => {});
  const succeeds = end.then((why) => (why === undefined ? output : Promise.reject(failed(why))));
  const ended = end.then((why) => (stopping ? never : Promise.reject(failed(why ?? 'ended early'))));
  // Whoever waits for the one need not wait for the other.
  succeeds.catch(() => {});
  ended.catch(() => {});
  const stop = async () => {
    stopping = true;
    if (child.exitCode === null && child.signalCode === null)
      process.kill(detached ? -child.pid : child.pid, 'SIGTERM');
    await end;
  };
  return { succeeds, ended, stop };
}

/** Without what an outer VS Code or code-server would pass on, which would make ours talk to it. */
function environment() {
  const foreign = /^(VSCODE_|CODE_SERVER_|ELECTRON_)|^(PASSWORD|HASHED_PASSWORD|PORT|NODE_OPTIONS)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** Resolves once the address answers; rejects after a minute. */
async function answers(url) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} did not answer within a minute.`);
}

async function freePort() {
  const probe = createServer();
  await new Promise((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address.port;
}
