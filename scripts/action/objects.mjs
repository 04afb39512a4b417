// The two commits of a pull request as objects in a repository of their own. Nothing is checked out, so no file of a fork
// comes to lie on the disk; no hook, filter, submodule or setting of anybody's is run; and nothing is fetched later on.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitOf, gitIn, isCommit, parentsOf } from './git.mjs';
import { usualFile } from './journey.mjs';
import { temporary, told } from './runner.mjs';

/**
 * @typedef {{ number: number, branch: string, head: string }} Pull
 * @typedef {{ cwd: string, env: NodeJS.ProcessEnv, base: string, head: string, accept: string }} Objects
 */

/**
 * Absent where the pull request has moved on: a later run is for what it is now.
 * @param {Pull} pull @returns {Objects | undefined}
 */
export function fetchedObjects({ number, branch, head }) {
  const cwd = temporary(`journey-objects-${number}`);
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd);
  const nothing = temporary('journey-no-settings');
  writeFileSync(nothing, '');
  const env = environment(nothing);
  const git = gitIn(cwd, env);
  must(git('init', '--quiet', '--template=', '.'));
  const server = `${told('GITHUB_SERVER_URL')}/${told('GITHUB_REPOSITORY')}`;
  const fetching = gitIn(cwd, { ...env, ...credentials() });
  /** @param {string[]} what */
  const fetch = (...what) =>
    fetching('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', ...what);
  const places = { merge: 'refs/journey/merge', head: 'refs/journey/head', base: 'refs/journey/base' };
  fetch('--depth=2', server, `+refs/pull/${number}/merge:${places.merge}`);
  const merge = commitOf(git, places.merge);
  const [first, second] = merge === undefined ? [] : parentsOf(git, merge);
  if (merge !== undefined && isCommit(first) && second === head) return found(first, merge);
  // GitHub makes no merge of what conflicts, and makes it late.
  const [from, to] = [`+refs/heads/${branch}:${places.base}`, `+refs/pull/${number}/head:${places.head}`];
  must(fetch(...(merge === undefined ? [] : ['--unshallow']), server, from, to));
  const base = commitOf(git, places.base);
  return base === undefined || commitOf(git, places.head) !== head ? undefined : found(base, head);

  /** @param {string} base @param {string} last @returns {Objects} */
  function found(base, last) {
    const asked = told('JOURNEY_ACCEPT');
    const address = `${last}:${asked || usualFile}`;
    // As on the disk of the other run: the usual file need not be there.
    const isUsed = asked !== '' || git('cat-file', '-e', address).status === 0;
    return { cwd, env, base, head: last, accept: isUsed ? address : '' };
  }
}

/** For Git and for `journey`, which gets to know no token. @param {string} nothing an empty file of settings */
function environment(nothing) {
  const { PATH, Path, SystemRoot, TEMP, TMP, LANG } = process.env;
  return {
    ...present({ PATH, Path, SystemRoot, TEMP, TMP, LANG }),
    HOME: join(told('RUNNER_TEMP'), 'journey-nobody'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: nothing,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    // Not even a redirection leads to another way of fetching.
    GIT_ALLOW_PROTOCOL: new URL(told('GITHUB_SERVER_URL')).protocol.replace(':', ''),
  };
}

/** In the environment, where no list of processes shows it. */
function credentials() {
  const token = told('GITHUB_TOKEN');
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${told('GITHUB_SERVER_URL')}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}

/** @param {NodeJS.ProcessEnv} values */
function present(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** @param {{ status: number | null, stderr: string }} ended */
function must({ status, stderr }) {
  if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) || 'Git');
}
