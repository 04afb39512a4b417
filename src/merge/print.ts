/** The plans of both sides as one text: what they have in common, and conflicts where they differ. */

import { longestGrowing } from '../diff/order.js';
import type { Unit } from '../language/index.js';
import type { Item, Items } from './items.js';
import {
  blankBefore,
  firstOf,
  gapAtEnd,
  gapBefore,
  hasLineBreak,
  type Indents,
  indentOf,
  lineEndingOf,
  shiftedBlank,
  shiftedImage,
  shiftedUnit,
  stepOf,
} from './layout.js';
import { type Part, Parts, settled } from './parts.js';
import { type Choice, isBlockItem, isSamePlan, type Planned } from './plan.js';
import { isFreeComment, type SideName } from './version.js';
import type { Word, Words } from './wording.js';

/** Both plans of one thing. */
type Both = Readonly<Record<Choice, Planned>>;

/** Children that only one plan has, or has here, between two that both have. */
interface Apart {
  readonly ours: readonly Planned[];
  readonly theirs: readonly Planned[];
}

export function printed(files: Both, items: Items): readonly Part[] {
  return new Printing(items).file(files);
}

class Printing {
  readonly #lineEnding: string;
  readonly #step: string;

  constructor(private readonly items: Items) {
    this.#lineEnding = lineEndingOf(this.#text('ours'));
    this.#step = stepOf(this.#text('ours'));
  }

  file(files: Both): readonly Part[] {
    const text = this.#text('ours');
    const { open = 0, children } = this.items.versions.ours.file;
    const out = new Parts(this.#lineEnding);
    out.add(text.slice(0, open));
    this.#rows(files, { inner: '', isInline: false, out });
    const end = gapAtEnd(text, this.items.versions.ours.file);
    out.addGap(children.length === 0 ? '' : end, '');
    return out.finish();
  }

  #text(side: SideName): string {
    return this.items.versions[side].text;
  }

  /** A thing that both plans have, from its first comment to its last. */
  #both(both: Both, indent: string, out: Parts): void {
    const { ours, theirs } = both;
    if (isSamePlan(ours, theirs)) {
      const whole = this.#verbatim(ours, indent);
      if (whole !== undefined) {
        out.add(whole);
        return;
      }
    }
    const [head, other] = [this.#head(ours, indent), this.#head(theirs, indent)];
    if (head === other) out.add(head);
    else {
      const begin = (text: string) => `${indent}${text}${this.#lineEnding}`;
      out.addConflict({ base: this.#baseHead(ours.item, indent), ours: begin(head), theirs: begin(other) });
    }
    if (hasBody(ours) || hasBody(theirs)) this.#body(both, { indent, out, isOnLines: head !== other });
    out.add(this.#behind(ours, indent));
  }

  /** One plan of a thing, as it is. */
  #single(planned: Planned, indent: string): string {
    const whole = this.#verbatim(planned, indent);
    if (whole !== undefined) return whole;
    const out = new Parts(this.#lineEnding);
    this.#both({ ours: planned, theirs: planned }, indent, out);
    return settled(out.finish(), 'ours');
  }

  #verbatim({ isVerbatim, layout: { side, unit } }: Planned, indent: string): string | undefined {
    return isVerbatim ? shiftedUnit(this.#text(side), unit, this.#indents(side, unit, indent)) : undefined;
  }

  #indents(side: SideName, unit: Pick<Unit, 'start'>, to: string): Indents {
    return { from: indentOf(this.#text(side), unit.start), to, lineEnding: this.#lineEnding };
  }

  /** Up to the brace, and the comments behind it. */
  #head(planned: Planned, indent: string): string {
    const { layout, lead, words, inner } = planned;
    const text = this.#text(layout.side);
    const front = this.#joined([...lead, ...words], indent, lead.length);
    if (!hasBody(planned)) return front;
    const { open } = layout.unit;
    const blank = open === undefined ? ' ' : blankBefore(text, open - 1, layout.unit.words.at(-1)?.end);
    const isClosed = !/\/\/[^\r\n]*$/.test(front);
    const brace = `${isClosed ? this.#blank(blank, layout.side, layout.unit, indent) : this.#newLine(indent)}{`;
    if (inner.length === 0) return front + brace;
    return `${front}${brace}${this.#blankBeforeWord(inner[0], indent) || ' '}${this.#joined(inner, indent)}`;
  }

  #baseHead({ base }: Item, indent: string): string {
    if (base === undefined) return '';
    const { text } = this.items.versions.base;
    const until = base.inner.at(-1)?.end ?? base.open ?? base.end;
    const indents = { from: indentOf(text, base.start), to: indent, lineEnding: this.#lineEnding };
    return `${indent}${shiftedBlank(text.slice(firstOf(base), until), indents)}${this.#lineEnding}`;
  }

  /** The comments behind a thing. */
  #behind({ trail }: Planned, indent: string): string {
    if (trail.length === 0) return '';
    return `${this.#blankBeforeWord(trail[0], indent) || ' '}${this.#joined(trail, indent)}`;
  }

  #body({ ours, theirs }: Both, { indent, out, isOnLines }: { indent: string; out: Parts; isOnLines: boolean }): void {
    const { side, unit } = ours.layout;
    const isInline =
      !isOnLines &&
      isSamePlan(ours, theirs) &&
      isOnOneLine(this.#text(side), unit) &&
      ours.inner.every(isClosedComment) &&
      ours.children.every((child, place) => this.#fitsInLine(child, ours.children[place - 1]));
    const inner = isInline ? indent : this.#innerIndent(ours, indent);
    if (ours.children.length === 0 && theirs.children.length === 0 && !isOnLines) {
      const gap = unit.open === undefined ? ' ' : gapAtEnd(this.#text(side), unit);
      const isLine = ours.inner.some((word) => !isClosedComment(word));
      out.add(
        isLine
          ? this.#newLine(indent)
          : unit.children.length > 0 && !hasLineBreak(gap)
            ? ' '
            : this.#blank(gap, side, unit, indent),
      );
    } else {
      this.#rows({ ours, theirs }, { inner, isInline, out });
      const gap = gapAtEnd(this.#text(side), unit);
      const isLine = isInline || hasLineBreak(gap);
      const closing = isLine ? this.#blank(gap, side, unit, indent) : this.#newLine(indent);
      out.addGap(closing, indent);
    }
    out.add('}');
  }

  #fitsInLine(child: Planned, before: Planned | undefined): boolean {
    const text = this.#single(child, '');
    const isTail = tails.has(child.words[0]?.image ?? '') && before !== undefined;
    const wasThere = child.layout.side === 'ours' && !hasLineBreak(gapBefore(this.#text('ours'), child.layout.unit));
    return (
      !hasLineBreak(text) &&
      [...child.words, ...child.trail, ...child.lead].every(isClosedComment) &&
      (!isTail || wasThere)
    );
  }

  /** How far in the children of a block stand. */
  #innerIndent({ layout: { side, unit } }: Planned, indent: string): string {
    const text = this.#text(side);
    const first = unit.children.find((child) => hasLineBreak(gapBefore(text, child)));
    if (first === undefined) return indent + this.#step;
    const [own, own2] = [indentOf(text, first.start), indentOf(text, unit.start)];
    return own.startsWith(own2) ? indent + own.slice(own2.length) : own;
  }

  #rows({ ours, theirs }: Both, { inner, isInline, out }: { inner: string; isInline: boolean; out: Parts }): void {
    let last: Planned | undefined;
    const { side, unit } = ours.layout;
    const isUnfolded = unit.parent !== undefined && isOnOneLine(this.#text(side), unit);
    const gap = (child: Planned, before: Planned | undefined) => {
      const { blank, isOwn } = this.#gap(child, before, ours, inner);
      if (isInline) return hasLineBreak(blank) || blank === '' ? ' ' : blank;
      const isKept = isOwn && !isUnfolded && (before === undefined || endsClosed(before));
      const wanted = hasLineBreak(blank) || isKept ? blank : this.#newLine(inner);
      return isSetApart(before, child) && lineBreaks(wanted) < 2 ? this.#lineEnding + wanted : wanted;
    };
    for (const { both, apart } of aligned(ours.children, theirs.children)) {
      if (both !== undefined) {
        out.addGap(gap(both.ours, last), inner);
        this.#both(both, inner, out);
        last = both.ours;
        continue;
      }
      out.addConflict({
        base: this.#baseLines(apart, ours.item, inner),
        ours: this.#lines(apart.ours, inner, (child, before) => gap(child, before ?? last)),
        theirs: this.#lines(apart.theirs, inner, (child, before) => gap(child, before ?? last)),
      });
      last = apart.ours.at(-1) ?? last;
    }
  }

  #lines(all: readonly Planned[], inner: string, gap: (child: Planned, before: Planned | undefined) => string): string {
    return all
      .map((child, place) => {
        const [, ...blank] = gap(child, all[place - 1]).split(/\r\n|\r|\n/);
        return `${blank
          .slice(0, -1)
          .map((line) => line + this.#lineEnding)
          .join('')}${inner}${this.#single(child, inner)}${this.#lineEnding}`;
      })
      .join('');
  }

  #baseLines({ ours, theirs }: Apart, parent: Item, inner: string): string {
    const { text } = this.items.versions.base;
    const units = new Set<Unit>();
    for (const { item } of [...ours, ...theirs]) {
      const isHere = item.base?.parent !== undefined && this.items.itemOf(item.base.parent) === parent;
      if (item.base !== undefined && isHere) units.add(item.base);
    }
    return [...units]
      .toSorted((a, b) => a.start - b.start)
      .map((unit) => {
        const indents = { from: indentOf(text, unit.start), to: inner, lineEnding: this.#lineEnding };
        return `${inner}${shiftedUnit(text, unit, indents)}${this.#lineEnding}`;
      })
      .join('');
  }

  /** The blank in front of a child: as a side has it that has the same before it, else as it stood; and whether that side set the block out. */
  #gap(
    child: Planned,
    before: Planned | undefined,
    parent: Planned,
    inner: string,
  ): { readonly blank: string; readonly isOwn: boolean } {
    for (const side of ['ours', 'theirs'] as const) {
      const unit = child.item[side];
      if (unit === undefined || parent.item[side] !== unit.parent) continue;
      const row = unit.parent?.children ?? [];
      const last = row[row.indexOf(unit) - 1];
      const isSame = last === undefined ? before === undefined : before?.item === this.items.itemOf(last);
      const isOwn = side === parent.layout.side;
      if (isSame && side === 'ours') return { blank: gapBefore(this.#text('ours'), unit), isOwn };
      if (isSame) return { blank: this.#blank(gapBefore(this.#text(side), unit), side, unit, inner), isOwn };
    }
    if (before === undefined && parent.layout.unit.parent === undefined) return { blank: '', isOwn: true };
    const { side, unit } = child.layout;
    const row = unit.parent?.children ?? [];
    const isFirst = row[0] === unit;
    const like = isFirst ? row[1] : unit;
    const isApart =
      before !== undefined &&
      like !== undefined &&
      lineBreaks(gapBefore(this.#text(side), like)) > 1 &&
      (!isFirst || isBlockItem(child.item));
    return { blank: `${isApart ? this.#lineEnding : ''}${this.#newLine(inner)}`, isOwn: false };
  }

  /** Blank of a side, with the lines as far in as they are here. */
  #blank(blank: string, side: SideName, unit: Pick<Unit, 'start'>, indent: string): string {
    return shiftedBlank(blank, this.#indents(side, unit, indent));
  }

  #newLine(indent: string): string {
    return this.#lineEnding + indent;
  }

  /** Words with the blank between them; the first so many are comments on lines of their own. */
  #joined(words: Words, indent: string, leading = 0): string {
    let out = '';
    for (const [place, word] of words.entries()) {
      const before = words[place - 1];
      if (before !== undefined)
        out += this.#between(before, word, place <= leading ? this.#newLine(indent) : ' ', indent);
      out += this.#written(word, indent);
    }
    return out;
  }

  #written({ text, source }: Word, indent: string): string {
    if (source === undefined || !hasLineBreak(text)) return text;
    const unit = { start: this.#startOfUnit(source.side, source.written.start) };
    return shiftedImage(text, this.#indents(source.side, unit, indent));
  }

  #startOfUnit(side: SideName, at: number): number {
    return this.items.versions[side].unitAt(at)?.start ?? at;
  }

  /** As it stands between them where one follows the other in its text. */
  #between(before: Word, word: Word, usual: string, indent: string): string {
    const [one, two] = [before.source, word.source];
    if (one !== undefined && two !== undefined && one.side === two.side) {
      const { text } = this.items.versions[two.side];
      const blank = text.slice(one.written.end, two.written.start);
      if (one.written.end <= two.written.start && /^[\s\uFEFF]*$/.test(blank)) {
        const unit = { start: this.#startOfUnit(two.side, two.written.start) };
        return this.#blank(blank, two.side, unit, indent);
      }
    }
    if (!isClosedComment(before)) return this.#newLine(indent);
    if (word.image === ',' || word.image === '%' || word.image === '..' || before.image === '..') return '';
    return usual;
  }

  #blankBeforeWord(word: Word | undefined, indent: string): string {
    if (word?.source === undefined) return '';
    const { side, written } = word.source;
    const blank = blankBefore(this.items.versions[side].text, written.start);
    return hasLineBreak(blank) ? this.#newLine(indent) : blank;
  }
}

/** Facts that would be taken for the end of the one in front of them on the same line. */
const tails: ReadonlySet<string> = new Set(['evidence', 'owner']);

/** A comment to the end of the line needs one behind it. */
function isClosedComment({ isComment, text }: Word): boolean {
  return !isComment || !text.startsWith('//');
}

function hasBody({ layout: { unit }, children, inner }: Planned): boolean {
  return unit.open !== undefined || children.length > 0 || inner.length > 0;
}

function isOnOneLine(text: string, { open, close }: Unit): boolean {
  return open === undefined || !hasLineBreak(text.slice(open, close));
}

/** Whether something else may stand behind a thing on its line. */
function endsClosed({ layout: { unit }, words, trail }: Planned): boolean {
  const last = trail.at(-1) ?? (unit.open === undefined ? words.at(-1) : undefined);
  return last === undefined || isClosedComment(last);
}

/** A comment that stands alone would else go with what follows it. */
function isSetApart(before: Planned | undefined, { layout }: Planned): boolean {
  return before !== undefined && isFreeComment(before.layout.unit) && !isFreeComment(layout.unit);
}

function lineBreaks(blank: string): number {
  return blank.match(/\r\n|\r|\n/g)?.length ?? 0;
}

type Row = { readonly both: Both; readonly apart?: never } | { readonly both?: never; readonly apart: Apart };

/** Children side by side: one that both have in the same order and can be told apart within, or what differs. */
function aligned(ours: readonly Planned[], theirs: readonly Planned[]): readonly Row[] {
  const place = new Map(theirs.map(({ item }, at) => [item, at]));
  const both = ours.filter(({ item }) => place.has(item));
  const kept = longestGrowing(both.map(({ item }) => place.get(item) ?? 0));
  const rows: Row[] = [];
  let [own, other] = [0, 0];
  const flush = (untilOwn: number, untilOther: number) => {
    if (untilOwn > own || untilOther > other) {
      rows.push({ apart: { ours: ours.slice(own, untilOwn), theirs: theirs.slice(other, untilOther) } });
    }
    [own, other] = [untilOwn, untilOther];
  };
  for (const [at, one] of both.entries()) {
    const there = place.get(one.item) ?? 0;
    const same = theirs[there];
    if (!kept.has(at) || same === undefined || !isDivisible(one, same)) continue;
    flush(ours.indexOf(one), there);
    rows.push({ both: { ours: one, theirs: same } });
    [own, other] = [own + 1, other + 1];
  }
  flush(ours.length, theirs.length);
  return rows;
}

/** Whether the conflict is smaller than the thing. */
function isDivisible(one: Planned, other: Planned): boolean {
  if (isSamePlan(one, other)) return true;
  if (!hasBody(one) || !hasBody(other)) return false;
  const isSame = (a: Words, b: Words) => a.length === b.length && a.every(({ text }, at) => text === b[at]?.text);
  return isSame(one.trail, other.trail);
}
