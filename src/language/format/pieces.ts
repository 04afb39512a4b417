/** A text taken apart so that nothing of it is lost: what lies between two pieces is blank. */
import type { LexerResult } from 'langium';
import { scan } from '../parse.js';
import type { Token } from '../tokens.js';
import { isClosed } from '../values.js';

/** Something to read in a text. Offsets are in UTF-16 units, lines and columns start at 0, ends are exclusive. */
export interface Piece {
  readonly kind: 'word' | '{' | '}' | ',' | '%' | '..' | 'text' | 'line-comment' | 'block-comment' | 'stray';
  readonly image: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly isComment: boolean;
}

/** The tokens, comments and stray characters of a text, in order. The text must be one that the language reads. */
export function piecesOf(text: string): readonly Piece[] {
  const { tokens, hidden, errors } = scan(text);
  const pieces = [
    ...tokens.map(pieceOfToken),
    ...hidden.map(pieceOfHidden),
    ...errors.map((error) => stray(text, error)),
  ];
  return pieces.sort((a, b) => a.start - b.start);
}

export function isComment(piece: Piece | undefined): boolean {
  return piece?.isComment === true;
}

/** A comment or text block that is not closed has taken the rest of the file, line breaks included. */
export function isEndless({ kind, image }: Piece): boolean {
  if (kind === 'block-comment') return image.length < 4 || !image.endsWith('*/');
  return kind === 'text' && image.startsWith('"""') && !isClosed(image);
}

const kinds: ReadonlyMap<string, Piece['kind']> = new Map([
  ['{', '{'],
  ['}', '}'],
  [',', ','],
  ['%', '%'],
  ['..', '..'],
  ['TEXT', 'text'],
  ['SL_COMMENT', 'line-comment'],
  ['ML_COMMENT', 'block-comment'],
]);

function pieceOfToken(token: Token): Piece {
  return piece(token, kinds.get(token.tokenType.name) ?? 'word');
}

function pieceOfHidden(token: Token): Piece {
  return piece(token, kinds.get(token.tokenType.name) ?? 'stray');
}

function piece(token: Token, kind: Piece['kind']): Piece {
  const { image, startOffset: start, startLine = 1, endLine = startLine, startColumn = 1 } = token;
  return {
    kind,
    image,
    start,
    end: start + image.length,
    line: startLine - 1,
    endLine: (endLine ?? startLine) - 1,
    column: startColumn - 1,
    isComment: kind === 'line-comment' || kind === 'block-comment',
  };
}

function stray(text: string, { offset, length, line = 1, column = 1 }: LexerResult['errors'][number]): Piece {
  const end = offset + length;
  return {
    kind: 'stray',
    image: text.slice(offset, end),
    start: offset,
    end,
    line: line - 1,
    endLine: line - 1,
    column: column - 1,
    isComment: false,
  };
}
