/** What is to be compared: the words of a command line as versions of files, each read with the files of its own time. */
import { existsSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { check, type Reading } from '../../index.js';
import { isReadingCode } from '../../model/index.js';
import { type Language, words } from '../../words/index.js';
import { decode } from '../disk.js';
import {
  type ChangedFile,
  changedFiles,
  contentsOf,
  type GitProblem,
  mergeBaseOf,
  type Repository,
  type Revision,
  repositoryOf,
  revisionOf,
} from '../git/index.js';
import { type Context, configurationFor, readInput, standardInputName, unreadable } from '../input.js';

/** A file at a time. */
export interface Version extends Reading {
  /** As the command line has it, or `REV:path`. */
  readonly name: string;
  /** Where the file is, from the current folder; as `name` where it is on no disk. */
  readonly file: string;
}

/** Two versions of one file; of a file that came or went, one is read as empty. */
export interface VersionPair {
  readonly before: Version;
  readonly after: Version;
}

export type Versions = { readonly ok: true; readonly pairs: Iterable<VersionPair> } | Refused;

interface Refused {
  readonly ok: false;
  /** A sentence for the reader. */
  readonly problem: string;
}

/** `BASE...HEAD`, where an empty side is `HEAD`, as Git has it. */
export function rangeIn(word: string): { readonly base: string; readonly head: string } | undefined {
  const [, base, head] = /^(.*?)\.\.\.(.*)$/s.exec(word) ?? [];
  if (base === undefined || head === undefined || existsSync(word)) return undefined;
  return { base: base || 'HEAD', head: head || 'HEAD' };
}

/** Two files, or one at two times. */
export async function twoVersions(before: string, after: string, context: Context): Promise<Versions> {
  const [one, other] = [await versionOf(before, context), await versionOf(after, context)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  return { ok: true, pairs: [{ before: one.version, after: other.version }] };
}

/** Every `.journey` file that differs between two revisions, the first of them being where they parted. */
export function changedVersions(
  { base, head }: { readonly base: string; readonly head: string },
  paths: readonly string[],
  context: Context,
): Versions {
  const refused = (problem: GitProblem): Refused => ({ ok: false, problem: gitSentence(problem, context.language) });
  const repository = repositoryOf(process.cwd());
  if (!repository.ok) return refused(repository.problem);
  const parted = mergeBaseOf(repository.value, base, head);
  if (!parted.ok) return refused(parted.problem);
  const [before, after] = [revisionOf(repository.value, parted.value), revisionOf(repository.value, head)];
  if (!before.ok) return refused(before.problem);
  if (!after.ok) return refused(after.problem);
  const changed = changedFiles(repository.value, before.value, after.value, paths);
  if (!changed.ok) return refused(changed.problem);
  // A commit's number says little; who asked for BASE knows it by that name.
  const former = { ...before.value, name: base };
  const isJourney = (path: string | undefined) => path?.endsWith('.journey') === true;
  const files = changed.value.filter((file) => isJourney(file.before) || isJourney(file.after));
  return { ok: true, pairs: pairsOf(files, { before: former, after: after.value }, context) };
}

/** One pair after the other, for the trees of hundreds of files would fill the memory. */
function* pairsOf(
  files: readonly ChangedFile[],
  { before, after }: { readonly before: Revision; readonly after: Revision },
  context: Context,
): Generator<VersionPair> {
  const pathsOf = (side: 'before' | 'after') => files.flatMap((file) => file[side] ?? []);
  const [olds, news] = [textsOf(before, pathsOf('before')), textsOf(after, pathsOf('after'))];
  for (const file of files) {
    const path = file.after ?? file.before ?? '';
    yield { before: versionAt(olds, file.before ?? path, context), after: versionAt(news, path, context) };
  }
}

type Read = { readonly ok: true; readonly version: Version } | Refused;

async function versionOf(word: string, context: Context): Promise<Read> {
  const [, name, path] = /^([^:]{2,}|[^:]*[^a-zA-Z:]):(.+)$/s.exec(word) ?? [];
  if (word !== standardInputName && name !== undefined && path !== undefined && !existsSync(word)) {
    return versionInGit(name, path, context);
  }
  const input = await readInput(word, context);
  if (!input.ok) return { ok: false, problem: unreadable(word, input.problem, context.language) };
  const { text, options } = input.value;
  const { config } = configurationFor(word, context);
  const reading = check(text, { ...options, today: context.today, config });
  return { ok: true, version: { ...reading, name: word, file: word } };
}

function versionInGit(name: string, path: string, context: Context): Read {
  const refused = (problem: GitProblem): Refused => ({ ok: false, problem: gitSentence(problem, context.language) });
  const repository = repositoryOf(process.cwd());
  if (!repository.ok) return refused(repository.problem);
  const revision = revisionOf(repository.value, name);
  if (!revision.ok) return refused(revision.problem);
  const place = fromRoot(path, repository.value);
  if (!revision.value.files.has(place)) return refused({ reason: 'path', path, revision: name });
  return { ok: true, version: versionAt(textsOf(revision.value, [place]), place, context) };
}

/** As Git has it, a path starts from the root, unless it begins with `./` or `../`. */
function fromRoot(path: string, { root, folder }: Repository): string {
  if (!/^\.\.?\//.test(path)) return posix.normalize(path);
  return relative(root, resolve(folder, path)).split(sep).join('/');
}

/** The files of a revision, by path from the root. */
export interface Texts {
  readonly repository: Repository;
  /** How a reader knows the revision. */
  readonly name: string;
  readonly text: (path: string) => string | undefined;
  /** Whether it has a file, such as a picture. */
  readonly has: (path: string) => boolean;
}

/** Reads the `paths` at once, and what they import when it is asked for, each file once. */
function textsOf(revision: Revision, paths: readonly string[]): Texts {
  const known = new Map<string, string | undefined>();
  const read = (more: readonly string[]) => {
    for (const [path, content] of contentsOf(revision, more)) known.set(path, decode(content));
  };
  read(paths);
  return {
    repository: revision.repository,
    name: revision.name,
    has: (path) => revision.files.has(path),
    text: (path) => {
      if (!known.has(path)) {
        known.set(path, undefined);
        read([path]);
      }
      return known.get(path);
    },
  };
}

/** A file as a revision has it, with the imports and pictures of that revision; empty where it has none. */
export function versionAt({ repository, name, text, has }: Texts, path: string, context: Context): Version {
  const { root, folder } = repository;
  const place = resolve(root, path);
  const pathOf = (uri: string) => relative(root, URI.parse(uri).fsPath).split(sep).join('/');
  const reading = check(text(path) ?? '', {
    uri: URI.file(place).toString(),
    workspace: URI.file(root).toString(),
    imports: (uri) => text(pathOf(uri)),
    exists: (uri) => has(pathOf(uri)),
    today: context.today,
    config: configurationFor(place, context).config,
  });
  return { ...reading, name: `${name}:${path}`, file: relative(folder, place) };
}

/** Whether errors hide part of a text; those of another kind hide nothing. */
export function isIncomplete({ findings }: Reading): boolean {
  return findings.some(({ code }) => isReadingCode(code));
}

export function gitSentence(problem: GitProblem, language: Language): string {
  const { git } = words(language).cli.diff;
  switch (problem.reason) {
    case 'absent':
    case 'no-repository':
      return git[problem.reason];
    case 'path':
      return git.path(problem.path, problem.revision);
    case 'other':
      return git.other(problem.message);
    default:
      return git[problem.reason](problem.name);
  }
}
