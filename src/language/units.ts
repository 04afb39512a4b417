/**
 * A text as a tree of the facts and blocks that it is written in. Nothing is left out: every word and every comment
 * stands in one unit, once, and between them is blank.
 */
import { outlineOf } from './format/outline.js';
import { type Piece, piecesOf } from './format/pieces.js';
import { type ParsedText, parse } from './parse.js';
import { type Reading, readTree, untitledUri } from './read.js';

/** Offsets are in UTF-16 units, ends are exclusive. */
export interface Written {
  readonly image: string;
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** A fact, a block, or a comment that goes with neither; the file itself is a block without words. */
export interface Unit {
  readonly parent: Unit | undefined;
  /** Where its first word stands. */
  readonly line: number;
  readonly character: number;
  /** Its words, up to the brace of a block, and the comments between them; of a comment that stands alone, itself. */
  readonly words: readonly Written[];
  /** The comments right above its first word. */
  readonly lead: readonly Written[];
  /** The comments on the line of a block's opening brace, behind it. */
  readonly inner: readonly Written[];
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
  inner: Written[];
  trail: Written[];
  open: number | undefined;
  close: number | undefined;
  end: number;
  children: Growing[];
}

/** A text read once, as what it says and as what it is written in. Of a broken text the tree follows what was read of it. */
export function readUnits(text: string): { readonly reading: Reading; readonly file: Unit } {
  const parsed = parse(text);
  const reading = readTree(parsed, { uri: untitledUri, neighbour: () => undefined, workspace: undefined });
  return { reading, file: unitsIn(text, parsed) };
}

function unitsIn(text: string, parsed: ParsedText): Unit {
  const growth = new Growth(text, outlineOf(parsed.value).starts);
  for (const piece of piecesOf(text)) growth.add(piece);
  return growth.finish();
}

/** A comment that waits for what it goes with. */
interface Waiting {
  readonly piece: Piece;
  readonly written: Written;
}

class Growth {
  readonly #file: Growing;
  #block: Growing;
  /** The unit that goes on, or went on until now. */
  #last: Growing | undefined;
  #lastLine = -1;
  /** Of the block's brace, until something else stands in the block. */
  #openLine = -1;
  #waiting: Waiting[] = [];

  constructor(
    text: string,
    private readonly starts: ReadonlyMap<number, number>,
  ) {
    const begin = text.startsWith('\uFEFF') ? 1 : 0;
    this.#file = growing(undefined, { start: begin, line: 0, column: 0 });
    Object.assign(this.#file, { open: begin, close: text.length, end: text.length });
    this.#block = this.#file;
  }

  add(piece: Piece): void {
    // A piece is a word as it is; only its line ends are no part of what it says.
    const written = piece.image.includes('\r') ? { ...piece, image: piece.image.replace(/\r\n?/g, '\n') } : piece;
    if (written.isComment) this.#addComment(piece, written);
    else if (piece.kind === '{' && this.#isGoingOn()) this.#openBlock(piece);
    else if (piece.kind === '}' && this.#block.parent !== undefined) this.#closeBlock(piece, this.#block.parent);
    else this.#addWord(piece, written);
    if (!written.isComment) this.#lastLine = piece.endLine;
  }

  finish(): Unit {
    while (this.#block.parent !== undefined) {
      this.#flush();
      this.#block.end = this.#file.end;
      this.#block.close = this.#file.end;
      this.#block = this.#block.parent;
    }
    this.#flush();
    return this.#file;
  }

  #isGoingOn(): boolean {
    return this.#last !== undefined && this.#last.open === undefined;
  }

  #addComment(piece: Piece, written: Written): void {
    const isFree = this.#waiting.length === 0;
    if (isFree && this.#last !== undefined && piece.line === this.#lastLine) this.#last.trail.push(written);
    else if (isFree && this.#last === undefined && piece.line === this.#openLine) this.#block.inner.push(written);
    else this.#waiting.push({ piece, written });
  }

  #addWord(piece: Piece, written: Written): void {
    const last = this.#last;
    if (last === undefined || last.open !== undefined || this.starts.has(piece.start)) {
      const lead = this.#leadOf(piece);
      this.#flush();
      this.#last = growing(this.#block, piece);
      this.#last.lead.push(...lead.map((comment) => comment.written));
      this.#block.children.push(this.#last);
    } else this.#join(last);
    this.#last?.words.push(written);
    if (this.#last !== undefined) this.#last.end = piece.end;
  }

  /** The comments that stand right above a piece, with no empty line between. They wait no longer. */
  #leadOf({ line }: Piece): readonly Waiting[] {
    let below = line;
    const first = this.#waiting.findLastIndex(({ piece }) => {
      const isApart = below - piece.endLine > 1;
      below = piece.line;
      return isApart;
    });
    return this.#waiting.splice(first + 1);
  }

  /** Comments turn out to stand in the middle of what goes on. */
  #join(last: Growing): void {
    last.words.push(...last.trail.splice(0), ...this.#waiting.splice(0).map(({ written }) => written));
  }

  #openBlock(piece: Piece): void {
    const block = this.#last;
    if (block === undefined) return;
    this.#join(block);
    block.open = piece.end;
    this.#block = block;
    this.#last = undefined;
    this.#openLine = piece.line;
  }

  #closeBlock(piece: Piece, parent: Growing): void {
    this.#flush();
    const block = this.#block;
    block.close = piece.start;
    block.end = piece.end;
    this.#last = block;
    this.#block = parent;
  }

  /** What waits goes with nothing. */
  #flush(): void {
    for (const { piece, written } of this.#waiting.splice(0)) {
      const comment = growing(this.#block, piece);
      comment.words.push(written);
      comment.end = piece.end;
      this.#block.children.push(comment);
    }
  }
}

function growing(
  parent: Growing | undefined,
  { start, line, column }: Pick<Piece, 'start' | 'line' | 'column'>,
): Growing {
  const lists = { words: [], lead: [], inner: [], trail: [], children: [] };
  return { parent, line, character: column, ...lists, open: undefined, close: undefined, start, end: start };
}
