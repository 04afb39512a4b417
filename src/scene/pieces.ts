/** Texts of a map that know where they were drawn from. */
import { type Declaration, type Reference, type Text, titleTextIn } from '../model/index.js';
import type { TextSource } from './scene.js';

/** A stretch of text from one place of a file; without a source it is in the map's own words. */
export interface Piece {
  readonly text: string;
  readonly source?: TextSource;
}

/** A text, or pieces that follow each other. */
export type RichText = string | Piece | readonly Piece[];

export function piecesOf(text: RichText): readonly Piece[] {
  if (typeof text === 'string') return [{ text }];
  return 'text' in text ? [text] : text;
}

/** The pieces as one text. */
export function plainText(text: RichText): string {
  return piecesOf(text)
    .map((piece) => piece.text)
    .join('');
}

/** What a literal says; `uri` where that stands in another file than the journey. */
export function literal({ value, span }: Text, uri?: string): Piece {
  return { text: value, source: { span, written: value, ...(uri === undefined ? {} : { uri }) } };
}

/** A text whose place is known apart from it. */
export function literalAt(value: string, span: Text['span'] | undefined, uri?: string): Piece {
  return span === undefined ? { text: value } : literal({ value, span }, uri);
}

/** A title in the reader's language, from the label, title or name that says it. */
export function titlePiece(
  declaration: Pick<Declaration, 'title' | 'titleSpan' | 'nameSpan' | 'labels'>,
  language: string,
  uri?: string,
): Piece {
  return literal(titleTextIn(declaration, language), uri);
}

/** What the map calls something that the journey only speaks of, or how it writes a number: no text to be rewritten. */
export function spoken(text: string, { span }: Pick<Reference, 'span'>, uri?: string): Piece {
  return { text, source: { span, ...(uri === undefined ? {} : { uri }) } };
}

/**
 * A phrase of the reader's language with pieces in it. The phrase is made with marks in place of the texts: no text of a
 * user is ever looked for in it.
 */
export function phrase(make: (...texts: string[]) => string, ...texts: readonly RichText[]): readonly Piece[] {
  const marks = texts.map((_, index) => String.fromCharCode(firstMark + index));
  return make(...marks)
    .split(/([\ue000-\ue0ff])/)
    .flatMap((part) => (part === '' ? [] : piecesOf(texts[marks.indexOf(part)] ?? part)));
}

/** The first character of those that Unicode leaves to everyone's own use. */
const firstMark = 0xe000;

/** Pieces with `between` them. */
export function joined(parts: readonly RichText[], between: string): readonly Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? piecesOf(part) : [{ text: between }, ...piecesOf(part)]));
}

/** Tells for one letter after the other which piece it belongs to; white space, which wrapping changes, is left out. */
export function ownersOf(pieces: readonly Piece[]): () => Piece | undefined {
  const lengths = pieces.map(({ text }) => text.replaceAll(/\s/g, '').length);
  let at = 0;
  let used = 0;
  return () => {
    while (at < pieces.length - 1 && used >= (lengths[at] ?? 0)) {
      at += 1;
      used = 0;
    }
    used += 1;
    return pieces[at];
  };
}

/** A line as stretches of one piece each; the white space between two belongs to the one before. */
export function stretches(
  line: string,
  ownerOf: () => Piece | undefined,
): readonly { readonly text: string; readonly piece: Piece | undefined }[] {
  const found: { text: string; piece: Piece | undefined }[] = [];
  // By code units, as lengths are counted: the two halves of a character always have the same owner.
  for (let index = 0; index < line.length; index += 1) {
    const letter = line.charAt(index);
    const last = found.at(-1);
    const isSpace = /\s/.test(letter);
    const piece = isSpace ? last?.piece : ownerOf();
    if (last !== undefined && last.piece === piece) last.text += letter;
    else found.push({ text: letter, piece });
  }
  return found;
}
