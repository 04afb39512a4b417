/** Slips in names: words without quotes, keywords, names of several words, lists without commas. */
import { standardLibraryText } from '../generated/standard-library.js';
import { inserted, isNamed, retyped, type Token } from '../tokens.js';
import {
  ahead,
  countUntil,
  isKeywordHere,
  isName,
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
  if (!isNamed(ahead(place, 1), 'ID') && !isWord(place, ahead(place, 1))) return undefined;
  for (const count of [3, 2]) {
    const words = Array.from({ length: count }, (_, index) => ahead(place, index)?.image ?? '');
    const meant = ['-', ''].map((glue) => words.join(glue)).find((name) => known.has(name) && !words.includes(''));
    if (meant === undefined) continue;
    return { problem: { problem: 'split-word', meant }, take: count, put: [joined(place, count, 'ID', meant)] };
  }
  return undefined;
}

/** What people put between two names, in the languages they write in. */
const conjunctions: ReadonlySet<string> = new Set(['and', 'en', 'plus', '&', '+', '/', ';']);

/** `channel website and app`. */
export function wordForComma(place: Place): Repair | undefined {
  const { token } = place;
  const next = ahead(place, 1);
  if (!isBetweenNames(place) || !conjunctions.has(token.image)) return undefined;
  if (!isName(place, next) || isKeywordHere(place, next)) return undefined;
  const comma = retyped(token, place.type(','), ',');
  return { problem: { problem: 'word-for-comma', found: token.image }, take: 1, put: [comma] };
}

/** `channel website app`. */
export function missingComma(place: Place): Repair | undefined {
  const { token } = place;
  if (!isBetweenNames(place)) return undefined;
  const inside = place.fact?.part.head.image ?? '';
  return {
    problem: { problem: 'missing', expected: [{ what: 'keyword', word: ',' }], inside, found: token.image },
    take: 1,
    put: [inserted(place.type(','), token), token],
  };
}

/** Whether a name of a list stands before. */
function isBehindName({ fact, before }: Place): boolean {
  return fact?.part.shape.isList === true && isNamed(before, 'ID', 'TEXT');
}

function isBetweenNames(place: Place): boolean {
  return isBehindName(place) && partGoing(place) !== undefined;
}

/** `channel website, does "…"`, `age 34, role "…"`: a comma that no name follows. */
export function surplusComma(place: Place): Repair | undefined {
  const next = ahead(place, 1);
  const behind = ahead(place, 2);
  const isFact = isKeywordHere(place, next);
  if (isBehindName(place)) {
    const isNameOfList = behind === undefined || isNamed(behind, ',', '}') || isKeywordHere(place, behind);
    if (!isFact || isNameOfList) return undefined;
    return { problem: { problem: 'surplus-comma', before: next.image }, take: 1 };
  }
  const problem = isFact ? ({ problem: 'comma-between-facts' } as const) : stray(place.token);
  return { problem, take: 1 };
}

function stray({ image }: Token) {
  return { problem: 'stray-character', found: image } as const;
}

/** `touch point`, `moment of truth`: a keyword in pieces, where a fact begins. */
export function splitKeyword(place: Place): Repair | undefined {
  for (const count of [3, 2]) {
    const words = Array.from({ length: count }, (_, index) => ahead(place, index));
    if (words.some((word) => word === undefined || !(isNamed(word, 'ID') || isWord(place, word)))) continue;
    const images = words.map((word) => word?.image.toLowerCase());
    const meant = ['-', ''].map((glue) => images.join(glue)).find((word) => place.block.facts.has(word));
    if (meant === undefined) continue;
    return { problem: { problem: 'split-word', meant }, take: count, again: joined(place, count, meant, meant) };
  }
  return undefined;
}
