/** Which file of the later version is which of the former one, and how a reader tells two files apart. */
import type { Entry, FileOutline } from './entry.js';

/** Files of the later version, each with what it was. */
export type FormerFiles = ReadonlyMap<FileOutline, FileOutline>;

/**
 * Before anything is known of the things in them: a file is the one of its path, but for those that seem to have swapped
 * theirs, going by the names of the journeys in them.
 */
export function likelyFiles(before: readonly FileOutline[], after: readonly FileOutline[]): FormerFiles {
  const shared = new Shared();
  const homes = new Map<string, readonly FileOutline[]>();
  for (const file of before) {
    for (const name of journeysIn(file)) homes.set(name, [...(homes.get(name) ?? []), file]);
  }
  for (const file of after) {
    for (const name of journeysIn(file)) {
      const [home, ...others] = homes.get(name) ?? [];
      // A name that several files have tells nothing.
      if (home !== undefined && others.length === 0) shared.add(home, file);
    }
  }
  return new Map(samePaths(before, after).filter(([other, one]) => !shared.isPoor(one, other)));
}

function journeysIn({ things }: FileOutline): readonly string[] {
  return things.filter(({ kind }) => kind === 'journey').map(({ name }) => name);
}

/** When it is known what became of each thing: a file is the one that most of it came from. */
export function formerFiles(
  before: readonly FileOutline[],
  after: readonly FileOutline[],
  pairs: Iterable<readonly [Entry, Entry]>,
): FormerFiles {
  const shared = new Shared();
  for (const [one, other] of pairs) shared.add(one.file, other.file);
  return joined(before, after, shared);
}

/** How much of each file is in each other one now. */
class Shared {
  private readonly counts = new Map<FileOutline, Map<FileOutline, number>>();
  private readonly most = new Map<FileOutline, number>();

  add(before: FileOutline, after: FileOutline): void {
    const others = this.counts.get(before) ?? new Map<FileOutline, number>();
    const count = (others.get(after) ?? 0) + 1;
    this.counts.set(before, others.set(after, count));
    for (const file of [before, after]) this.most.set(file, Math.max(this.most.get(file) ?? 0, count));
  }

  count(before: FileOutline, after: FileOutline): number {
    return this.counts.get(before)?.get(after) ?? 0;
  }

  /** Whether each has more in common with some other file. */
  isPoor(before: FileOutline, after: FileOutline): boolean {
    const count = this.count(before, after);
    return [before, after].every((file) => (this.most.get(file) ?? 0) > count);
  }

  /** Those that have most in common first. */
  all(): readonly (readonly [FileOutline, FileOutline])[] {
    return [...this.counts]
      .flatMap(([one, others]) => [...others].map(([other, count]) => ({ pair: [one, other] as const, count })))
      .toSorted((a, b) => b.count - a.count)
      .map(({ pair }) => pair);
  }
}

/** A file is the one of its path, unless both have clearly become, and come from, others. */
function joined(before: readonly FileOutline[], after: readonly FileOutline[], shared: Shared): FormerFiles {
  const found = new Map<FileOutline, FileOutline>();
  const taken = new Set<FileOutline>();
  const join = (one: FileOutline, other: FileOutline) => {
    if (taken.has(one) || found.has(other) || one.isContext !== other.isContext) return;
    found.set(other, one);
    taken.add(one);
  };
  const stayed = samePaths(before, after);
  for (const [other, one] of stayed) if (!shared.isPoor(one, other)) join(one, other);
  for (const [one, other] of shared.all()) join(one, other);
  for (const [other, one] of stayed) join(one, other);
  return found;
}

function samePaths(
  before: readonly FileOutline[],
  after: readonly FileOutline[],
): readonly (readonly [after: FileOutline, before: FileOutline])[] {
  const olds = new Map(before.map((file) => [keyOf(file), file]));
  return after.flatMap((other): readonly (readonly [FileOutline, FileOutline])[] => {
    const one = olds.get(keyOf(other));
    return one === undefined ? [] : [[other, one]];
  });
}

function keyOf({ path, isContext }: FileOutline): string {
  return `${isContext} ${path}`;
}

/** What a reader calls two files: their paths, without the folders that both are in. */
export function shortPaths(
  before: Pick<FileOutline, 'uri' | 'path' | 'isContext'>,
  after: Pick<FileOutline, 'uri' | 'path' | 'isContext'>,
): { readonly from: string; readonly to: string } {
  // What is imported is known by its address alone, and so is a file that is compared by itself.
  const isByAddress = [before, after].some(({ path, isContext }) => isContext || path === '');
  const partsOf = ({ uri, path }: Pick<FileOutline, 'uri' | 'path'>) => (isByAddress ? decoded(uri) : path).split('/');
  const [from, to] = [partsOf(before), partsOf(after)];
  let shared = 0;
  while (shared < Math.min(from.length, to.length) - 1 && from[shared] === to[shared]) shared += 1;
  return { from: from.slice(shared).join('/'), to: to.slice(shared).join('/') };
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
