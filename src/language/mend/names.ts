/** Slips in names: words without quotes, keywords, words in pieces. */
import { standardLibraryText } from '../generated/standard-library.js';
import { isNamed, retyped, type Token } from '../tokens.js';
import {
  ahead,
  countUntil,
  isKeywordHere,
  isWord,
  joined,
  type Place,
  partBegun,
  partGoing,
  type Repair,
  written,
} from './place.js';
import { isOnLineOf } from './statements.js';

/** `touchpoint Bevestiging per mail {`, `phase 1 "One"`: read as the name it was meant to be. */
export function unquotedName(place: Place): Repair | undefined {
  const { fact, token } = place;
  if (!fact?.shape.isNamed || !isBehindKeyword(place) || fact.shape.choices.includes(token.image)) return undefined;
  const second = ahead(place, 1);
  // A body may be left out, and the next declaration may stand on the line.
  if (isNamed(second, 'TEXT', '{', '}') && !isNamed(token, 'NUMBER', 'DATE')) return undefined;
  if (isKeywordHere(place, second)) return undefined;
  const count = lengthOfName(place);
  const isTitled = isNamed(ahead(place, count), 'TEXT');
  const isMeant = fact.shape.opens !== undefined || (isTitled && count > 1);
  if (!isMeant || (count < 2 && !isNamed(token, 'NUMBER', 'DATE'))) return undefined;
  const found = written(place, count)
    .replace(/[\s:=;]+$/, '')
    .replace(/["\\]/g, '');
  return {
    problem: { problem: 'unquoted-name', found },
    take: count,
    put: [joined(place, count, 'TEXT', `"${found}"`)],
  };
}

/** How many tokens the name runs over; marks at its end belong to whoever put them there. */
function lengthOfName(place: Place): number {
  let count = countUntil(place, (token) => isNamed(token, 'TEXT', 'COLOR', ',', '->', '{', '}'));
  while (count > 1 && /^[:=;([]+$/.test(ahead(place, count - 1)?.image ?? '')) count -= 1;
  return count;
}

/** `persona sanne "Sanne" verpleegkundige {`: nothing but the body goes behind the title. */
export function wordBehindTitle(place: Place): Repair | undefined {
  const part = partGoing(place);
  if (part?.shape.opens === undefined || !isNamed(place.before, 'TEXT')) return undefined;
  // A first text may be the name, and a second one the title.
  if (isNamed(place.token, 'TEXT') && place.headLength < 2) return undefined;
  const { keyword } = part.shape.opens;
  const expected = [{ what: 'fact' }] as const;
  return { problem: { problem: 'missing', expected, inside: keyword, found: place.token.image }, take: 1 };
}

/** `persona goal "…"`: read as the name it was meant to be, with the advice to quote it. */
export function keywordAsName(place: Place): Repair | undefined {
  const { fact, token } = place;
  if (!fact?.shape.isNamed || !isBehindKeyword(place) || fact.shape.choices.includes(token.image)) return undefined;
  const behind = ahead(place, 1);
  const isNameOnly = fact.shape.opens !== undefined && (behind === undefined || isNamed(behind, '{', '}'));
  if (!isNameOnly && !isNamed(behind, 'TEXT')) return undefined;
  return { problem: { problem: 'keyword-as-name', found: token.image }, take: 1, put: [named(place, token)] };
}

/** Whether a fact's own name belongs here: behind its keyword, or behind the level of a pain. */
function isBehindKeyword({ fact, before, token }: Place): boolean {
  if (fact === undefined || before === undefined || fact.part.head !== fact.head) return false;
  return isOnLineOf(before, token) && (before === fact.head || fact.shape.choices.includes(before.image));
}

/** Where nothing but the name of something declared elsewhere can stand, a keyword is such a name. */
export function keywordAsReference(place: Place): Repair | undefined {
  const { before, token } = place;
  const begun = partBegun(place);
  const isFirst = begun?.shape.isUse && !begun.shape.words.has(token.image);
  if (!isFirst && !(isNamed(before, ',') && partGoing(place))) return undefined;
  return { take: 1, put: [named(place, token)] };
}

function named({ type }: Place, keyword: Token): Token {
  return retyped(keyword, type('ID'));
}

/** The names that the standard library declares. */
const known: ReadonlySet<string> = new Set(
  Array.from(standardLibraryText.matchAll(/^[a-z]+ ([\w-]+)/gm), ([, name = '']) => name),
);

/** `channel web site`, `channel word of mouth`: what everyone knows by one word. */
export function splitName(place: Place): Repair | undefined {
  if (!partBegun(place)?.shape.isUse && !isNamed(place.before, ',')) return undefined;
  const split = wordInPieces(place, known);
  return split && { problem: split.problem, take: split.count, put: [joined(place, split.count, 'ID', split.meant)] };
}

/** `touch point`, `moment of truth`: a keyword in pieces, where a fact begins. */
export function splitKeyword(place: Place): Repair | undefined {
  const split = wordInPieces(place, place.block.facts);
  if (split === undefined) return undefined;
  const { problem, count, meant } = split;
  return { problem, take: count, again: joined(place, count, meant, meant) };
}

/** The word that the next two or three make together, as it is known. */
function wordInPieces(place: Place, known: { has(word: string): boolean }) {
  const isPiece = (token: Token | undefined) => isNamed(token, 'ID') || isWord(place, token);
  if (!isPiece(ahead(place, 1))) return undefined;
  for (const count of [3, 2]) {
    const pieces = Array.from({ length: count }, (_, index) => ahead(place, index));
    if (!pieces.every(isPiece)) continue;
    const images = pieces.map((piece) => piece?.image.toLowerCase());
    const meant = ['-', ''].map((glue) => images.join(glue)).find((word) => known.has(word));
    if (meant !== undefined) return { problem: { problem: 'split-word', meant } as const, count, meant };
  }
  return undefined;
}
