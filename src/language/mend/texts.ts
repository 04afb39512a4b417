/** Slips in texts: quotes left out, or too many of them. */
import { isNamed, type Token } from '../tokens.js';
import { isClosed } from '../values.js';
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
  touch,
  written,
} from './place.js';
import type { Fact } from './statements.js';

/** `does Opens the letter`: the rest of the line is the text. */
export function unquotedText(place: Place): Repair | undefined {
  const part = partBegun(place);
  if (!part?.shape.isText || isNamed(place.token, 'TEXT', '{', '}')) return undefined;
  if (part.shape.isOptional && isKeywordHere(place, place.token)) return undefined;
  // A mark between the keyword and its text is no text itself.
  if (isNamed(place.token, 'STRAY') && isNamed(ahead(place, 1), 'TEXT')) return undefined;
  return quoting(place, wordsAhead(place), part.head.image);
}

/** `pain high The amount is missing`, `-> compare wants to compare`: words behind a name cannot be anything else. */
export function unquotedWords(place: Place): Repair | undefined {
  const { fact } = place;
  const least = fact && fewestWords(place, fact);
  if (fact === undefined || least === undefined) return undefined;
  const count = wordsAhead(place);
  if (count < least || isNamed(ahead(place, count), 'TEXT')) return undefined;
  return quoting(place, count, fact.head.image);
}

/** How many words there have to be for them to be a text; nothing where they are none. */
function fewestWords(place: Place, { shape, head, part }: Fact): number | undefined {
  if (part.head !== head) return undefined;
  const isBegun = partBegun(place) !== undefined;
  const before = partGoing(place) && place.before;
  // One word alone is the name of a pain whose text is still to come.
  if (shape.isNamed && shape.opens === undefined) {
    if (shape.choices.includes(place.token.image)) return undefined;
    return isBegun || (before !== undefined && shape.choices.includes(before.image)) ? 2 : undefined;
  }
  if (isKeywordHere(place, place.token)) return undefined;
  // A number alone is a share without its sign.
  if (head.image === '->') return isNamed(before, 'ID', '%', 'exit') && !isNamed(place.token, 'NUMBER') ? 1 : undefined;
  const isFeeling = isNamed(before, 'ID') && isNamed(place.tokens[place.index - 2], 'NUMBER');
  return head.image === 'emotion' && isFeeling ? 1 : undefined;
}

/** How many tokens from here on are words of a text without quotes. */
function wordsAhead(place: Place): number {
  const isTail = (token: Token) => place.fact?.shape.tails.has(token.image) === true && isWord(place, token);
  const isEnd = (token: Token) => isNamed(token, '{', '}') || (token !== place.token && isTail(token));
  return place.fact?.shape.isText
    ? countUntil(place, isEnd)
    : countUntil(place, (token) => isEnd(token) || isNamed(token, 'TEXT'));
}

function quoting(place: Place, count: number, inside: string): Repair {
  const found = written(place, count)
    .replace(/^[:=]\s*/, '')
    .replace(/["\\]/g, '');
  return {
    problem: { problem: 'unquoted-text', inside, found },
    take: count,
    put: [joined(place, count, 'TEXT', `"${found}"`)],
  };
}

/** `"a "b" c"`: the text runs to the last quote of the line. */
export function quotesInText(place: Place): Repair | undefined {
  const { token } = place;
  const next = ahead(place, 1);
  if (!touch(token, next) || isNamed(next, 'TEXT', ',', '{', '}')) return undefined;
  if (!token.image.startsWith('"') || token.image.startsWith('"""') || !isClosed(token.image)) return undefined;
  // Without a blank between them, a text and the fact behind it are well formed.
  if (isWord(place, next) && !/\s"$/.test(token.image)) return undefined;
  const count = lastCount(place, (last, before) => isNamed(last, 'TEXT') && touch(before, last));
  if (count === 0) return undefined;
  const inner = written(place, count).slice(1, -1).replace(/\\?"/g, '\\"');
  return { problem: { problem: 'quote-in-text' }, take: count, put: [joined(place, count, 'TEXT', `"${inner}"`)] };
}

const curly = /["\u201C-\u201F\u00AB\u00BB\u2039\u203A]/g;

/** `“Says “no” to the offer”`: quotes that open inside a text close there, and the text runs to its own. */
export function quotesInCurly(place: Place): Repair | undefined {
  const { text, token } = place;
  if (!/^[\u201C-\u201F\u00AB\u00BB\u2039\u203A]/.test(token.image)) return undefined;
  const line = /^[^\r\n]*/.exec(text.slice(token.startOffset, token.startOffset + longestLine))?.[0] ?? '';
  const end = token.startOffset + endOfQuoted(line);
  const count = countUntil(place, ({ startOffset }) => startOffset >= end);
  const last = ahead(place, count - 1);
  if (count < 2 || last?.endOffset === undefined || last.endOffset + 1 !== end) return undefined;
  return { problem: { problem: 'curly-quotes' }, take: count, put: [joined(place, count, 'TEXT')] };
}

/** Whichever way a quote curls, it opens behind a blank or bracket and closes behind anything else. */
function endOfQuoted(line: string): number {
  let depth = 0;
  for (const { index } of line.matchAll(curly)) {
    const opens = /^$|[\s([]/.test(line.charAt(index - 1)) && /\S/.test(line.charAt(index + 1));
    depth += opens ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  return line.length;
}

/** `'the parents' house'`: so does one in single quotes. */
export function apostropheInText(place: Place): Repair | undefined {
  if (!/^['\u2018-\u201A]/.test(place.token.image)) return undefined;
  const count = lastCount(place, (last) => /^['\u2018\u2019]$/.test(last.image));
  return count === 0
    ? undefined
    : { problem: { problem: 'curly-quotes' }, take: count, put: [joined(place, count, 'TEXT')] };
}

/** No one writes more words on a line; looking further on from each of a million would take for ever. */
const longestLook = 500;

/** Nor longer lines, in UTF-16 units. */
const longestLine = 5000;

/** How many tokens there are to the last of the line that fits; 0 when none does. */
function lastCount(place: Place, fits: (token: Token, before: Token) => boolean): number {
  let count = 0;
  let before = place.token;
  for (let at = 1; at < longestLook; at += 1) {
    const next = ahead(place, at);
    if (next === undefined) break;
    if (fits(next, before)) count = at + 1;
    before = next;
  }
  return count;
}
