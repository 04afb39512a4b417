// The command: this checkout's own where it is built, else the package of the same version.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { output, say, temporary, told } from './runner.mjs';
import { said } from './words.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist/bin/journey.cjs');
const asked = told('JOURNEY_VERSION');

if (asked === '' && existsSync(built)) output({ command: built });
else install(asked || JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version);

/** Nothing of a package is run while it is installed. @param {string} version */
function install(version) {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9.+-]*$/.test(version)) return fail(said().version);
  const folder = temporary('journey-dsl');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--no-package-lock'];
  const { status } = spawnSync('npm', ['install', '--prefix', folder, ...options, `journey-dsl@${version}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm is a batch file on Windows; what it is given is checked above.
    shell: process.platform === 'win32',
  });
  if (status !== 0) return fail(said().install);
  output({ command: join(folder, 'node_modules/journey-dsl/dist/bin/journey.cjs') });
}

/** @param {string} why */
function fail(why) {
  say('error', why);
  process.exitCode = 1;
}
