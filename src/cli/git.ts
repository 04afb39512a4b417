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
  const contents = objectsOf(
    repository,
    paths.flatMap((path) => files.get(path) ?? []),
  );
  return new Map(
    paths.flatMap((path): readonly (readonly [string, Uint8Array])[] => {
      const content = contents.get(files.get(path) ?? '');
      return content === undefined ? [] : [[path, content]];
    }),
  );
}

/**
 * What Git has at addresses such as an object's number or `COMMIT:path`, by address, without what is not there or of
 * another kind. Git is started once for all of them; an address with a line feed it cannot be asked for.
 */
export function objectsOf(
  { root }: Repository,
  addresses: readonly string[],
  kind: 'blob' | 'commit' = 'blob',
): ReadonlyMap<string, Uint8Array> {
  const wanted = [...new Set(addresses)].filter((address) => !address.includes('\n'));
  const input = wanted.map((address) => `${address}\n`).join('');
  const answer = wanted.length === 0 ? undefined : git(['cat-file', '--batch'], root, input);
  const objects = answer?.ok ? objectsIn(answer.value) : [];
  return new Map(
    wanted.flatMap((address, place): readonly (readonly [string, Uint8Array])[] => {
      const object = objects[place];
      return object?.kind === kind ? [[address, object.content]] : [];
    }),
  );
}

interface GitObject {
  readonly kind: string;
  readonly content: Uint8Array;
}

/**
 * In the order in which they were asked for. Each begins with a line of its number, kind and length, and ends with a
 * line feed; of what is not there, there is a line that says so.
 */
function objectsIn(answer: Buffer): readonly (GitObject | undefined)[] {
  const objects: (GitObject | undefined)[] = [];
  for (let at = 0; at < answer.length; ) {
    const start = answer.indexOf(0x0a, at) + 1;
    if (start === 0) break;
    const [, kind, length] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(answer.toString('latin1', at, start - 1)) ?? [];
    const end = start + Number(length ?? -1);
    objects.push(kind === undefined ? undefined : { kind, content: answer.subarray(start, end) });
    at = end + 1;
  }
  return objects;
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

/** A commit that touched a file. */
export interface FileCommit {
  readonly hash: string;
  /** As short as Git has it. */
  readonly short: string;
  /** When its author made it, ISO 8601 with the author's own zone. */
  readonly date: string;
  readonly author: string;
  readonly subject: string;
  /** Where the file is after it, from the root. */
  readonly path: string;
  /** Where it was in each parent; absent where that has none. */
  readonly formerPaths: readonly (string | undefined)[];
  /** The nearest commits before it that touched the file. */
  readonly earlier: readonly string[];
}

/**
 * The commits that touched a file, from HEAD back and children before their parents; renames are followed on every branch, while
 * `git log --follow` looks for one name at a time. A merge is among them where the file differs from that of all its
 * parents. `path` is from the root. Nothing for a file that is in no commit.
 */
export function commitsOf(repository: Repository, path: string): GitResult<readonly FileCommit[]> {
  const head = objectOf(repository, 'HEAD', 'commit');
  if (!head.ok) return head.problem.reason === 'revision' ? { ok: true, value: [] } : head;
  const names = formerNamesOf(repository, head.value, path);
  if (!names.ok) return names;
  // The last field ends with a NUL as the others do, and what was touched follows.
  const fields = '--format=%x01%H%x00%h%x00%P%x00%aI%x00%aN%x00%s';
  const ways = ['--topo-order', '--parents', '-c', '--combined-all-paths', '--encoding=UTF-8', fields];
  const listed = logOf(repository, head.value, ways, names.value);
  return listed.ok ? { ok: true, value: following(path, touchesIn(listed.value.toString().split('\0'))) } : listed;
}

/** Every name that a file had, the present one first. */
function formerNamesOf(repository: Repository, head: string, path: string): GitResult<readonly string[]> {
  const renames = logOf(repository, head, ['--follow', '--diff-filter=R', '--format='], [path]);
  if (!renames.ok) return renames;
  const paths = renames.value.toString().split('\0');
  return { ok: true, value: [...new Set([path, ...paths.filter((name) => name !== '' && !/^\n?R\d+$/.test(name))])] };
}

function logOf({ root }: Repository, head: string, ways: readonly string[], paths: readonly string[]) {
  const settings = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-relative', '--no-show-signature'];
  const renames = ['-z', '--name-status', '--find-renames', '-l0'];
  const wanted = paths.map((path) => `:(literal)${path}`);
  return git(['log', ...settings, ...renames, ...ways, head, '--', ...wanted], root);
}

interface Touch extends Omit<FileCommit, 'path' | 'formerPaths'> {
  readonly files: readonly Pick<FileCommit, 'path' | 'formerPaths'>[];
}

/**
 * Of each commit a mark and six fields, then of each file a letter for each parent, where it was in each if that may be
 * somewhere else, and where it is.
 */
function touchesIn(fields: readonly string[]): readonly Touch[] {
  const touches: (Touch & { readonly files: Touch['files'][number][] })[] = [];
  for (let at = 0; at < fields.length; ) {
    const field = (fields[at] ?? '').replace(/^\n/, '');
    if (field.startsWith('\u0001')) {
      const [short = '', parents = '', date = '', author = '', subject = ''] = fields.slice(at + 1, at + 6);
      const earlier = parents.split(' ').filter((parent) => parent !== '');
      touches.push({ hash: field.slice(1), short, earlier, date, author, subject, files: [] });
      at += 6;
      continue;
    }
    const letters = field.replace(/\d/g, '');
    const count = letters.length > 1 || letters === 'R' ? letters.length + 1 : Math.min(1, letters.length);
    const paths = fields.slice(at + 1, at + 1 + count);
    const path = paths.at(-1);
    if (path !== undefined) {
      const formerPaths = [...letters].map((letter, place) => (letter === 'A' ? undefined : (paths[place] ?? path)));
      touches.at(-1)?.files.push({ path, formerPaths });
    }
    at += 1 + count;
  }
  return touches;
}

/** Those of the commits that touched the file under the name that it had at the time. */
function following(path: string, touches: readonly Touch[]): readonly FileCommit[] {
  const names = new Map<string, string>();
  return touches.flatMap(({ files, ...commit }, place): readonly FileCommit[] => {
    const name = place === 0 ? path : names.get(commit.hash);
    if (name === undefined) return [];
    const file = files.find((touched) => touched.path === name);
    for (const [parent, hash] of commit.earlier.entries()) {
      if (!names.has(hash)) names.set(hash, file?.formerPaths[parent] ?? name);
    }
    return file === undefined ? [] : [{ ...commit, ...file }];
  });
}

/** Whether a clone ends at a commit that has parents: what was before is somewhere else. */
export function isCutOff(repository: Repository, hash: string): boolean {
  const parent = `${hash}^1`;
  const known = objectsOf(repository, [hash, parent], 'commit');
  return (
    !known.has(parent) &&
    /^parent /m.test(
      Buffer.from(known.get(hash) ?? [])
        .toString()
        .split('\n\n')[0] ?? '',
    )
  );
}

function objectOf({ root }: Repository, name: string, kind: 'commit' | 'tree'): GitResult<string> {
  if (name.startsWith('-')) return failed({ reason: 'option', name });
  const found = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{${kind}}`], root);
  if (found.ok) return { ok: true, value: found.value.toString().trim() };
  return found.problem.reason === 'absent' ? found : failed({ reason: 'revision', name });
}

/** Three files merged line by line, as Git does by itself; `conflicts` are marked in the content. */
export function mergedByLines(
  { base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', string>>,
  markerSize: number,
): GitResult<{ readonly content: Uint8Array; readonly conflicts: number }> {
  const names = ['ours', 'base', 'theirs'].flatMap((name) => ['-L', name]);
  const options = ['merge-file', '-p', '-q', `--marker-size=${markerSize}`, ...names];
  const { status, stdout, stderr, error } = spawnGit([...options, '--', ours, base, theirs], process.cwd());
  if (error !== undefined) return failed(error);
  // It ends with the number of conflicts, or above 127 when it could not merge.
  return status === null || status > 127
    ? failed({ reason: 'other', message: stderr.toString().trim() })
    : { ok: true, value: { content: stdout, conflicts: status } };
}

function git(args: readonly string[], cwd: string, input = ''): GitResult<Buffer> {
  const { status, stdout, stderr, error } = spawnGit(args, cwd, input);
  if (error !== undefined) return failed(error);
  return status === 0 ? { ok: true, value: stdout } : failed({ reason: 'other', message: stderr.toString().trim() });
}

function spawnGit(args: readonly string[], cwd: string, input = '') {
  const { error, ...ended } = spawnSync('git', args, { cwd, input, maxBuffer: most, windowsHide: true });
  if (error === undefined) return { ...ended, error };
  const isAbsent = 'code' in error && error.code === 'ENOENT';
  const problem: GitProblem = isAbsent ? { reason: 'absent' } : { reason: 'other', message: error.message };
  return { ...ended, error: problem };
}

function failed(problem: GitProblem): { readonly ok: false; readonly problem: GitProblem } {
  return { ok: false, problem };
}
