/** Which slips of the pen may be found at which kind of token. Where several fit, the first one counts. */

import { isNamed } from '../tokens.js';
import { missingComma, surplusComma, wordForComma } from './lists.js';
import { bracket, bullet, foreignArrow, foreignComment, strayMark } from './marks.js';
import { keywordAsName, keywordAsReference, splitName, unquotedName, wordBehindTitle } from './names.js';
import { backslashInPath } from './paths.js';
import { isWord, type Place, type Repair, type Slip } from './place.js';
import { isOnLineOf } from './statements.js';
import { apostropheInText, quotesInCurly, quotesInText, unquotedText, unquotedWords } from './texts.js';
import {
  detachedMinus,
  dotsMeant,
  groupedNumber,
  levelBehindText,
  looseValue,
  meantChoice,
  meantWord,
  onlyNumber,
  quotedNumber,
} from './values.js';

const ofWords: readonly Slip[] = [
  unquotedText,
  splitName,
  unquotedName,
  keywordAsName,
  keywordAsReference,
  unquotedWords,
];

const ofTokens: ReadonlyMap<string, readonly Slip[]> = new Map<string, readonly Slip[]>([
  [
    'TEXT',
    [
      backslashInPath,
      quotesInCurly,
      wordBehindTitle,
      quotesInText,
      apostropheInText,
      quotedNumber,
      levelBehindText,
      onlyNumber,
    ],
  ],
  [
    'ID',
    [
      unquotedText,
      looseValue,
      dotsMeant,
      splitName,
      meantChoice,
      levelBehindText,
      unquotedName,
      wordBehindTitle,
      onlyNumber,
      wordForComma,
      meantWord,
      missingComma,
      unquotedWords,
    ],
  ],
  ['NUMBER', [unquotedText, groupedNumber, looseValue, unquotedName, wordBehindTitle, unquotedWords]],
  ['DATE', [unquotedText, groupedNumber, looseValue, unquotedName, unquotedWords]],
  ['COLOR', [unquotedText, foreignComment]],
  ['%', [unquotedText]],
  ['..', [unquotedText]],
  ['->', [unquotedText]],
  [',', [unquotedText, surplusComma]],
  ['STRAY', [unquotedText, bracket, foreignArrow, dotsMeant, detachedMinus, wordForComma, foreignComment, strayMark]],
]);

const none: readonly Slip[] = [];

/** Marks mean something wherever they stand; anything else is only wrong behind something on its line, or in a list. */
const marks: ReadonlySet<string> = new Set(['STRAY', 'COLOR', ',']);

/** What to do about the slip at a place, when there is one. */
export function repairAt(place: Place): Repair | undefined {
  const { token, before } = place;
  const { name } = token.tokenType;
  const isBehind = before !== undefined && (isOnLineOf(before, token) || isNamed(before, ','));
  if (!isBehind && name === 'NUMBER') return bullet(place);
  if (!isBehind && !marks.has(name)) return undefined;
  const slips = ofTokens.get(name) ?? (isWord(place, token) ? ofWords : none);
  for (const slip of slips) {
    const repair = slip(place);
    if (repair !== undefined) return repair;
  }
  return undefined;
}
