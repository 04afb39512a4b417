/** A text as a tree of the facts and blocks that it is written in, with the comments that go with each. */
import { outlineOf } from './format/outline.js';
import { isComment, type Piece, piecesOf } from './format/pieces.js';
import { parse } from './parse.js';

/** Offsets are in UTF-16 units, ends are exclusive. */
export interface Written {
  readonly image: string;
  readonly start: number;
  readonly end: number;
}

/** A fact or a block; the file itself is a block without words. */
export interface Unit {
  readonly parent: Unit | undefined;
  /** Where its first word stands. */
  readonly line: number;
  readonly character: number;
  /** Its words, up to the brace of a block. */
  readonly words: readonly Written[];
  /** The comments between what stands before it and its first word. */
  readonly lead: readonly Written[];
  /** The comments on its last line. */
  readonly trail: readonly Written[];
  /** Behind the opening brace and in front of the closing one. */
  readonly open: number | undefined;
  readonly close: number | undefined;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Unit[];
}

interface Growing extends Unit {
  parent: Growing | undefined;
  words: Written[];
  lead: Written[];
  trail: Written[];
  open: number | undefined;
  close: number | undefined;
  end: number;
  children: Growing[];
}

/** Whether the text is well formed is for its reader to know; of another text the tree is of no use. */
export function unitsOf(text: string): Unit {
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const { starts } = outlineOf(parse(text).value);
  const file = growing(undefined, { start: begin, line: 0, column: 0 }, []);
  file.open = begin;
  file.close = text.length;
  let block = file;
  let last: Growing | undefined;
  let lastLine = -1;
  let waiting: Written[] = [];
  for (const piece of piecesOf(text)) {
    const written = { image: piece.image.replace(/\r\n?/g, '\n'), start: piece.start, end: piece.end };
    if (isComment(piece)) {
      if (last !== undefined && waiting.length === 0 && piece.line === lastLine) last.trail.push(written);
      else waiting.push(written);
      continue;
    }
    if (starts.has(piece.start)) {
      last = growing(block, piece, waiting);
      waiting = [];
      block.children.push(last);
      last.words.push(written);
      last.end = piece.end;
    } else if (piece.kind === '{' && last !== undefined) {
      last.open = piece.end;
      block = last;
      last = undefined;
    } else if (piece.kind === '}') {
      block.close = piece.start;
      block.end = piece.end;
      waiting = [];
      last = block;
      block = block.parent ?? file;
    } else if (last !== undefined) {
      last.words.push(written);
      last.end = piece.end;
    }
    lastLine = piece.endLine;
  }
  file.end = text.length;
  return file;
}

/** The comments of a text, wherever they stand. */
export function commentsOf(text: string): readonly string[] {
  return piecesOf(text)
    .filter(isComment)
    .map(({ image }) => image.replace(/\s+/g, ' ').trim());
}

function growing(
  parent: Growing | undefined,
  { start, line, column }: Pick<Piece, 'start' | 'line' | 'column'>,
  lead: Written[],
): Growing {
  const grown = { parent, line, character: column, words: [], lead, trail: [], children: [] };
  return { ...grown, open: undefined, close: undefined, start, end: start };
}
