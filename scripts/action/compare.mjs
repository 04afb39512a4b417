// Checks the files that changed and says what changed in them: for a comment, the page of the run, and as a map.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { event, output, say, summarise, temporary, told } from './runner.mjs';
import { said } from './words.mjs';

const wanted = {
  paths: told('JOURNEY_PATHS')
    .split('\n')
    .map((path) => path.trim())
    .filter(Boolean),
  language: told('JOURNEY_LANGUAGE') || 'en',
  check: told('JOURNEY_CHECK') || 'changed',
  failOn: told('JOURNEY_FAIL_ON'),
};

if (!['en', 'nl'].includes(wanted.language)) refuse(said().language);
else if (!['changed', 'all', 'none'].includes(wanted.check)) refuse(said().check);
else run();

function run() {
  const base = told('JOURNEY_BASE') || baseOf(event());
  const isReached = base !== undefined && reaches(base);
  const changed = isReached ? changedFiles(base) : undefined;
  const checked = check(changed);
  if (base === undefined) {
    say('notice', said().noBase);
    output({ failed: !checked, changed: 0 });
  } else if (!isReached) {
    say('error', said().shallow);
    output({ failed: true, changed: 0 });
  } else {
    const diff = compare(base, changed?.all.length ?? 0);
    output({ ...diff, failed: !checked || diff.failed, changed: changed?.all.length ?? 0 });
  }
}

/** The commit that an event brings its changes to, if any. @param {any} happened */
function baseOf({ pull_request: request, merge_group: group, before }) {
  const base = request?.base?.sha ?? group?.base_sha ?? before;
  // A new branch comes from nowhere.
  return typeof base === 'string' && /^[0-9a-f]{40,64}$/.test(base) && !/^0+$/.test(base) ? base : undefined;
}

/** Whether the commit from which both went their ways is there, if need be after fetching the rest. @param {string} base */
function reaches(base) {
  if (base.startsWith('-')) return false;
  const isThere = () => git('merge-base', base, 'HEAD').status === 0;
  if (isThere()) return true;
  if (git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true') {
    git('fetch', '--no-tags', '--quiet', '--unshallow', 'origin');
  }
  if (!isThere() && /^[0-9a-f]{40,64}$/.test(base)) git('fetch', '--no-tags', '--quiet', 'origin', base);
  return isThere();
}

/** Of the paths asked for; `present` are those that are still there. @param {string} base */
function changedFiles(base) {
  const list = (/** @type {string[]} */ ...filter) =>
    git(
      'diff',
      ...['--no-ext-diff', '--no-textconv', '--relative', '--name-only', '-z', '--no-renames', ...filter],
      `${base}...HEAD`,
      '--',
      ...wanted.paths.map((path) => `:(literal)${path}`),
    )
      .stdout.split('\0')
      .filter((path) => path.endsWith('.journey'));
  return { all: list(), present: list('--diff-filter=d') };
}

/** Whether nothing is wrong. @param {{ present: string[] } | undefined} changed */
function check(changed) {
  const everything = wanted.paths.length > 0 ? wanted.paths : ['.'];
  const files = wanted.check === 'all' ? everything : wanted.check === 'none' ? [] : (changed?.present ?? []);
  if (files.length === 0) return true;
  const status = journey('check', '--format', 'github', '--language', wanted.language, '--', ...files);
  if (status !== 0 && status !== 1) say('error', said().noCheck);
  return status === 0;
}

/** @param {string} base @param {number} count */
function compare(base, count) {
  const [markdown, html] = [temporary('journey-comment.md'), temporary('journey-changes.html')];
  for (const file of [markdown, html]) rmSync(file, { force: true });
  const diff = (/** @type {string} */ format, /** @type {string} */ file, /** @type {string[]} */ ...options) =>
    journey(
      ...['diff', '--format', format, '-o', file, '--language', wanted.language, ...options],
      ...['--', `${base}...HEAD`, ...wanted.paths],
    );
  const rules = wanted.failOn === '' ? [] : ['--fail-on', wanted.failOn];
  const status = diff('markdown', markdown, ...rules);
  if ((status !== 0 && status !== 1) || !existsSync(markdown)) {
    say('error', said().noDiff);
    return { failed: true };
  }
  summarise(readFileSync(markdown, 'utf8'));
  if (count === 0) return { failed: false, markdown };
  const isDrawn = diff('html', html) === 0 && existsSync(html);
  if (!isDrawn) say('warning', said().noHtml);
  return { failed: status === 1, markdown, ...(isDrawn ? { html } : {}) };
}

/** What it says goes to the log, where GitHub finds what is wrong at which line. @param {string[]} args */
function journey(...args) {
  const command = told('JOURNEY_COMMAND');
  return spawnSync(process.execPath, [command, ...args], { stdio: ['ignore', 'inherit', 'inherit'] }).status;
}

/** @param {string[]} args */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return { status, stdout: stdout ?? '' };
}

/** @param {string} why */
function refuse(why) {
  say('error', why);
  process.exitCode = 1;
}
