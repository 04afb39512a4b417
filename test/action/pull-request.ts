/** A pull request as GitHub has it: branches, the merge that is built of it, and a clone as a runner makes one. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder } from '../cli/journey.js';
import { commit, git } from '../cli/repository.js';

export type Files = Readonly<Record<string, string>>;

export interface PullRequest {
  /** The folder that GitHub is, with the repository at `ada/journeys`. */
  readonly server: string;
  readonly upstream: string;
  /** The clone of the runner. */
  readonly cwd: string;
  readonly event: object;
  readonly head: string;
}

export interface Ways {
  /** What came to the base branch after the change was begun. */
  readonly meanwhile?: Files;
  readonly checkout?: 'merge' | 'head' | 'base';
  /** How many commits the runner fetches; without it all. */
  readonly depth?: number;
}

/** Pull request 5 of `ada/journeys`, from the branch `topic` into `main`; an empty text stands for no file. */
export function pullRequest(files: Files, changed: Files, ways: Ways = {}): PullRequest {
  const server = folder({});
  const upstream = join(server, 'ada/journeys');
  mkdirSync(upstream, { recursive: true });
  git(upstream, 'init', '--quiet', '--initial-branch=main');
  write(upstream, files);
  commit(upstream, 'first');
  const remembered = git(upstream, 'rev-parse', 'HEAD').trim();
  git(upstream, 'switch', '--quiet', '--create', 'topic');
  return pushed({ server, upstream, remembered }, changed, ways);
}

/** The same pull request after another push to its branch. */
export function push({ server, upstream, event }: PullRequest, changed: Files, ways: Ways = {}): PullRequest {
  git(upstream, 'switch', '--quiet', 'topic');
  const { pull_request: pull } = event as { pull_request: { base: { sha: string } } };
  return pushed({ server, upstream, remembered: pull.base.sha }, changed, ways);
}

interface Upstream {
  readonly server: string;
  readonly upstream: string;
  readonly remembered: string;
}

function pushed({ server, upstream, remembered }: Upstream, changed: Files, ways: Ways): PullRequest {
  const { meanwhile, checkout = 'merge', depth } = ways;
  write(upstream, changed);
  commit(upstream, 'change');
  const head = git(upstream, 'rev-parse', 'HEAD').trim();
  git(upstream, 'switch', '--quiet', 'main');
  if (meanwhile !== undefined) {
    write(upstream, meanwhile);
    commit(upstream, 'by others');
  }
  git(upstream, 'switch', '--quiet', '--detach');
  git(upstream, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'topic');
  git(upstream, 'update-ref', 'refs/pull/5/merge', 'HEAD');
  git(upstream, 'update-ref', 'refs/pull/5/head', head);
  git(upstream, 'switch', '--quiet', 'main');
  // What the event remembers of the base is what it was when the pull request was opened.
  const event = { pull_request: { number: 5, base: { sha: remembered, ref: 'main' }, head: { sha: head } } };
  return { server, upstream, head, event, cwd: cloneOf(upstream, checkout, depth) };
}

const refs = { merge: 'refs/pull/5/merge', head: 'refs/pull/5/head', base: 'refs/heads/main' };

/** As `actions/checkout` does it: all branches with their history, or one commit. */
function cloneOf(upstream: string, checkout: 'merge' | 'head' | 'base', depth: number | undefined): string {
  const cwd = folder({});
  git(cwd, 'init', '--quiet');
  git(cwd, 'remote', 'add', 'origin', `file://${upstream}`);
  const all = depth === undefined ? ['+refs/heads/*:refs/remotes/origin/*'] : [`--depth=${depth}`];
  git(cwd, 'fetch', '--quiet', '--no-tags', 'origin', ...all, `+${refs[checkout]}:refs/remotes/pull/5`);
  git(cwd, 'checkout', '--quiet', '--detach', 'refs/remotes/pull/5');
  return cwd;
}

function write(cwd: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    if (text === '') rmSync(join(cwd, name));
    else writeFileSync(join(cwd, name), text);
  }
}

/** The same where the remote cannot be reached. */
export function cutOff(of: PullRequest): PullRequest {
  git(of.cwd, 'remote', 'set-url', 'origin', `file://${join(of.cwd, 'nowhere')}`);
  return of;
}
