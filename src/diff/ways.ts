/** From which file to which: the ways that things went between the files of two versions. */
import { group } from 'd3';
import type { Entry, FileOutline } from './entry.js';
import type { Pairing } from './pairing.js';

/** Without `before` for what came, without `after` for what is gone. */
export interface Way {
  readonly before?: FileOutline;
  readonly after?: FileOutline;
}

export interface Ways {
  /** The way of a thing: that of the declaration it is in. */
  readonly of: (entry: Entry) => Way;
  /**
   * Of each file that there is, the way from what it was; then the others that led to it, of those `used`. Then those of
   * files that are gone. In the order of the files.
   */
  readonly all: (used: Iterable<Way>) => readonly Way[];
}

export function waysOf(pairing: Pairing, before: readonly FileOutline[], after: readonly FileOutline[]): Ways {
  const { otherOf, formerFileOf } = pairing;
  const news = new Set(after);
  const laterFiles = new Map(after.map((file) => [formerFileOf(file), file]));
  const laterFileOf = (file: FileOutline) => laterFiles.get(file);
  const known = new Map<FileOutline | undefined, Map<FileOutline | undefined, Way>>();
  const way = (one: FileOutline | undefined, other: FileOutline | undefined): Way => {
    const ways = known.get(one) ?? new Map<FileOutline | undefined, Way>();
    const made = ways.get(other) ?? { ...(one && { before: one }), ...(other && { after: other }) };
    known.set(one, ways.set(other, made));
    return made;
  };
  /** What went to a file that is only looked at, or came from one, is told where it was, or is. */
  const seen = (one: FileOutline | undefined, other: FileOutline | undefined) => {
    if (other?.isContext === true) return way(one, one && laterFileOf(one));
    if (one?.isContext === true) return way(other && formerFileOf(other), other);
    return way(one, other);
  };
  const of = (entry: Entry): Way => {
    const root = rootOf(entry);
    const home = otherOf(root)?.file;
    return news.has(entry.file)
      ? seen(home ?? formerFileOf(entry.file), entry.file)
      : seen(entry.file, home ?? laterFileOf(entry.file));
  };
  const all = (used: Iterable<Way>) => {
    const taken = new Set(used);
    const [from, to] = [group(taken, (one) => one.before), group(taken, (one) => one.after)];
    const isCompared = ({ isContext }: FileOutline) => !isContext;
    const there = after.filter(isCompared).flatMap((file): readonly Way[] => {
      const main = way(formerFileOf(file), file);
      const others = (to.get(file) ?? []).filter((one) => one !== main);
      return main.before !== undefined || taken.has(main) || others.length === 0 ? [main, ...others] : others;
    });
    const gone = before.filter(isCompared).flatMap((file): readonly Way[] => {
      const one = way(file, undefined);
      return laterFileOf(file) === undefined && (taken.has(one) || !from.has(file)) ? [one] : [];
    });
    return [...there, ...gone];
  };
  return { of, all };
}

function rootOf(entry: Entry): Entry {
  return entry.parent === undefined ? entry : rootOf(entry.parent);
}
