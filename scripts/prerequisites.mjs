// The programs that the tests drive besides Node, and how a machine gets them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Command by Debian package. Chromium may also be a Chrome, or named by CHROME_PATH. */
const commands = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  neovim: ['nvim'],
  'libxml2-utils': ['xmllint'],
  'librsvg2-bin': ['rsvg-convert'],
  'poppler-utils': ['pdftotext'],
};

/**
 * Makes sure that the named Debian packages' commands are there: installs what lacks when root on Debian.
 * Otherwise ends the process with the one command to run: a test that can't look must not pass.
 * @param {(keyof typeof commands)[]} packages
 */
export function ensure(packages) {
  const lacking = packages.filter((name) => !find(name));
  if (lacking.length === 0) return;
  const install = `apt-get update && apt-get install -y --no-install-recommends ${lacking.join(' ')}`;
  if (process.getuid?.() !== 0 || !isDebian()) {
    console.error(`The tests need ${lacking.join(', ')}. On Debian or Ubuntu, run:\n  sudo sh -c '${install}'`);
    process.exit(1);
  }
  console.log(`Installing ${lacking.join(', ')} …`);
  const { status } = spawnSync('sh', ['-c', install], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const still = packages.filter((name) => !find(name));
  if (status !== 0 || still.length > 0) {
    console.error(`Could not install ${still.join(', ')} with: ${install}`);
    process.exit(1);
  }
}

/** The path of Chromium or Chrome; ends the process with a sentence when there is none to be had. */
export function chromium() {
  ensure(['chromium']);
  return /** @type {string} */ (find('chromium'));
}

/** @param {keyof typeof commands} name */
function find(name) {
  if (name === 'chromium' && process.env.CHROME_PATH) return process.env.CHROME_PATH;
  return commands[name].map(onPath).find(Boolean);
}

/** The full path of a command on the PATH, or undefined. @param {string} command */
export function onPath(command) {
  return (process.env.PATH ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .map((folder) => `${folder}/${command}`)
    .find((path) => existsSync(path));
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
