/** Who imports what changed has changed too: what it says depends on the other file. */
import { posix, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { importsOf } from '../language/index.js';
import { isJourneyName } from '../model/index.js';
import { decode } from './disk.js';
import { contentsOf, type Revision } from './git/index.js';

/** Of a path with `/`. */
export function isJourneyPath(path: string): boolean {
  return isJourneyName(posix.basename(path));
}

/** Files of one time, by path from a root, with `/`. */
export interface Files {
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Those that import one of the changed files, or one that does, and so on; the changed ones themselves are left out. A
 * changed file need not be there any more.
 */
export function importersOf({ root, texts }: Files, changed: Iterable<string>): readonly string[] {
  const uriOf = (path: string) => URI.file(resolve(root, path)).toString();
  const workspace = URI.file(root).toString();
  const importers = new Map<string, string[]>();
  for (const [path, text] of texts) {
    for (const uri of importsOf(text, uriOf(path), workspace)) {
      importers.set(uri, [...(importers.get(uri) ?? []), path]);
    }
  }
  const start = [...changed];
  const reached = new Set(start);
  const waiting = [...start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const importer of importers.get(uriOf(path)) ?? []) {
      if (reached.has(importer)) continue;
      reached.add(importer);
      waiting.push(importer);
    }
  }
  for (const path of start) reached.delete(path);
  return [...reached].toSorted();
}

/** The same of a revision. */
export function importersIn(revision: Revision, changed: readonly string[]): readonly string[] {
  if (changed.length === 0) return [];
  const paths = [...revision.files.keys()].filter(isJourneyPath);
  const texts = new Map([...contentsOf(revision, paths)].map(([path, content]) => [path, decode(content)]));
  return importersOf({ root: revision.repository.root, texts }, changed);
}
