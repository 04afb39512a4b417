/** What the pointer tells when it rests: on a name a card, on a word of the language what that word means. */
import type { Position, Span } from '../../model/index.js';
import { meaningOf } from '../../words/constructs.js';
import { type Card, type CardContext, cardOf } from './cards/index.js';
import { nameAt } from './names.js';

export interface Hovered {
  readonly card: Card;
  readonly span: Span;
}

/** A keyword where it stands. */
export interface KeywordAt {
  readonly keyword: string;
  /** The keyword of the block around it; `''` at the top of the file. */
  readonly block: string;
  readonly span: Span;
}

/** `keyword` is the word of the language at the position, if one stands there. */
export function hovered(context: CardContext, position: Position, keyword: KeywordAt | undefined): Hovered | undefined {
  const found = nameAt(context.model, position);
  const card = found && cardOf(found.named, context);
  if (found !== undefined && card !== undefined) return { card, span: found.span };
  const meaning = keyword && meaningOf(keyword.keyword, keyword.block, context.language);
  return keyword && meaning !== undefined
    ? { card: { title: keyword.keyword, paragraphs: [meaning], facts: [] }, span: keyword.span }
    : undefined;
}
