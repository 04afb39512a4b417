/** The three versions of a file, and which unit of one is which of another. */
import { longestGrowing } from '../diff/order.js';
import { read, type Unit, unitsOf } from '../language/index.js';
import { type Counterparts, counterparts, inverse, isBlock, keyOf, type Version } from './counterparts.js';

export interface Versions {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
  /** From the base to either, and back. */
  readonly inOurs: Counterparts;
  readonly inTheirs: Counterparts;
  readonly fromOurs: Counterparts;
  readonly fromTheirs: Counterparts;
  /** From theirs to ours, of what the base lacks. */
  readonly addedByBoth: Counterparts;
  /** Units of the base that a side has in another place. */
  readonly movedInOurs: ReadonlySet<Unit>;
  readonly movedInTheirs: ReadonlySet<Unit>;
}

/** Nothing of a text with errors, of which only a part would be known. */
export function versionOf(text: string): Version | undefined {
  const { model, findings } = read(text);
  return findings.some(({ severity }) => severity === 'error') ? undefined : { text, model, file: unitsOf(text) };
}

export function versionsOf(base: Version, ours: Version, theirs: Version): Versions {
  const [inOurs, inTheirs] = [counterparts(base, ours), counterparts(base, theirs)];
  const [fromOurs, fromTheirs] = [inverse(inOurs), inverse(inTheirs)];
  return {
    base,
    ours,
    theirs,
    inOurs,
    inTheirs,
    fromOurs,
    fromTheirs,
    addedByBoth: addedByBoth({ ours, theirs, fromOurs, fromTheirs, inOurs }),
    movedInOurs: movedIn(base.file, inOurs),
    movedInTheirs: movedIn(base.file, inTheirs),
  };
}

/** By name and key alone: things that two people added are not the same because they are alike. */
function addedByBoth({
  theirs,
  fromOurs,
  fromTheirs,
  inOurs,
}: Pick<Versions, 'ours' | 'theirs' | 'fromOurs' | 'fromTheirs' | 'inOurs'>): Counterparts {
  const found = new Map<Unit, Unit>();
  const visit = (one: Unit) => {
    const base = fromTheirs.get(one);
    const other = base === undefined ? found.get(one) : inOurs.get(base);
    if (other !== undefined) {
      const added = new Map(other.children.filter((unit) => !fromOurs.has(unit)).map((unit) => [nameOf(unit), unit]));
      for (const unit of one.children) {
        const same = fromTheirs.has(unit) ? undefined : added.get(nameOf(unit));
        if (same !== undefined) found.set(unit, same);
      }
    }
    one.children.forEach(visit);
  };
  visit(theirs.file);
  return found;
}

function nameOf(unit: Unit): string {
  const [keyword, name] = unit.words;
  return isBlock(unit) ? `${keyword?.image} ${name?.image}` : keyOf(unit);
}

/** Into another block, or, where the order says something, past another one. */
function movedIn(file: Unit, other: Counterparts): ReadonlySet<Unit> {
  const moved = new Set<Unit>();
  const visit = (unit: Unit) => {
    const now = other.get(unit);
    const staying = unit.children.filter((child) => {
      const there = other.get(child);
      if (there !== undefined && there.parent !== now) moved.add(child);
      return there !== undefined && there.parent === now && isBlock(child) && unit.parent !== undefined;
    });
    const kept = longestGrowing(staying.map((child) => now?.children.indexOf(other.get(child) ?? child) ?? 0));
    for (const [place, child] of staying.entries()) if (!kept.has(place)) moved.add(child);
    unit.children.forEach(visit);
  };
  visit(file);
  return moved;
}
