// Which commit a change started from. The clone itself says so: an event remembers what was true when it was sent.
import { commitOf, isCommit, parentsOf } from './git.mjs';

/**
 * @typedef {import('./git.mjs').Git} Git
 * @typedef {{ base: string } | { problem: 'noBase' | 'shallow' | 'otherHead' | 'noRevision' }} Found
 */

/** @param {Git} git @param {any} happened the event @param {string} asked the input `base` @returns {Found} */
export function baseOf(git, happened, asked) {
  if (asked !== '') return reached(git, [asked], 'noRevision');
  const { pull_request: pull, merge_group: group, before, ref, repository } = happened;
  if (pull !== undefined) return baseOfPull(git, pull);
  // The one commit that a group of a merge queue was put on.
  if (isCommit(group?.base_sha)) return reached(git, [group.base_sha], 'shallow');
  const branch = repository?.default_branch;
  // What was pushed over is there no more; a new branch comes from where it left the default one.
  const left = typeof branch === 'string' && typeof ref === 'string' && ref !== `refs/heads/${branch}`;
  const candidates = [...(isCommit(before) ? [before] : []), ...(left ? branchIn(git, branch) : [])];
  return candidates.length === 0 ? { problem: 'noBase' } : reached(git, candidates, 'shallow');
}

/**
 * What GitHub builds is a merge of the last commit into the base branch as it is at that time: its first parent. Where the
 * last commit itself is checked out, it is where that left the base branch.
 * @param {Git} git @param {any} pull @returns {Found}
 */
function baseOfPull(git, pull) {
  const [head, last] = [commitOf(git, 'HEAD'), pull.head?.sha];
  if (head === undefined || !isCommit(last)) return { problem: 'noBase' };
  const [first, second, ...more] = parentsOf(git, head);
  if (first !== undefined && second === last && more.length === 0) return reached(git, [first], 'shallow');
  if (head !== last) return { problem: 'otherHead' };
  return reached(git, branchIn(git, String(pull.base?.ref ?? '')), 'shallow');
}

/** The tip of a branch of the remote. @param {Git} git @param {string} branch */
function branchIn(git, branch) {
  const known = `refs/remotes/origin/${branch}`;
  if (git('check-ref-format', `refs/heads/${branch}`).status !== 0) return [];
  if (commitOf(git, known) === undefined) fetched(git, `+refs/heads/${branch}:${known}`);
  const tip = commitOf(git, known);
  return tip === undefined ? [] : [tip];
}

/**
 * The first of the revisions that has a commit in common with HEAD, if need be after fetching what is missing.
 * @param {Git} git @param {string[]} revisions @param {'shallow' | 'noRevision'} problem @returns {Found}
 */
function reached(git, revisions, problem) {
  for (const base of revisions) if (reaches(git, base)) return { base };
  return { problem };
}

/** @param {Git} git @param {string} base */
function reaches(git, base) {
  if (base.startsWith('-')) return false;
  const isThere = () => git('merge-base', base, 'HEAD').status === 0;
  if (isThere()) return true;
  const isShallow = git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true';
  const head = commitOf(git, 'HEAD');
  // Of a merge that is built, its parents are enough.
  if (isShallow && head !== undefined && fetched(git, '--depth=2', head) && isThere()) return true;
  if (isCommit(base) && commitOf(git, base) === undefined) fetched(git, base);
  if (!isThere() && isShallow) fetched(git, '--unshallow');
  return isThere();
}

/** @param {Git} git @param {string[]} what */
function fetched(git, ...what) {
  const options = what.filter((one) => one.startsWith('--'));
  const refs = what.filter((one) => !one.startsWith('--'));
  return git('fetch', '--no-tags', '--quiet', '--no-recurse-submodules', ...options, 'origin', ...refs).status === 0;
}
