/** What stands where a fact should begin, and begins none of its block. */
import { meantKeyword, nearestKeywords } from '../nearest.js';
import { isNamed, retyped } from '../tokens.js';
import { bullet } from './marks.js';
import { splitKeyword } from './names.js';
import { isFactSomewhere, isKeyword, type Place, type Repair } from './place.js';
import { endOfStatement } from './statements.js';

/** A word that is none of the language, misspelt or in pieces, or something that is no word at all. */
export function misfitAt(place: Place): Repair | undefined {
  const { token } = place;
  const other = splitKeyword(place) ?? bullet(place);
  if (other !== undefined) return other;
  if (isNamed(token, 'ID')) return unknownWord(place);
  return isFactSomewhere(place, token) ? undefined : junk(place);
}

function unknownWord(place: Place): Repair {
  const { token, block } = place;
  const meant = meantKeyword(token.image, block.facts.keys());
  const nearest = meant === undefined ? nearestKeywords(token.image, block.facts.keys()) : [meant];
  const problem = { problem: 'unknown-word', found: token.image, ...inside(place), nearest } as const;
  if (meant === undefined) return leftOut(place, problem);
  return { problem, take: 1, again: retyped(token, place.type(meant), meant) };
}

function junk(place: Place): Repair {
  const expected = [{ what: place.block.keyword === '' ? 'declaration' : 'fact' }] as const;
  return leftOut(place, { problem: 'missing', expected, ...inside(place), found: place.token.image });
}

/** A fact of another block. */
export function misplaced(place: Place): Repair {
  const { token, shape } = place;
  const belongsIn = shape.homes.get(token.image) ?? [];
  return leftOut(place, { problem: 'misplaced', found: token.image, ...inside(place), belongsIn });
}

/** Leaves out a fact: to the next one, its block included. */
export function leftOut(place: Place, problem: Repair['problem']): Repair {
  const { tokens, index, token, block } = place;
  const end = endOfStatement(tokens, index, (each) => isKeyword(place, each) && block.facts.has(each.image));
  return { ...(problem && { problem }), at: token, take: end - index, isLoss: true };
}

function inside({ block: { keyword } }: Place): { inside?: string } {
  return keyword === '' ? {} : { inside: keyword };
}
