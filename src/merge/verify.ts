/** Whether a merge lost or made up anything: every fact and every comment is counted in all versions. */
import { commentsOf, type Unit } from '../language/index.js';
import type { Version } from './counterparts.js';

export interface Verified {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
  /** The merge with every conflict settled for either. */
  readonly results: readonly [Version, Version];
  /** Units that need not be found again, as their words were put into one. */
  readonly combined: ReadonlySet<Unit>;
}

export function keepsAll({ base, ours, theirs, results, combined }: Verified): boolean {
  const free = new Set([...combined].map(signature));
  const countedIn = ({ file }: Version) => counted(signatures(file));
  const [b, o, t] = [countedIn(base), countedIn(ours), countedIn(theirs)];
  const [one, other] = results.map(countedIn);
  const [c, d, e] = [base, ours, theirs].map(({ text }) => counted(commentsOf(text)));
  const [f, g] = results.map(({ text }) => counted(commentsOf(text)));
  const most = (key: string, ...all: readonly (ReadonlyMap<string, number> | undefined)[]) =>
    Math.max(...all.map((counts) => counts?.get(key) ?? 0));
  const facts = [...new Set([...b.keys(), ...o.keys(), ...t.keys()])].filter((key) => !free.has(key));
  const hasFacts = facts.every((key) =>
    isBetween(
      most(key, one, other),
      { base: most(key, b), ours: most(key, o), theirs: most(key, t) },
      results[0].text === results[1].text,
    ),
  );
  const comments = new Set([...(d?.keys() ?? []), ...(e?.keys() ?? [])]);
  // A comment that came must be there; that one goes too few times is no loss.
  const hasComments = [...comments].every(
    (key) => most(key, f, g) >= Math.min(most(key, d), most(key, e)) && (most(key, c) > 0 || most(key, f, g) > 0),
  );
  return hasFacts && hasComments;
}

interface Numbers {
  readonly base: number;
  readonly ours: number;
  readonly theirs: number;
}

/** As often as both changes of the number together make it; or as one of them, where they may be the same change. */
function isBetween(found: number, { base, ours, theirs }: Numbers, isSettled: boolean): boolean {
  const both = ours + theirs - base;
  const isOneSided = (ours - base) * (theirs - base) <= 0;
  const [least, most] = isOneSided ? [both, both] : [Math.min(ours, theirs, both), Math.max(ours, theirs, both)];
  // A conflict has what one side deleted as well.
  return found >= least && found <= (isSettled ? most : Math.max(most, base, ours, theirs));
}

function signatures(unit: Unit): readonly string[] {
  return [...(unit.words.length > 0 ? [signature(unit)] : []), ...unit.children.flatMap(signatures)];
}

/** With the keywords of what it stands in, for a fact of one block is no fact of another. */
function signature(unit: Unit): string {
  return unit.words.map(({ image }) => image.replace(/\s+/g, ' ')).join(' ');
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
