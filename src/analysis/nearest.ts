import { distance } from 'fastest-levenshtein';

/** A name that could have been meant, with everything else a writer may know it by: its title and labels. */
export interface Candidate {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Longer texts are no slips of the pen, and comparing them is slow. */
const longest = 64;
const most = 3;

/**
 * The names most like `wanted`, best first, at most three: those with a name, title or label within a few
 * letters of it (a third of its length), or that it begins. Case, spaces, `-` and `_` make no difference.
 */
export function nearest(wanted: string, candidates: readonly Candidate[]): readonly string[] {
  const target = plain(wanted);
  if (target === '' || target.length > longest) return [];
  const limit = Math.max(1, Math.floor(target.length / 3));
  const far = new Map<string, number>();
  for (const { name, aliases } of candidates) {
    if (name === '') continue;
    const best = Math.min(...[name, ...aliases].map((alias) => farness(target, plain(alias), limit)));
    if (best <= limit) far.set(name, Math.min(best, far.get(name) ?? best));
  }
  return [...far]
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, most)
    .map(([name]) => name);
}

function farness(target: string, alias: string, limit: number): number {
  // A name half typed is a letter off; the three letters keep "a" from suggesting everything.
  if (target.length >= 3 && alias.startsWith(target)) return alias === target ? 0 : 1;
  return Math.abs(target.length - alias.length) > limit ? Number.POSITIVE_INFINITY : distance(target, alias);
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
