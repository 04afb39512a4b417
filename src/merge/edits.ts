/** What of theirs goes where in the text of ours. */
import type { Unit } from '../language/index.js';
import { isBlock } from './counterparts.js';
import { extentOf, lineEndingOf, linesOf } from './layout.js';
import { type Merging, Unclear } from './merging.js';
import { type Edit, edited } from './parts.js';
import { conflictAt, insert, ourParent, theirLines } from './placing.js';
import type { Versions } from './versions.js';
import { mergeWords } from './wording.js';

export interface Edits {
  readonly edits: readonly Edit[];
  /** Units of which the words of both were put into one. */
  readonly combined: ReadonlySet<Unit>;
}

/** Nothing where a thing went two ways at once, such as out of a block that is gone on the other side. */
export function editsOf(versions: Versions): Edits | undefined {
  const merging: Merging = {
    ...versions,
    lineEnding: lineEndingOf(versions.ours.text),
    edits: [],
    combined: new Set(),
  };
  try {
    mergeUnit(versions.base.file, merging);
    addTheirs(versions.theirs.file, merging);
    return { edits: outermost(merging.edits), combined: merging.combined };
  } catch (error) {
    if (error instanceof Unclear) return undefined;
    throw error;
  }
}

/** A unit of the base, with all in it. */
function mergeUnit(base: Unit, merging: Merging): void {
  const [one, other] = [merging.inOurs.get(base), merging.inTheirs.get(base)];
  if (one === undefined) {
    if (other !== undefined) oursDeleted(base, other, merging);
    return;
  }
  if (other === undefined) {
    theirsDeleted(base, one, merging);
    return;
  }
  if (base.parent !== undefined) mergeWords({ base, ours: one, theirs: other }, merging);
  for (const child of base.children) mergeUnit(child, merging);
  if (merging.movedInTheirs.has(base)) move(base, one, other, merging);
}

function theirsDeleted(base: Unit, ours: Unit, merging: Merging): void {
  const { text } = merging.ours;
  const { start, end, isAlone } = extentOf(text, ours);
  if (isSame(base, ours)) {
    // In the middle of a line, a blank goes along.
    const before = isAlone ? 0 : (/[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0);
    merging.edits.push({ start: start - before, end, parts: [] });
    for (const child of base.children) movedOut(child, merging);
  } else {
    merging.edits.push(conflictAt(ours, { ours: linesOf(text, ours, merging.lineEnding), theirs: '' }, merging));
  }
}

/** What theirs moved out of a block that they deleted goes on where they have it. */
function movedOut(base: Unit, merging: Merging): void {
  const [one, other] = [merging.inOurs.get(base), merging.inTheirs.get(base)];
  if (other !== undefined) {
    if (one === undefined) throw new Unclear();
    move(base, one, other, merging);
    return;
  }
  for (const child of base.children) movedOut(child, merging);
}

/** What of it ours have elsewhere now is merged there by lines, if theirs changed it at all. */
function oursDeleted(base: Unit, theirs: Unit, merging: Merging): void {
  if (isSame(base, theirs)) return;
  if (base.children.some((child) => merging.inOurs.has(child))) throw new Unclear();
  insert(theirs, [{ ours: '', theirs: theirLines(theirs, merging) }], merging);
}

/** A unit goes, with what either side changed in it, to where theirs have it. */
function move(base: Unit, ours: Unit, theirs: Unit, merging: Merging): void {
  if (merging.movedInOurs.has(base)) {
    const isSamePlace = merging.fromOurs.get(ours.parent ?? ours) === merging.fromTheirs.get(theirs.parent ?? theirs);
    if (isSamePlace) return;
    throw new Unclear();
  }
  if (isWithinAdded(theirs, merging)) {
    if (!isSame(base, ours)) throw new Unclear();
    merging.edits.push({ ...extentOf(merging.ours.text, ours), parts: [] });
    return;
  }
  const { start, end, isAlone } = extentOf(merging.ours.text, ours);
  if (!isAlone) throw new Unclear();
  const inside = merging.edits.filter((edit) => edit.start >= start && edit.end <= end);
  const parts = edited(merging.ours.text, start, end, inside);
  if (parts === undefined) throw new Unclear();
  const others = merging.edits.filter((edit) => !inside.includes(edit));
  merging.edits.splice(0, merging.edits.length, ...others, { start, end, parts: [] });
  insert(theirs, parts, merging);
}

function isWithinAdded({ parent }: Unit, { fromTheirs, addedByBoth }: Merging): boolean {
  return parent !== undefined && !fromTheirs.has(parent) && !addedByBoth.has(parent);
}

/** What theirs added, and what both did. */
function addTheirs(theirs: Unit, merging: Merging): void {
  for (const child of theirs.children) {
    if (merging.fromTheirs.has(child)) {
      addTheirs(child, merging);
      continue;
    }
    const ours = merging.addedByBoth.get(child);
    if (ours === undefined) {
      // A block that ours deleted stands whole in a conflict, or nowhere.
      if (ourParent(child, merging) !== undefined) insert(child, [theirLines(child, merging)], merging);
      continue;
    }
    mergeWords({ ours, theirs: child }, merging);
    addTheirs(child, merging);
  }
}

/** Whether two say the same, in whatever order their facts are. */
export function isSame(one: Unit, other: Unit): boolean {
  return told(one) === told(other);
}

function told(unit: Unit): string {
  const facts = unit.children.filter((child) => !isBlock(child)).map(told);
  const blocks = unit.children.filter(isBlock).map(told);
  return `${unit.words.map(({ image }) => image).join(' ')}{${[...facts.toSorted(), ...blocks].join(';')}}`;
}

/** Without the deletions within what is deleted as a whole. */
function outermost(edits: readonly Edit[]): readonly Edit[] {
  const deletions = edits.filter(({ start, end, parts }) => end > start && parts.length === 0);
  return edits.filter(
    (edit) =>
      !deletions.some(
        (whole) =>
          whole !== edit &&
          edit.parts.length === 0 &&
          edit.end > edit.start &&
          whole.start <= edit.start &&
          edit.end <= whole.end &&
          (whole.end - whole.start > edit.end - edit.start || edits.indexOf(whole) < edits.indexOf(edit)),
      ),
  );
}
