/** Slips in numbers, dates, levels and other words of which only some may stand. */
import { groupedEnd } from '../grouped.js';
import { meantKeyword } from '../nearest.js';
import { isNamed, merged, retyped } from '../tokens.js';
import { ahead, countUntil, isWord, joined, type Place, partBegun, partGoing, type Repair, touch } from './place.js';

/** What people type for a minus: ASCII, the minus sign proper, dashes. */
const dash = /^[-\u2010-\u2015\u2212]$/;

/** Where a number may lie below zero. */
const signed: ReadonlySet<string> = new Set(['emotion', 'score', 'metric', 'range', 'scale']);

/** `- 1.0`, `–1.0` with a dash: a score must not be read without its sign. */
export function detachedMinus(place: Place): Repair | undefined {
  const number = ahead(place, 1);
  if (!dash.test(place.token.image) || number === undefined || !isNamed(number, 'NUMBER')) return undefined;
  if (/^\D/.test(number.image) || !signed.has(place.fact?.head.image ?? '')) return undefined;
  const meant = `-${number.image.replace(',', '.')}`;
  const isDash = /^[\u2010-\u2015]$/.test(place.token.image) && touch(place.token, number);
  const problem = { problem: isDash ? 'dash-for-minus' : 'detached-minus', meant } as const;
  return { problem, take: 2, put: [joined(place, 2, 'NUMBER', meant)] };
}

/** Where a number may count so much that its thousands are set apart. */
const counting: ReadonlySet<string> = new Set(['sample', 'metric', 'range']);

/** `sample 1.240.000`, `metric contacts 1 240`: one number, of which a rule says how to write it. */
export function groupedNumber(place: Place): Repair | undefined {
  const { token, fact, text } = place;
  if (fact === undefined || fact.shape.opens !== undefined || !counting.has(fact.head.image)) return undefined;
  const end = groupedEnd(text, token.startOffset);
  const take = end === undefined ? 0 : countUntil(place, ({ startOffset }) => startOffset >= end);
  const last = ahead(place, take - 1);
  if (last?.endOffset === undefined || last.endOffset + 1 !== end) return undefined;
  return { take, put: [joined(place, take, 'NUMBER')] };
}

/** `scale 1 - 5`, `scale -2 tot 2`. */
export function dotsMeant(place: Place): Repair | undefined {
  const { token } = place;
  const part = partGoing(place);
  if (!part?.shape.isRange || !isNamed(place.before, 'NUMBER') || !isNamed(ahead(place, 1), 'NUMBER')) return undefined;
  const expected = [{ what: 'keyword', word: '..' }] as const;
  const problem = { problem: 'missing', expected, inside: part.head.image, found: token.image } as const;
  return { problem, take: 1, put: [retyped(token, place.type('..'), '..')] };
}

/** `age "34"`. */
export function quotedNumber(place: Place): Repair | undefined {
  const { token } = place;
  const part = partBegun(place);
  if (!part?.shape.isNumber) return undefined;
  const meant = /^.\s*([+-]?\d+(?:[.,]\d+)?)\s*.$/.exec(token.image)?.[1]?.replace(',', '.');
  if (meant === undefined) return undefined;
  const problem = { problem: 'quoted-number', inside: part.head.image, meant } as const;
  return { problem, take: 1, put: [retyped(token, place.type('NUMBER'), meant)] };
}

/** `age 34 jaar`. */
export function onlyNumber(place: Place): Repair | undefined {
  const { before } = place;
  const part = partGoing(place);
  if (!part?.shape.isNumber || before === undefined || !isNamed(before, 'NUMBER')) return undefined;
  const take = countUntil(place, (token) => !isNamed(token, 'ID', 'TEXT', 'STRAY'));
  return { problem: { problem: 'only-number', inside: part.head.image, meant: before.image }, take };
}

/** `date 5 mei 2026`: one wrong value, of which the model says that it is wrong. */
export function looseValue(place: Place): Repair | undefined {
  if (!partBegun(place)?.shape.isLoose) return undefined;
  const take = countUntil(place, (token) => !isNamed(token, 'ID', 'NUMBER', 'DATE', 'STRAY'));
  return take < 2 ? undefined : { take, put: [joined(place, take, 'ID')] };
}

/** `kind kwantitatief`, `state as is`: one of a few words, in Dutch or nearly. */
export function meantChoice(place: Place): Repair | undefined {
  const part = partBegun(place);
  if (part === undefined || part.shape.choices.length === 0) return undefined;
  if (part.shape.isOptional) return meantLevel(place, part.shape.choices);
  for (const count of [2, 1]) {
    if (!isNamed(ahead(place, count - 1), 'ID')) continue;
    const words = Array.from({ length: count }, (_, index) => ahead(place, index)?.image);
    const meant = meantKeyword(words.join('-'), part.shape.choices);
    if (meant === undefined) continue;
    const expected = part.shape.choices.map((word) => ({ what: 'keyword', word }) as const);
    const found = words.join(' ');
    const problem = {
      problem: 'missing',
      expected,
      inside: part.head.image,
      found,
      instead: true,
      nearest: [meant],
    } as const;
    return { problem, take: count, put: [joined(place, count, meant, meant)] };
  }
  return undefined;
}

/** `pain hoog ean "…"`: a name behind it tells that the first word is none. */
function meantLevel(place: Place, levels: readonly string[]): Repair | undefined {
  const { token } = place;
  const meant = meantKeyword(token.image, levels);
  const name = ahead(place, 1);
  if (meant === undefined || !(isNamed(name, 'ID') || isWord(place, name)) || !isNamed(ahead(place, 2), 'TEXT'))
    return undefined;
  const problem = { problem: 'unknown-word', found: token.image, inside: 'pain', nearest: [meant] } as const;
  return { problem, take: 1, put: [retyped(token, place.type(meant), meant)] };
}

/** `pain "…" high`: what comes first in the language is put first. */
export function levelBehindText(place: Place): Repair | undefined {
  const part = partBegun(place);
  if (!part?.shape.isOptional || part.shape.choices.length === 0) return undefined;
  const count = isNamed(place.token, 'TEXT') ? 1 : 2;
  const level = ahead(place, count);
  if (level === undefined || !isNamed(ahead(place, count - 1), 'TEXT') || !part.shape.choices.includes(level.image))
    return undefined;
  const problem = { problem: 'level-behind-text', inside: part.head.image, level: level.image } as const;
  return { problem, at: level, take: count + 1, put: [level, ...place.tokens.slice(place.index, place.index + count)] };
}

/** `segment 18% van "…"`: where no name can stand, a word is a keyword that is spelt otherwise. */
export function meantWord(place: Place): Repair | undefined {
  const { token, fact, before } = place;
  const part = partGoing(place);
  if (fact === undefined || part === undefined || before === undefined) return undefined;
  const isBehindChoice = part.shape.choices.includes(before.image);
  const isUnit = isNamed(before, 'NUMBER') && isNamed(ahead(place, 1), 'NUMBER');
  if (!isBehindChoice && !isUnit && !isNamed(before, 'ID', 'TEXT', '%')) return undefined;
  const { words, starts } = part.shape;
  const candidates = [...[...words].filter((word) => !starts.has(word)), ...fact.shape.tails.keys()].filter(
    (word) => word !== part.head.image,
  );
  const meant = meantKeyword(token.image, candidates);
  if (meant === undefined) return undefined;
  const problem = { problem: 'unknown-word', found: token.image, inside: fact.head.image, nearest: [meant] } as const;
  return { problem, take: 1, again: merged(token, token, place.type(meant), meant) };
}
