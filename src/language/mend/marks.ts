/** Marks from other notations: arrows, brackets, comments, and whatever else means nothing here. */
import { isNamed, retyped, type Token } from '../tokens.js';
import { ahead, countUntil, isKeywordHere, joined, type Place, type Repair, touch, written } from './place.js';
import { isOnLineOf } from './statements.js';

const arrow = /^(?:[=~]+>+|[\u2010-\u2015\u2212]+>+|[\u2190-\u21FF\u2794-\u27BE\u27F0-\u27FF\u2900-\u297F]+)$/;

/** `=> x`, `→ x`, `--> x`. */
export function foreignArrow(place: Place): Repair | undefined {
  const { token, before } = place;
  if (before !== undefined && !isNamed(before, '{', '}') && isOnLineOf(before, token)) return undefined;
  const next = ahead(place, 1);
  const isLong = token.image === '-' && isNamed(next, '->') && touch(token, next);
  if (!isLong && !arrow.test(token.image)) return undefined;
  const take = isLong ? 2 : 1;
  return { problem: { problem: 'foreign-arrow' }, take, again: joined(place, take, '->', '->') };
}

/** `touchpoint one "One" (`, and the bracket that closes it. */
export function bracket(place: Place): Repair | undefined {
  const { token, before, fact, isBracketed } = place;
  if (/^[)\]]$/.test(token.image) && isBracketed) return { take: 1, again: retyped(token, place.type('}')) };
  if (!/^[([]$/.test(token.image) || fact?.shape.opens === undefined || before === undefined) return undefined;
  return { problem: missingBrace(before), at: before, take: 1, again: retyped(token, place.type('{')) };
}

/** What to say where no brace stands behind the name or title of a declaration. */
export function missingBrace(behind: Token | undefined) {
  return { problem: 'missing-brace', behind: isNamed(behind, 'TEXT') ? 'title' : 'name' } as const;
}

/** `# comment`, `-- comment`: the rest of the line is none of the journey. */
export function foreignComment(place: Place): Repair | undefined {
  const { token, before, fact } = place;
  const next = ahead(place, 1);
  const isColor = fact?.part.shape.isLoose && fact.part.head === before;
  const isHash = isNamed(token, 'COLOR') && !isColor;
  const isRuler = ahead(place, 2)?.image === '-';
  const isDashes = token.image === '-' && next?.image === '-' && touch(token, next) && !isRuler;
  if (!isHash && !isDashes) return undefined;
  return { problem: { problem: 'foreign-comment' }, take: countUntil(place, () => false) };
}

/** `1. gain "…"`, `a) pain "…"`, `o does "…"`: what a list in another program puts before its lines. */
export function bullet(place: Place): Repair | undefined {
  const { token } = place;
  const isNumbered = /^(?:\d{1,3}|[A-Za-z])$/.test(token.image) && /^[.):]$/.test(ahead(place, 1)?.image ?? '');
  const take = isNumbered ? 2 : token.image === 'o' ? 1 : 0;
  if (take === 0 || !isKeywordHere(place, ahead(place, take))) return undefined;
  return { problem: { problem: 'stray-character', found: written(place, take) }, take };
}

/** A mark that nothing else is made of. */
export function strayMark({ token }: Place): Repair {
  return { problem: { problem: 'stray-character', found: token.image }, take: 1 };
}
