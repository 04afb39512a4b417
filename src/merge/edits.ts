/** What of theirs goes where in the text of ours. */
import type { Unit } from '../language/index.js';
import { isBlock } from './counterparts.js';
import {
  atStartOf,
  behind,
  extentOf,
  type Gap,
  hasGapAbove,
  indentOf,
  lineEndingOf,
  linesOf,
  shifted,
} from './layout.js';
import { type Conflict, type Edit, edited, type Part } from './parts.js';
import type { Versions } from './versions.js';
import { isAlike, wordEdit } from './words.js';

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

interface Merging extends Versions {
  readonly lineEnding: string;
  readonly edits: Edit[];
  readonly combined: Set<Unit>;
}

class Unclear extends Error {}

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

interface Three {
  /** Absent for what both added. */
  readonly base?: Unit;
  readonly ours: Unit;
  readonly theirs: Unit;
}

/** The words of a fact, or those in front of a block. */
function mergeWords({ base, ours, theirs }: Three, merging: Merging): void {
  const [own, other] = [merging.ours.text, merging.theirs.text];
  const unchanged = base !== undefined && isAlike(base.words, theirs.words);
  if (base !== undefined) mergeComments({ base, ours, theirs }, merging);
  if (unchanged || isAlike(ours.words, theirs.words)) return;
  const [first, last] = [ours.words[0], ours.words.at(-1)];
  const [begin, finish] = [theirs.words[0], theirs.words.at(-1)];
  if (first === undefined || last === undefined || begin === undefined || finish === undefined) throw new Unclear();
  if (base !== undefined && isAlike(base.words, ours.words)) {
    merging.edits.push({ start: first.start, end: last.end, parts: [other.slice(begin.start, finish.end)] });
    return;
  }
  const both = base && wordEdit(base.words, ours.words, theirs.words);
  if (base === undefined || both === undefined) {
    merging.edits.push(wordsConflict(ours, theirs, merging));
    return;
  }
  for (const unit of [base, ours, theirs]) merging.combined.add(unit);
  const words = theirs.words.slice(both.start, both.end);
  const [from, to] = [words[0], words.at(-1)];
  const put = from === undefined || to === undefined ? '' : other.slice(from.start, to.end);
  const replaced = ours.words.slice(both.from, both.to);
  const place = replaced[0]?.start ?? ours.words[both.from - 1]?.end;
  if (place === undefined) throw new Unclear();
  const isInserted = replaced.length === 0;
  merging.edits.push({ start: place, end: replaced.at(-1)?.end ?? place, parts: [isInserted ? ` ${put}` : put] });
  if (!isInserted && put === '') {
    // A word that goes leaves no two blanks behind.
    const edit = merging.edits.pop();
    const blanks = /[ \t]*$/.exec(own.slice(0, place))?.[0].length ?? 0;
    if (edit !== undefined) merging.edits.push({ ...edit, start: edit.start - blanks });
  }
}

/** The whole line of a block's words where it has a line of its own, else the whole unit. */
function wordsConflict(ours: Unit, theirs: Unit, merging: Merging): Edit {
  const own = headLines(merging.ours.text, ours);
  const other = headLines(merging.theirs.text, theirs);
  const [from, to] = [indentOf(merging.theirs.text, theirs), indentOf(merging.ours.text, ours)];
  const told = (lines: string) => shifted(lines, from, to, merging.lineEnding);
  if (own !== undefined && other !== undefined) {
    const parts = [
      {
        ours: merging.ours.text.slice(own.start, own.end),
        theirs: told(merging.theirs.text.slice(other.start, other.end)),
      },
    ];
    return { ...own, parts };
  }
  if (isBlock(ours)) throw new Unclear();
  const theirOwn = told(linesOf(merging.theirs.text, theirs, merging.lineEnding));
  return conflictAt(ours, { ours: linesOf(merging.ours.text, ours, merging.lineEnding), theirs: theirOwn }, merging);
}

/** From where a block's own line begins to where its first fact's does. */
function headLines(
  text: string,
  { start, open, children }: Unit,
): { readonly start: number; readonly end: number } | undefined {
  if (open === undefined) return undefined;
  const gap = atStartOf(text, { open });
  const from = start - indentOf(text, { start }).length;
  const isAlone = /(?:^\uFEFF?|[\r\n])$/.test(text.slice(0, from));
  return gap.isLine && isAlone && children.every((child) => child.start >= gap.at)
    ? { start: from, end: gap.at }
    : undefined;
}

/** Comments that theirs alone changed, above a unit or behind it. */
function mergeComments({ base, ours, theirs }: Required<Three>, merging: Merging): void {
  for (const place of ['lead', 'trail'] as const) {
    if (isAlike(base[place], theirs[place]) || isAlike(ours[place], theirs[place])) continue;
    if (!isAlike(base[place], ours[place])) throw new Unclear();
    const told = textOf(merging.theirs.text, theirs[place]);
    const [first, last] = [ours[place][0], ours[place].at(-1)];
    if (first !== undefined && last !== undefined && told !== undefined) {
      merging.edits.push({ start: first.start, end: last.end, parts: [told] });
    } else if (told !== undefined && place === 'lead') {
      const indent = indentOf(merging.ours.text, ours);
      merging.edits.push({ start: ours.start, end: ours.start, parts: [`${told}${merging.lineEnding}${indent}`] });
    } else if (told !== undefined && ours.open === undefined) {
      merging.edits.push({ start: ours.end, end: ours.end, parts: [` ${told}`] });
    } else {
      throw new Unclear();
    }
  }
}

function textOf(text: string, comments: Unit['lead']): string | undefined {
  const [first, last] = [comments[0], comments.at(-1)];
  return first === undefined || last === undefined ? undefined : text.slice(first.start, last.end);
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

function ourParent({ parent }: Unit, { fromTheirs, inOurs, addedByBoth }: Merging): Unit | undefined {
  if (parent === undefined) return undefined;
  const base = fromTheirs.get(parent);
  return base === undefined ? addedByBoth.get(parent) : inOurs.get(base);
}

/** Behind what theirs have before it, and behind what ours added there. */
function insert(theirs: Unit, parts: readonly Part[], merging: Merging): void {
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

function theirLines(theirs: Unit, merging: Merging): string {
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

function conflictAt(ours: Unit, conflict: Conflict, { ours: { text }, lineEnding }: Merging): Edit {
  const { start, end } = extentOf(text, ours);
  return {
    start,
    end,
    parts: [{ ours: ended(conflict.ours, lineEnding), theirs: conflict.theirs && ended(conflict.theirs, lineEnding) }],
  };
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
