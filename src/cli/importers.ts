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
  const naming = pathsByName(texts);
  const known = new Map<string, readonly string[]>();
  const importsIn = (path: string) => {
    const imports = known.get(path) ?? importsOf(texts.get(path) ?? '', uriOf(path), URI.file(root).toString());
    known.set(path, imports);
    return imports;
  };
  const start = [...changed];
  const reached = new Set(start);
  const waiting = [...start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const uri = uriOf(path);
    for (const importer of naming.get(lastName(path)) ?? []) {
      if (reached.has(importer) || !importsIn(importer).includes(uri)) continue;
      reached.add(importer);
      waiting.push(importer);
    }
  }
  for (const path of start) reached.delete(path);
  return [...reached].toSorted();
}

/** Enough of the name of a file to know who may import it: whoever does has it in its text. */
const name = /[\p{L}\p{M}\p{N}._-]*\.journey/gu;

function lastName(path: string): string {
  return posix.basename(path).match(name)?.at(-1) ?? '';
}

/** By the names that stand in them. Hundreds of files are looked through so, and only those that may matter are parsed. */
function pathsByName(texts: Files['texts']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [path, text] of texts) {
    for (const one of new Set(text.match(name))) {
      const paths = found.get(one);
      if (paths === undefined) found.set(one, [path]);
      else paths.push(path);
    }
  }
  return found;
}

/** The same of a revision. */
export function importersIn(revision: Revision, changed: readonly string[]): readonly string[] {
  if (changed.length === 0) return [];
  const paths = [...revision.files.keys()].filter(isJourneyPath);
  const texts = new Map([...contentsOf(revision, paths)].map(([path, content]) => [path, decode(content)]));
  return importersOf({ root: revision.repository.root, texts }, changed);
}
