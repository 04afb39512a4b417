/** Slips in lists: commas left out, or too many of them. */
import { inserted, isNamed, retyped } from '../tokens.js';
import { ahead, isKeywordHere, isWord, type Place, partGoing, type Repair } from './place.js';

/** What people put between two names, in the languages they write in. */
const conjunctions: ReadonlySet<string> = new Set(['and', 'en', 'plus', '&', '+', '/', ';']);

/** `channel website and app`. */
export function wordForComma(place: Place): Repair | undefined {
  const { token } = place;
  const next = ahead(place, 1);
  if (!isBetweenNames(place) || !conjunctions.has(token.image)) return undefined;
  if (!(isNamed(next, 'ID', 'TEXT') || isWord(place, next)) || isKeywordHere(place, next)) return undefined;
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
  const problem = isFact
    ? ({ problem: 'comma-between-facts' } as const)
    : ({ problem: 'stray-character', found: place.token.image } as const);
  return { problem, take: 1 };
}
