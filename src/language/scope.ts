/** What a file sees: its own declarations, then those of its imports, nearest first, then the standard library's. */
import type { Declared, FileSymbols, TopLevelKind } from './symbols.js';
import { resolvePath, type WorkspaceFolders } from './uris.js';

export interface Scope {
  /** The file itself first, then its imports in breadth-first order, then the standard library. */
  readonly files: readonly FileSymbols[];
  /** Which of the file's own imports brings a file in, by the file's address: the first of those that do. */
  readonly via: ReadonlyMap<string, number>;
  readonly find: (kind: TopLevelKind, name: string) => Declared | undefined;
  /** Every declaration in sight of one kind, the nearest of each name only. */
  readonly all: (kind: TopLevelKind) => Iterable<Declared>;
}

export interface Surroundings {
  /** The symbols of another file; `undefined` when there is no such file. */
  readonly neighbour: (uri: string) => FileSymbols | undefined;
  /** The folders that imports may not leave; without them they may go anywhere. */
  readonly workspace?: WorkspaceFolders | undefined;
  /** Whether what stands at an address of the workspace leads out of it, as a link may. */
  readonly isOutside?: ((uri: string) => boolean) | undefined;
}

/** Imports are transitive and may go round in a circle: every file is visited once. */
export function scopeOf(own: FileSymbols, surroundings: Surroundings, standardLibrary: FileSymbols): Scope {
  const { files: seen, via } = withImports(own, surroundings);
  const files = [...seen, ...(own.uri === standardLibrary.uri ? [] : [standardLibrary])];
  const byKind = new Map<TopLevelKind, Map<string, Declared>>();
  for (const { declared } of files) {
    for (const entry of declared) {
      const names = byKind.get(entry.kind) ?? new Map<string, Declared>();
      byKind.set(entry.kind, names);
      if (!names.has(entry.name)) names.set(entry.name, entry);
    }
  }
  return {
    files,
    via,
    find: (kind, name) => byKind.get(kind)?.get(name),
    all: (kind) => byKind.get(kind)?.values() ?? [],
  };
}

function withImports(own: FileSymbols, { neighbour, workspace }: Surroundings) {
  const files = [own];
  const seen = new Set([own.uri]);
  const via = new Map<string, number>();
  // The list grows while it is walked: that is the queue of a breadth-first walk.
  for (const file of files) {
    for (const [index, path] of file.importPaths.entries()) {
      const uri = resolvePath(path, file.uri, workspace);
      if (uri === undefined || seen.has(uri)) continue;
      seen.add(uri);
      const symbols = neighbour(uri);
      if (symbols === undefined) continue;
      files.push(symbols);
      via.set(uri, via.get(file.uri) ?? index);
    }
  }
  return { files, via };
}
