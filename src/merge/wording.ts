/** The words of one fact, or those in front of a block, and the comments that go with them. */
import type { Unit } from '../language/index.js';
import { isBlock } from './counterparts.js';
import { atStartOf, indentOf, linesOf, shifted } from './layout.js';
import { type Merging, Unclear } from './merging.js';
import type { Edit } from './parts.js';
import { conflictAt } from './placing.js';
import { isAlike, type WordEdit, wordEdit } from './words.js';

interface Three {
  /** Absent for what both added. */
  readonly base?: Unit;
  readonly ours: Unit;
  readonly theirs: Unit;
}

/** The words of a fact, or those in front of a block. */
export function mergeWords({ base, ours, theirs }: Three, merging: Merging): void {
  const unchanged = base !== undefined && isAlike(base.words, theirs.words);
  if (base !== undefined) mergeComments({ base, ours, theirs }, merging);
  if (unchanged || isAlike(ours.words, theirs.words)) return;
  if (base !== undefined && isAlike(base.words, ours.words)) {
    const whole = { from: 0, to: ours.words.length, start: 0, end: theirs.words.length };
    merging.edits.push(wordsEdit(ours, theirs, whole, merging));
    return;
  }
  const both = base && wordEdit(base.words, ours.words, theirs.words);
  if (base === undefined || both === undefined) {
    merging.edits.push(wordsConflict(ours, theirs, merging));
    return;
  }
  for (const unit of [base, ours, theirs]) merging.combined.add(unit);
  merging.edits.push(wordsEdit(ours, theirs, both, merging));
}

/** A word that is put between two gets a blank, and one that goes takes the blank in front of it along. */
function wordsEdit(ours: Unit, theirs: Unit, both: WordEdit, merging: Merging): Edit {
  const put = textOf(merging.theirs.text, theirs.words.slice(both.start, both.end));
  const replaced = ours.words.slice(both.from, both.to);
  const [first, last] = [replaced[0], replaced.at(-1)];
  if (first === undefined || last === undefined) {
    const before = ours.words[both.from - 1];
    if (before === undefined || put === undefined) throw new Unclear();
    return { start: before.end, end: before.end, parts: [` ${put}`] };
  }
  if (put !== undefined) return { start: first.start, end: last.end, parts: [put] };
  const blanks = /[ \t]*$/.exec(merging.ours.text.slice(0, first.start))?.[0].length ?? 0;
  return { start: first.start - blanks, end: last.end, parts: [] };
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

/** From the first of some words or comments to the last. */
function textOf(text: string, written: Unit['words']): string | undefined {
  const [first, last] = [written[0], written.at(-1)];
  return first === undefined || last === undefined ? undefined : text.slice(first.start, last.end);
}
