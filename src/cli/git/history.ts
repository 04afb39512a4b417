/** The commits that touched a file, whatever it was called. */
import { objectOf, objectsOf, type Repository } from './revisions.js';
import { type GitResult, git } from './run.js';

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
