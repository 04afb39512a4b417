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
  const cut = /^[\s\S]*?\S[\s\S]*(?=(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r))/.exec(above)?.[0];
  if (cut === undefined) return { head: '', rest: above };
  const end = lineEnd(above, cut.length);
  return { head: above.slice(0, end), rest: above.slice(end) };
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

/** Where the line at an offset begins. */
export function lineStart(text: string, offset: number): number {
  const before = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  return offset === 0 ? 0 : before + 1;
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
  for (;;) {
    const above = start === 0 ? '' : text.slice(lineStart(text, start - 1), start).trim();
    const lines = text.slice(0, start);
    if (above.startsWith('//')) start = lineStart(text, start - 1);
    else if (
      above.endsWith('*/') &&
      isBlank(lines.slice(lineStart(text, lines.lastIndexOf('/*')), lines.lastIndexOf('/*')))
    ) {
      start = lineStart(text, lines.lastIndexOf('/*'));
    } else return start;
  }
}
