/** Which files on disk changed since a revision, or depend on what did: `journey check --changed-since`. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { configFileName } from '../analysis/index.js';
import { shownPictures } from '../analysis/walk.js';
import { read } from '../language/index.js';
import { decode, journeyFilesIn, readText } from './disk.js';
import {
  contentsOf,
  type GitResult,
  mergeBaseOf,
  pathFilter,
  pathFromRoot,
  type Revision,
  repositoryOf,
  revisionOf,
} from './git/index.js';
import { type Files, importersOf, isJourneyPath } from './importers.js';

/**
 * The files that are not as they were where HEAD left the revision, committed or not, and all whose findings depend on
 * one: who imports it, or shows a picture that is gone, or is judged by settings that are others now. Of `paths`, or of the
 * whole repository; from the current folder.
 */
export function changedSince(name: string, paths: readonly string[]): GitResult<readonly string[]> {
  const repository = repositoryOf(process.cwd());
  if (!repository.ok) return repository;
  const parted = mergeBaseOf(repository.value, name, 'HEAD');
  if (!parted.ok) return parted;
  const revision = revisionOf(repository.value, parted.value);
  if (!revision.ok) return revision;
  const { root } = repository.value;
  const now = filesNow(root);
  const changed = [
    ...changedJourneys(now, revision.value),
    ...judgedOtherwise(now, revision.value),
    ...withoutPicture(now, revision.value),
  ];
  const concerned = new Set([...changed, ...importersOf(now, changed)]);
  const isAsked = pathFilter(paths, repository.value);
  return {
    ok: true,
    value: [...concerned]
      .filter((path) => now.texts.has(path) && isAsked(path))
      .toSorted()
      .map((path) => relative(process.cwd(), resolve(root, path)) || path),
  };
}

/** What cannot be read counts as empty here; checking it says what is wrong. */
function filesNow(root: string): Files {
  const paths = journeyFilesIn(root).files.map((file) => pathFromRoot(root, file));
  return {
    root,
    texts: new Map(
      paths.map((path) => {
        const text = readText(resolve(root, path));
        return [path, text.ok ? text.value : ''];
      }),
    ),
  };
}

/** New, gone, or other than it was; a working folder may end its lines in its own way. */
function changedJourneys({ texts }: Files, revision: Revision): readonly string[] {
  const former = [...revision.files.keys()].filter(isJourneyPath);
  const contents = textsAt(revision, former);
  return [...new Set([...texts.keys(), ...former])].filter((path) => contents.get(path) !== sameEnds(texts.get(path)));
}

function textsAt(revision: Revision, paths: readonly string[]): ReadonlyMap<string, string | undefined> {
  return new Map([...contentsOf(revision, paths)].map(([path, content]) => [path, sameEnds(decode(content))]));
}

function sameEnds(text: string | undefined): string | undefined {
  return text?.replaceAll('\r\n', '\n');
}

/** Below a file of settings that changed. */
function judgedOtherwise({ root, texts }: Files, revision: Revision): readonly string[] {
  const folders = new Set([...texts.keys()].flatMap(foldersAbove));
  const settings = [...folders].map((folder) => (folder === '.' ? configFileName : `${folder}/${configFileName}`));
  const former = textsAt(revision, settings);
  const changed = settings.filter((path) => {
    const text = existsSync(join(root, path)) ? readText(join(root, path)) : undefined;
    return former.get(path) !== (text?.ok ? sameEnds(text.value) : undefined);
  });
  const below = new Set(changed.map((path) => dirname(path)));
  return [...texts.keys()].filter((path) => foldersAbove(path).some((folder) => below.has(folder)));
}

function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === '.' ? ['.'] : [folder, ...foldersAbove(folder)];
}

const picture = /\.(?:png|jpe?g|gif|webp|svg)$/i;

/** That show a picture that the revision has and the disk has not. */
function withoutPicture({ root, texts }: Files, revision: Revision): readonly string[] {
  const gone = [...revision.files.keys()].filter((path) => picture.test(path) && !existsSync(join(root, path)));
  if (gone.length === 0) return [];
  const names = gone.map((path) => basename(path));
  const uris = new Set(gone.map((path) => URI.file(resolve(root, path)).toString()));
  return [...texts].flatMap(([path, text]) => {
    // Only what may name one is read.
    if (!names.some((name) => text.includes(name))) return [];
    const { model } = read(text, {
      uri: URI.file(resolve(root, path)).toString(),
      workspace: URI.file(root).toString(),
    });
    return shownPictures(model).some(({ uri }) => uri !== undefined && uris.has(uri)) ? [path] : [];
  });
}
