/** What is to be compared: the words of a command line as versions of files, each read with the files of its own time. */
import { existsSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { group } from 'd3';
import { URI } from 'vscode-uri';
import { type Comparison, compare, compareFiles, hasSameThings } from '../../diff/index.js';
import { check, type Reading } from '../../index.js';
import type { Model } from '../../model/index.js';
import { isJourneyName, isReadingCode } from '../../model/index.js';
import { type Language, words } from '../../words/index.js';
import { decode, isFolder, journeyFilesIn } from '../disk.js';
import {
  type ChangedFile,
  changedFiles,
  contentsOf,
  type GitProblem,
  mergeBaseOf,
  pathFilter,
  type Repository,
  type Revision,
  repositoryOf,
  revisionOf,
} from '../git/index.js';
import { importersIn } from '../importers.js';
import { type Context, configurationFor, readInput, standardInputName, unreadable } from '../input.js';

/** A file at a time. */
export interface Version extends Reading {
  /** From the root of all files that are compared; the same for the same file at another time. */
  readonly path: string;
  /** As the command line has it, or `REV:path`. */
  readonly name: string;
  /** Where the file is, from the current folder; as `name` where it is on no disk. */
  readonly file: string;
  readonly text: string;
}

/** What of one file is in another one, or two versions of it; of a file that came or went, one is read as empty. */
export interface VersionPair {
  readonly before: Version;
  readonly after: Version;
  readonly comparison: Comparison;
  /** The files that were compared with it as one whole. */
  readonly among?: Readonly<Record<'before' | 'after', readonly Version[]>>;
  /** The file is as it was; what it imports is not. */
  readonly throughImports?: true;
}

/** A file of the later version, or one that is gone: what it was first, then what else of it came from where. */
export type FilePairs = readonly VersionPair[];

export type Versions = { readonly ok: true; readonly files: Iterable<FilePairs> } | Refused;

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

/** Two files, one at two times, or all files of two folders. */
export async function twoVersions(before: string, after: string, context: Context): Promise<Versions> {
  if (isFolder(before) && isFolder(after)) return twoFolders(before, after, context);
  const [one, other] = [await versionOf(before, context), await versionOf(after, context)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  return { ok: true, files: [[pairOf(one.version, other.version)]] };
}

/** The files that differ, compared as one whole; a file is the same one by its path in the folder. */
async function twoFolders(before: string, after: string, context: Context): Promise<Versions> {
  const [one, other] = [await versionsIn(before, context), await versionsIn(after, context)];
  if (!one.ok) return one;
  if (!other.ok) return other;
  const pairs = compareFiles(one.versions, other.versions)
    .filter(({ comparison: { changes, isSameText } }) => changes.length > 0 || isSameText !== true)
    .flatMap(({ comparison, ...files }): readonly VersionPair[] => {
      const there = files.after ?? files.before;
      if (there === undefined) return [];
      const absent = (folder: string, model: Model): Version => {
        const name = join(folder, there.path);
        return { ...there, model, findings: [], text: '', name, file: name };
      };
      const sides = { before: absent(before, comparison.before), after: absent(after, comparison.after), ...files };
      return [{ ...sides, comparison, among: { before: one.versions, after: other.versions } }];
    });
  return { ok: true, files: group(pairs, (pair) => pair.after.path).values() };
}

type ReadAll = { readonly ok: true; readonly versions: readonly Version[] } | Refused;

async function versionsIn(folder: string, context: Context): Promise<ReadAll> {
  const versions: Version[] = [];
  for (const file of journeyFilesIn(folder).files) {
    const read = await versionOf(file, context);
    if (!read.ok) return read;
    versions.push({ ...read.version, path: relative(folder, file).split(sep).join('/') });
  }
  return { ok: true, versions };
}

export function pairOf(before: Version, after: Version): VersionPair {
  return { before, after, comparison: compare(before.model, after.model, { before: before.text, after: after.text }) };
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
  // Whatever left the paths that are asked for may have gone anywhere.
  const changed = changedFiles(repository.value, before.value, after.value, []);
  if (!changed.ok) return refused(changed.problem);
  const asked = paths.length === 0 ? changed : changedFiles(repository.value, before.value, after.value, paths);
  if (!asked.ok) return refused(asked.problem);
  const pathsOf = (files: readonly ChangedFile[]) =>
    files.flatMap((file) => [file.before ?? [], file.after ?? []].flat());
  const shown = new Set(pathsOf(asked.value));
  const journeys = changed.value.filter(isJourney);
  const isAsked = pathFilter(paths, repository.value);
  const importers = importersIn(after.value, pathsOf(journeys)).filter(
    (path) => isAsked(path) && before.value.files.has(path),
  );
  // A commit's number says little; who asked for BASE knows it by that name.
  const former = { ...before.value, name: base };
  const revisions = { before: former, after: after.value };
  const compared = comparedIn(journeys, revisions, context);
  const isShown = (pairs: FilePairs) => pairs.some((pair) => shown.has(pair.before.path) || shown.has(pair.after.path));
  return { ok: true, files: both(filtered(compared, isShown), throughImports(importers, revisions, context)) };
}

function isJourney({ before, after }: ChangedFile): boolean {
  return [before, after].some((path) => path !== undefined && isJourneyName(posix.basename(path)));
}

function* both<T>(one: Iterable<T>, other: Iterable<T>): Generator<T> {
  yield* one;
  yield* other;
}

/** Files that are as they were, read with imports that are not. */
function* throughImports(
  paths: readonly string[],
  { before, after }: { readonly before: Revision; readonly after: Revision },
  context: Context,
): Generator<FilePairs> {
  const [olds, news] = [textsOf(before, paths), textsOf(after, paths)];
  for (const path of paths) {
    yield [{ ...pairOf(versionAt(olds, path, context), versionAt(news, path, context)), throughImports: true }];
  }
}

function* filtered<T>(all: Iterable<T>, isWanted: (one: T) => boolean): Generator<T> {
  for (const one of all) if (isWanted(one)) yield one;
}

/**
 * Files that have the same things as before are compared one after the other and given back, for the models of hundreds
 * of files would fill the memory. All others are compared as one whole.
 */
function* comparedIn(
  changed: readonly ChangedFile[],
  { before, after }: { readonly before: Revision; readonly after: Revision },
  context: Context,
): Generator<FilePairs> {
  const pathsOf = (side: 'before' | 'after') => changed.flatMap((file) => file[side] ?? []);
  const [olds, news] = [textsOf(before, pathsOf('before')), textsOf(after, pathsOf('after'))];
  const left = { before: [] as Version[], after: [] as Version[] };
  for (const file of changed) {
    const one = file.before === undefined ? undefined : versionAt(olds, file.before, context);
    const other = file.after === undefined ? undefined : versionAt(news, file.after, context);
    if (one !== undefined && other !== undefined && hasSameThings(one.model, other.model)) {
      yield [pairOf(one, other)];
      continue;
    }
    if (one !== undefined) left.before.push(one);
    if (other !== undefined) left.after.push(other);
  }
  const absent = (texts: Texts, path: string) => versionAt({ ...texts, text: () => undefined }, path, context);
  const pairs = compareFiles(left.before, left.after).map(({ comparison, ...files }): VersionPair => {
    const path = (files.after ?? files.before)?.path ?? '';
    return { before: absent(olds, path), after: absent(news, path), ...files, comparison, among: left };
  });
  yield* group(pairs, ({ after: { path } }) => path).values();
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
  return { ok: true, version: { ...reading, path: '', name: word, file: word, text } };
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
  const content = text(path) ?? '';
  const reading = check(content, {
    uri: URI.file(place).toString(),
    workspace: URI.file(root).toString(),
    imports: (uri) => text(pathOf(uri)),
    exists: (uri) => has(pathOf(uri)),
    today: context.today,
    config: configurationFor(place, context).config,
  });
  return { ...reading, path, name: `${name}:${path}`, file: relative(folder, place), text: content };
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
