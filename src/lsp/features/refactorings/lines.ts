/**
 * A block taken apart into the lines of each fact, with the comments that speak of it, so that facts can be put
 * elsewhere or left out. A block set out otherwise than with a line or more for each fact cannot be.
 */
import type { Block, Fact, Stretch } from '../blocks.js';

export interface FactLines {
  readonly fact: Fact;
  /** Its lines with those of the comments above it, line breaks included; no empty line comes first. */
  readonly text: string;
  /** Whether an empty line stood above. */
  readonly isApart: boolean;
  /** Whether it is a block over several lines, which stands apart from its neighbours. */
  readonly isTall: boolean;
}

export interface BlockLines {
  /** The lines between the braces. */
  readonly stretch: Stretch;
  /** Comments above the first fact that an empty line parts from it, and so speak of the block. */
  readonly head: string;
  readonly facts: readonly FactLines[];
  /** What stands below the last fact. */
  readonly tail: string;
}

/** `undefined` for a block that shares a line with anything else, or two of whose facts share one. */
export function linesOf(text: string, { body, facts }: Block): BlockLines | undefined {
  const start = lineEnd(text, body.start);
  const end = lineStart(text, body.end);
  if (start > end || !isBlank(text.slice(end, body.end)) || !isRemark(text.slice(body.start, start))) return undefined;
  const columns = new Set(facts.map((fact) => fact.start - lineStart(text, fact.start)));
  if (columns.size > 1) return undefined;
  const found: FactLines[] = [];
  let head = '';
  let done = start;
  for (const fact of facts) {
    const from = lineStart(text, fact.start);
    const to = lineEnd(text, fact.end);
    if (from < done || to > end || !isBlank(text.slice(from, fact.start)) || !isRemark(text.slice(fact.end, to))) {
      return undefined;
    }
    const above = found.length === 0 ? parted(text.slice(done, from)) : { head: '', rest: text.slice(done, from) };
    head += above.head;
    const lead = withoutEmptyLines(above.rest);
    found.push({
      fact,
      text: lead + text.slice(from, to),
      isApart: found.length > 0 && lead.length < above.rest.length,
      isTall: fact.block !== undefined && /[\r\n]/.test(text.slice(fact.block.start, fact.block.end)),
    });
    done = to;
  }
  return { stretch: { start, end }, head, facts: found, tail: text.slice(done, end) };
}

/** The lines of a block with its facts as they are given now. */
export function joined(
  { head, tail }: Pick<BlockLines, 'head' | 'tail'>,
  facts: readonly FactLines[],
  lineBreak: string,
): string {
  const lines = facts.map(({ text, isApart, isTall }, index) => {
    const before = facts[index - 1];
    const isFirst = before === undefined && head === '';
    return !isFirst && (isApart || isTall || before?.isTall || before === undefined) ? lineBreak + text : text;
  });
  return withoutEmptyLines(head) + lines.join('') + tail;
}

/** Comments that stand apart from what is below them, and the rest. */
function parted(above: string): { readonly head: string; readonly rest: string } {
  let cut = 0;
  for (const { index, 0: comment } of above.matchAll(/\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g)) {
    const below = lineEnd(above, index + comment.length);
    if (emptyBelow(above, below) > below) cut = below;
  }
  return { head: above.slice(0, cut), rest: above.slice(cut) };
}

function withoutEmptyLines(text: string): string {
  return text.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '');
}

export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Blanks and at most comments that end on the line. */
export function isRemark(text: string): boolean {
  return /^[ \t]*(?:\/\*[^\r\n]*?\*\/[ \t]*)*(?:\/\/[^\r\n]*)?[\r\n]*$/.test(text);
}

/** Where the line at an offset begins; a line break belongs to the line it ends. */
export function lineStart(text: string, offset: number): number {
  let start = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}

/** Where the blanks begin that stand before an offset, line breaks included. */
export function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isBlank(text[start - 1] ?? '')) start -= 1;
  return start;
}

/** Where the line after the one at an offset begins. */
export function lineEnd(text: string, offset: number): number {
  const at = text.slice(offset).search(/\r\n|\n|\r/);
  if (at < 0) return text.length;
  return offset + at + (text.startsWith('\r\n', offset + at) ? 2 : 1);
}

/** Where the comments begin that stand right above an offset whose line it begins; the line itself without any. */
export function commentsAbove(text: string, offset: number): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, start).trim();
    const open = line.endsWith('*/') ? text.lastIndexOf('/*', start - 1) : above;
    const begins =
      line.startsWith('//') || (line.endsWith('*/') && open >= 0 && isBlank(text.slice(lineStart(text, open), open)));
    if (!begins) break;
    start = lineStart(text, open);
  }
  return start;
}

/** Where the empty lines begin that stand above the line at an offset. */
export function emptyAbove(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isBlank(text.slice(lineStart(text, start - 1), start))) start = lineStart(text, start - 1);
  return start;
}

/** Where the empty lines end that begin at an offset. */
export function emptyBelow(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && isBlank(text.slice(end, lineEnd(text, end)))) end = lineEnd(text, end);
  return end;
}
