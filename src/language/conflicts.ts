/**
 * Conflicts that a merge left in a text, by the marks that Git puts around both sides. The language reads the text as
 * ours has it, so that one conflict is one finding, and everything around it still counts.
 */
import type { FindingFacts, Span } from '../model/index.js';

/** From `start` up to `end`, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Conflict {
  readonly about: FindingFacts['merge-conflict'];
  /** The line of the first mark. */
  readonly span: Span;
  /** The line of the last mark. */
  readonly last: Span;
  /** From the first mark to behind the last. */
  readonly whole: TextRange;
  /** What is read of it: of a conflict whose marks are whole, ours. */
  readonly read: readonly TextRange[];
  /** What each side has, of a conflict whose marks are whole, and the mark between them. */
  readonly sides?: { readonly ours: TextRange; readonly theirs: TextRange; readonly middle: Span };
}

type Sign = '<' | '|' | '=' | '>';

/** A line that Git puts into a text; `end` is behind its line break. */
interface Mark extends TextRange {
  readonly sign: Sign;
  readonly size: number;
  readonly label: string;
  readonly text: string;
  readonly line: number;
}

const markLines = /^(?:([<>|])\1{6,}(?:[ \t]+[^\r\n]*)?|={7,}[ \t]*)$/gm;

/** Whatever a text holds, no more conflicts than this are told apart. */
const most = 1000;

/** The conflicts of a text, in its order. Marks within a block of text or a comment are part of it. */
export function conflictsIn(text: string): readonly Conflict[] {
  const marks = marksIn(text);
  if (marks.length === 0) return [];
  const partners = partnersOf(marks);
  const conflicts: Conflict[] = [];
  let inside: Inside = 'nothing';
  let at = 0;
  for (let index = 0; index < marks.length && conflicts.length < most; ) {
    const mark = marks[index] as Mark;
    inside = insideAfter(text, at, mark.start, inside);
    at = mark.start;
    const taken: Mark[] = inside === 'nothing' ? conflictMarks(marks, index, partners.get(mark), text) : [];
    const conflict = taken.length === 0 ? undefined : conflictOf(taken);
    if (conflict === undefined) {
      index += 1;
      continue;
    }
    conflicts.push(conflict);
    for (const { start, end } of conflict.read) inside = insideAfter(text, start, end, inside);
    at = conflict.whole.end;
    while ((marks[index]?.start ?? at) < at) index += 1;
  }
  return conflicts;
}

/** The text with blanks in the place of what is not read of its conflicts; everything else stays where it is. */
export function withoutConflicts(text: string, conflicts: readonly Conflict[]): string {
  const pieces: string[] = [];
  let done = 0;
  const blank = (to: number) => {
    pieces.push(text.slice(done, to).replace(/[^\r\n]/g, ' '));
    done = to;
  };
  const keep = (to: number) => {
    pieces.push(text.slice(done, to));
    done = to;
  };
  for (const { whole, read } of conflicts) {
    keep(whole.start);
    for (const { start, end } of read) {
      blank(start);
      keep(end);
    }
    blank(whole.end);
  }
  keep(text.length);
  return pieces.join('');
}

function marksIn(text: string): readonly Mark[] {
  // Nearly every text has none, and looking for them costs less than looking at its lines.
  if (!/<{7}|>{7}|\|{7}/.test(text)) return [];
  let line = 0;
  let counted = 0;
  return Array.from(text.matchAll(markLines), ({ 0: mark, index: start }) => {
    line += text.slice(counted, start).match(/\r\n|\r|\n/g)?.length ?? 0;
    counted = start;
    const sign = mark.charAt(0) as Sign;
    const size = mark.length - mark.replace(/^(.)\1*/, '').length;
    const lineBreak = /^(?:\r\n|\r|\n)?/.exec(text.slice(start + mark.length, start + mark.length + 2))?.[0] ?? '';
    const end = start + mark.length + lineBreak.length;
    return { sign, size, label: mark.slice(size).trim(), text: mark, line, start, end };
  });
}

/** For each mark that begins a conflict the index of the one that ends it, where there is one. */
function partnersOf(marks: readonly Mark[]): ReadonlyMap<Mark, number> {
  const open = new Map<number, Mark[]>();
  const partners = new Map<Mark, number>();
  for (const [index, mark] of marks.entries()) {
    const begun = open.get(mark.size) ?? [];
    open.set(mark.size, begun);
    if (mark.sign === '<') begun.push(mark);
    const partner = mark.sign === '>' ? begun.pop() : undefined;
    if (partner !== undefined) partners.set(partner, index);
  }
  return partners;
}

/** The marks of the conflict that begins at `index`; none where a row of signs is no conflict's. */
function conflictMarks(marks: readonly Mark[], index: number, partner: number | undefined, text: string): Mark[] {
  const first = marks[index] as Mark;
  if (partner !== undefined) {
    const all = marks.slice(index, partner + 1);
    return isWhole(all) ? all : outsideTexts(all, text);
  }
  // Without its partner a mark takes those that follow it in the order of a conflict.
  const rest = marks.slice(index, index + order.length).filter(({ size }) => size === first.size);
  const end = rest.findIndex(
    ({ sign }, place) => place > 0 && order.indexOf(sign) <= order.indexOf(before(rest, place)),
  );
  const taken = end < 0 ? rest : rest.slice(0, end);
  // A line of equal signs alone is somebody's ruler.
  return taken.map(({ sign }) => sign).join('') === '=' ? [] : taken;
}

const order: readonly Sign[] = ['<', '|', '=', '>'];

function before(marks: readonly Mark[], place: number): Sign {
  return marks[place - 1]?.sign ?? '<';
}

/** Where marks are not whole, some of them may be part of a text on one side. */
function outsideTexts(marks: readonly Mark[], text: string): Mark[] {
  let inside: Inside = 'nothing';
  let at = marks[0]?.start ?? 0;
  const outside = marks.filter((mark) => {
    inside = insideAfter(text, at, mark.start, inside);
    at = inside === 'nothing' ? mark.end : mark.start;
    return inside === 'nothing';
  });
  return isWhole(outside) ? outside : [...marks];
}

/** Marks of another size are what Git wrote into the version that both began with. */
function isWhole(marks: readonly Mark[]): boolean {
  const size = marks[0]?.size;
  const signs = marks.filter((mark) => mark.size === size).map(({ sign }) => sign);
  const base = marks.findIndex(({ sign }) => sign === '|');
  const middle = marks.findLastIndex((mark) => mark.sign === '=' && mark.size === size);
  const areInBase = marks.every((mark, index) => mark.size === size || (base >= 0 && base < index && index < middle));
  return ['<=>', '<|=>'].includes(signs.join('')) && areInBase;
}

function conflictOf(marks: readonly Mark[]): Conflict {
  const [first] = marks as [Mark];
  const last = marks.at(-1) ?? first;
  const whole = { start: first.start, end: last.end };
  if (isWhole(marks)) {
    const middle = marks.findLast(({ sign, size }) => sign === '=' && size === first.size) ?? last;
    const ours = { start: first.end, end: (marks[1] ?? last).start };
    const theirs = { start: middle.end, end: last.start };
    const about = { ours: first.label, theirs: last.label };
    const sides = { ours, theirs, middle: lineOf(middle) };
    return { about, span: lineOf(first), last: lineOf(last), whole, read: [ours], sides };
  }
  const isClosed = first.sign === '<' && last.sign === '>';
  const broken = isClosed && marks.filter(({ sign }) => sign === '<').length > 1 ? 'nested' : brokenBy(marks);
  const about = { broken, mark: (broken === 'unfinished' ? missing(marks) : first.sign).repeat(first.size) } as const;
  return { about, span: lineOf(first), last: lineOf(last), whole, read: isClosed ? [] : between(marks) };
}

function brokenBy(marks: readonly Mark[]): 'unfinished' | 'out-of-order' {
  const signs = marks.map(({ sign }) => sign).join('');
  return /^<\|?=?$/.test(signs) ? 'unfinished' : 'out-of-order';
}

function missing(marks: readonly Mark[]): Sign {
  return marks.some(({ sign }) => sign === '=') ? '>' : '=';
}

/** Nobody knows which of it belongs to whom, so all of it is read. */
function between(marks: readonly Mark[]): readonly TextRange[] {
  return marks.slice(1).map((mark, index) => ({ start: (marks[index] ?? mark).end, end: mark.start }));
}

function lineOf({ line, text }: Mark): Span {
  return { start: { line, character: 0 }, end: { line, character: text.length } };
}

type Inside = 'nothing' | 'text' | 'comment';

/** What opens a block of text or a comment, and what else on a line may hold the same signs and opens nothing. */
const openings =
  /"""|\/\*|\/\/[^\r\n]*|"(?:\\[^\r\n]|[^"\\\r\n])*\\?"?|[\u201C-\u201F\u00AB\u00BB][^"\u201C-\u201F\u00AB\u00BB\r\n]*["\u201C-\u201F\u00AB\u00BB]?|['\u2018-\u201A](?:[^'\u2018\u2019\r\n]|['\u2018\u2019](?=[A-Za-z\u00C0-\u024F]))*['\u2018\u2019]?/g;
const endings = { text: /(?:\\[\s\S]|[^\\])*?"""/y, comment: /[\s\S]*?\*\//y };

/** What a place in a text is inside of, when it is known of a place before it. */
function insideAfter(text: string, from: number, to: number, inside: Inside): Inside {
  const piece = text.slice(from, to);
  let now = inside;
  for (let at = 0; at < piece.length; ) {
    const pattern = now === 'nothing' ? openings : endings[now];
    pattern.lastIndex = at;
    const found = pattern.exec(piece);
    if (found === null) return now;
    at = pattern.lastIndex;
    if (now !== 'nothing') now = 'nothing';
    else if (found[0] === '"""') now = 'text';
    else if (found[0] === '/*') now = 'comment';
  }
  return now;
}
