/** What a repository has at revisions, and what differs between two. */
import { failed, type GitResult, git } from './run.js';

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

/** The paths that differ, of those given, else of all, from the root. What was renamed is gone at one and new at another. */
export function changedFiles(
  { folder }: Repository,
  before: Revision,
  after: Revision,
  paths: readonly string[],
): GitResult<readonly ChangedFile[]> {
  const settings = ['--no-ext-diff', '--no-textconv', '--no-relative', '--name-status', '-z', '--no-renames'];
  const wanted = paths.map((path) => `:(literal)${path}`);
  const listed = git(['diff', ...settings, before.tree, after.tree, '--', ...wanted], folder);
  return listed.ok ? { ok: true, value: changesIn(listed.value.toString().split('\0')) } : listed;
}

/** A letter and a path of each. */
function changesIn(fields: readonly string[]): readonly ChangedFile[] {
  const changes: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [status, path = ''] = fields.slice(at, at + 2);
    changes.push({ ...(status === 'A' ? {} : { before: path }), ...(status === 'D' ? {} : { after: path }) });
  }
  return changes;
}

export function objectOf({ root }: Repository, name: string, kind: 'commit' | 'tree'): GitResult<string> {
  if (name.startsWith('-')) return failed({ reason: 'option', name });
  const found = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{${kind}}`], root);
  if (found.ok) return { ok: true, value: found.value.toString().trim() };
  return found.problem.reason === 'absent' ? found : failed({ reason: 'revision', name });
}
