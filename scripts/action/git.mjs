// Git, without a shell: what is given to it is never a command, and what begins as an option is no revision.
import { spawnSync } from 'node:child_process';

const most = 64 * 1024 * 1024;

/** @typedef {(...args: string[]) => { status: number | null, stdout: string, stderr: string }} Git */

/** Git in a folder. @param {string} [cwd] @param {NodeJS.ProcessEnv} [env] @returns {Git} */
export function gitIn(cwd, env) {
  return (...args) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: most });
    return { status, stdout: stdout ?? '', stderr: stderr ?? '' };
  };
}

/** The number of a commit; absent where there is none. @param {Git} git @param {string} revision */
export function commitOf(git, revision) {
  if (revision.startsWith('-')) return undefined;
  const { status, stdout } = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  return status === 0 ? stdout.trim() : undefined;
}

/** As the commit itself has them, which a shallow clone may lack. @param {Git} git @param {string} commit */
export function parentsOf(git, commit) {
  const [head = ''] = git('cat-file', 'commit', commit).stdout.split('\n\n');
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
}

/** @param {unknown} value @returns {value is string} */
export function isCommit(value) {
  return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) && !/^0+$/.test(value);
}
