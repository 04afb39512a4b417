/** Where in ours something of theirs goes, and as which lines. */
import type { Unit } from '../language/index.js';
import { atStartOf, behind, extentOf, type Gap, hasGapAbove, indentOf, linesOf, shifted } from './layout.js';
import { type Merging, Unclear } from './merging.js';
import type { Conflict, Edit, Part } from './parts.js';

/** Behind what theirs have before it, and behind what ours added there. */
export function insert(theirs: Unit, parts: readonly Part[], merging: Merging): void {
  const parent = ourParent(theirs, merging);
  if (parent === undefined) throw new Unclear();
  const { text } = merging.ours;
  const before = sibling(theirs, parent, merging);
  const from = before === undefined ? 0 : parent.children.indexOf(before) + 1;
  let last = before;
  for (const next of parent.children.slice(from)) {
    if (merging.fromOurs.has(next)) break;
    last = next;
  }
  const gap = last === undefined ? atStartOf(text, parent) : behind(text, last);
  const isGapWanted = gap.at > 0 && hasGapAbove(merging.theirs.text, theirs) && last !== undefined;
  merging.edits.push({ start: gap.at, end: gap.at, parts: onLines(parts, gap, isGapWanted, merging) });
}

function onLines(
  parts: readonly Part[],
  { isLine }: Gap,
  isGapWanted: boolean,
  { lineEnding }: Merging,
): readonly Part[] {
  const begin = `${isLine ? '' : lineEnding}${isGapWanted ? lineEnding : ''}`;
  return begin === '' ? parts : [begin, ...parts];
}

/** The nearest one that theirs have before it and that ours have in the same block, where it stays. */
function sibling(theirs: Unit, parent: Unit, merging: Merging): Unit | undefined {
  const { fromTheirs, inOurs, addedByBoth, movedInTheirs } = merging;
  const all = theirs.parent?.children ?? [];
  for (const one of all.slice(0, all.indexOf(theirs)).toReversed()) {
    const base = fromTheirs.get(one);
    const ours = base === undefined ? addedByBoth.get(one) : movedInTheirs.has(base) ? undefined : inOurs.get(base);
    if (ours?.parent === parent) return ours;
  }
  return undefined;
}

export function theirLines(theirs: Unit, merging: Merging): string {
  const lines = linesOf(merging.theirs.text, theirs, merging.lineEnding);
  const from = indentOf(merging.theirs.text, theirs);
  const to = innerIndent(ourParent(theirs, merging), merging) ?? from;
  return ended(shifted(lines, from, to, merging.lineEnding), merging.lineEnding);
}

/** How far in ours have what stands in a block; unknown where nothing stands on a line of its own. */
function innerIndent(parent: Unit | undefined, { ours: { text } }: Merging): string | undefined {
  const first = parent?.children.find((child) => extentOf(text, child).isAlone);
  return first && indentOf(text, first);
}

function ended(lines: string, lineEnding: string): string {
  return /[\r\n]$/.test(lines) ? lines : lines + lineEnding;
}

export function conflictAt(ours: Unit, conflict: Conflict, { ours: { text }, lineEnding }: Merging): Edit {
  const { start, end } = extentOf(text, ours);
  return {
    start,
    end,
    parts: [{ ours: ended(conflict.ours, lineEnding), theirs: conflict.theirs && ended(conflict.theirs, lineEnding) }],
  };
}

export function ourParent({ parent }: Unit, { fromTheirs, inOurs, addedByBoth }: Merging): Unit | undefined {
  if (parent === undefined) return undefined;
  const base = fromTheirs.get(parent);
  return base === undefined ? addedByBoth.get(parent) : inOurs.get(base);
}
