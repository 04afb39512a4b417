/** What the sentences of a verdict are made of. */
import type { Language } from './language.js';
import { either, number, quoted, several, signed } from './write.js';

/** A score with two decimals at most; what rounds to zero is zero. */
export function score(value: number, language: Language): string {
  return signed(Math.round(value * 100) / 100, language);
}

export function way(from: number, to: number, language: Language): string {
  const [before, after] = [score(from, language), score(to, language)];
  return { en: `from ${before} to ${after}`, nl: `van ${before} naar ${after}` }[language];
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** With one decimal, or as many as a small number needs. */
export function far(by: number, language: Language): string {
  const exact = 10 ** (by >= 0.095 ? 1 : by >= 0.0095 ? 2 : 4);
  return number(Math.round(by * exact) / exact, language);
}

const numerals: Readonly<Record<Language, readonly string[]>> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  nl: ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
};

/** As a word up to ten. */
export function counted(count: number, language: Language): string {
  return numerals[language][count] ?? String(count);
}

/** Dutch writes “Eén”: the accent of a capital at the beginning is left out. */
export function capital(sentence: string): string {
  return sentence.startsWith('é') ? `E${sentence.slice(1)}` : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

const ands: Readonly<Record<Language, string>> = { en: 'and', nl: 'en' };

/** `“a”, “b” and “c”`. */
export function names(all: readonly string[], language: Language): string {
  return several(all, ands[language], { en: 'more', nl: 'andere' }[language]);
}

/** `a, b and c`. */
export function listed(parts: readonly string[], language: Language): string {
  return either(parts, ands[language]);
}

/** More things than this are counted, not named. */
const mostNamed = 3;

export function areMany(things: readonly unknown[]): boolean {
  return things.length > mostNamed;
}

/** What the words for one and for several of a kind of thing are. */
export interface Noun {
  readonly one: string;
  readonly several: string;
}

/**
 * `the pain point “a”`, `the pain points “a” and “b”`, `seven pain points`. `the` is left out of what is counted; in
 * Dutch it depends on the word.
 */
export function thing(all: readonly string[], noun: Noun, language: Language, the: Noun = articles[language]): string {
  if (areMany(all)) return `${counted(all.length, language)} ${noun.several}`;
  const [article, word] = all.length === 1 ? [the.one, noun.one] : [the.several, noun.several];
  return `${article} ${word} ${names(all, language)}`;
}

const articles: Readonly<Record<Language, Noun>> = {
  en: { one: 'the', several: 'the' },
  nl: { one: 'de', several: 'de' },
};

/** Of Dutch words with *het*. */
export const neuter: Noun = { one: 'het', several: 'de' };

/** ` (Pia, Bo)`, where it is said whose it is and the list is short. */
export function whose(personas: readonly string[]): string {
  return personas.length === 0 || areMany(personas) ? '' : ` (${onOneLine(personas.join(', '))})`;
}

/** `“Desk” (−1.7, Lena)`. */
export function scoredPlace(
  { touchpoint, score: value, persona }: { touchpoint: string; score: number; persona?: string },
  language: Language,
): string {
  const inside = [score(value, language), ...(persona === undefined ? [] : [onOneLine(persona)])];
  return `${quoted(touchpoint)} (${inside.join(', ')})`;
}
