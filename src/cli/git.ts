/**
 * The command line's only way to Git: it is started without a shell, and what comes from a command line is never taken
 * for an option. Nothing is written, and nothing of a repository's settings is run: no filters, no text conversion.
 */
import { spawnSync } from 'node:child_process';

export type GitProblem =
  | { readonly reason: 'absent' | 'no-repository' }
  | { readonly reason: 'option' | 'revision' | 'unrelated'; readonly name: string }
  | { readonly reason: 'path'; readonly path: string; readonly revision: string }
  | { readonly reason: 'other'; readonly message: string };

export type GitResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: GitProblem };

export interface Repository {
  /** The folder that paths of a revision start from. */
  readonly root: string;
  /** The folder that paths of the command line start from. */
  readonly folder: string;
}

/** A commit or tree; of its files the addresses of their contents, by path from the root with `/`. */
export interface Revision {
  readonly repository: Repository;
  readonly name: string;
  readonly tree: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A file that differs between two revisions; `before` is absent when it is new, `after` when it is gone. */
export interface ChangedFile {
  readonly before?: string;
  readonly after?: string;
}

/** Whatever a repository holds, no more than this is read of what Git says, in bytes. */
const most = 512 * 1024 * 1024;

/** The repository of a folder. */
export function repositoryOf(folder: string): GitResult<Repository> {
  const root = git(['rev-parse', '--show-toplevel'], folder);
  if (!root.ok) return root.problem.reason === 'other' ? failed({ reason: 'no-repository' }) : root;
  return { ok: true, value: { root: root.value.toString().replace(/\r?\n$/, ''), folder } };
}

export function revisionOf(repository: Repository, name: string): GitResult<Revision> {
  const tree = objectOf(repository, name, 'tree');
  if (!tree.ok) return tree;
  const listed = git(['ls-tree', '-r', '-z', '--full-tree', tree.value], repository.root);
  if (!listed.ok) return listed;
  const rows = listed.value.toString().split('\0');
  // Regular files only: a link's content is where it leads, which may be anywhere.
  const files = rows.flatMap((row): readonly (readonly [string, string])[] => {
    const [, address, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(row) ?? [];
    return address === undefined || path === undefined ? [] : [[path, address]];
  });
  return { ok: true, value: { repository, name, tree: tree.value, files: new Map(files) } };
}

/** The contents of files by path, without those that the revision has none of. Git is started once for all of them. */
export function contentsOf({ repository, files }: Revision, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const wanted = paths.flatMap((path): readonly (readonly [string, string])[] => {
    const address = files.get(path);
    return address === undefined ? [] : [[path, address]];
  });
  const input = wanted.map(([, address]) => `${address}\n`).join('');
  const answer = wanted.length === 0 ? undefined : git(['cat-file', '--batch'], repository.root, input);
  const contents = answer?.ok ? blobsIn(answer.value) : new Map<string, Uint8Array>();
  return new Map(
    wanted.flatMap(([path, address]) => {
      const content = contents.get(address);
      return content === undefined ? [] : [[path, content]];
    }),
  );
}

/** Each begins with a line of its address, `blob` and its length, and ends with a line feed. */
function blobsIn(answer: Buffer): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < answer.length; ) {
    const start = answer.indexOf(0x0a, at) + 1;
    const [address = '', kind, length] = answer.toString('latin1', at, start - 1).split(' ');
    if (start === 0) break;
    const end = kind === 'blob' ? start + Number(length) : start - 1;
    if (kind === 'blob') blobs.set(address, answer.subarray(start, end));
    at = end + 1;
  }
  return blobs;
}

/** The commit from which two went their ways. */
export function mergeBaseOf(repository: Repository, one: string, other: string): GitResult<string> {
  const [first, second] = [objectOf(repository, one, 'commit'), objectOf(repository, other, 'commit')];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const base = git(['merge-base', first.value, second.value], repository.root);
  if (base.ok) return { ok: true, value: base.value.toString().trim() };
  return failed({ reason: 'unrelated', name: `${one}...${other}` });
}

/** The files that differ, those renamed followed; of the paths given, else of all. What comes back is from the root. */
export function changedFiles(
  { folder }: Repository,
  before: Revision,
  after: Revision,
  paths: readonly string[],
): GitResult<readonly ChangedFile[]> {
  const settings = ['--no-ext-diff', '--no-textconv', '--no-relative', '--name-status', '-z', '--find-renames', '-l0'];
  const wanted = paths.map((path) => `:(literal)${path}`);
  const listed = git(['diff', ...settings, before.tree, after.tree, '--', ...wanted], folder);
  return listed.ok ? { ok: true, value: changesIn(listed.value.toString().split('\0')) } : listed;
}

/** A letter and one path, or of a file that was renamed a letter with a number, and two paths. */
function changesIn(fields: readonly string[]): readonly ChangedFile[] {
  const changes: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [status = '', path = '', other = ''] = fields.slice(at, at + 3);
    const isRenamed = status.startsWith('R');
    at += isRenamed ? 3 : 2;
    if (isRenamed) changes.push({ before: path, after: other });
    else if (status === 'A') changes.push({ after: path });
    else if (status === 'D') changes.push({ before: path });
    else changes.push({ before: path, after: path });
  }
  return changes;
}

function objectOf({ root }: Repository, name: string, kind: 'commit' | 'tree'): GitResult<string> {
  if (name.startsWith('-')) return failed({ reason: 'option', name });
  const found = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{${kind}}`], root);
  if (found.ok) return { ok: true, value: found.value.toString().trim() };
  return found.problem.reason === 'absent' ? found : failed({ reason: 'revision', name });
}

function git(args: readonly string[], cwd: string, input = ''): GitResult<Buffer> {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, input, maxBuffer: most, windowsHide: true });
  if (error !== undefined) {
    const isAbsent = 'code' in error && error.code === 'ENOENT';
    return failed(isAbsent ? { reason: 'absent' } : { reason: 'other', message: error.message });
  }
  return status === 0 ? { ok: true, value: stdout } : failed({ reason: 'other', message: stderr.toString().trim() });
}

function failed(problem: GitProblem): { readonly ok: false; readonly problem: GitProblem } {
  return { ok: false, problem };
}
