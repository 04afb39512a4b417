/** Two versions of a text, compared and summed up. */
import { compare } from '../../src/diff/index.js';
import { check } from '../../src/index.js';
import { changeLine, verdictsOf } from '../../src/verdict/index.js';
import type { Language } from '../../src/words/index.js';

export function compared(before: string, after: string) {
  const [one, other] = [before, after].map((text) => check(text, { uri: 'file:///j.journey' }));
  if (one === undefined || other === undefined) throw new Error('nothing read');
  return compare(one.model, other.model);
}

/** All sentences, and in English behind them the tendency. */
export function summedUp(before: string, after: string): Readonly<Record<Language, string>> {
  const comparison = compared(before, after);
  const said = (language: Language) =>
    verdictsOf(comparison, language)
      .flatMap(({ sentences }) => sentences)
      .join(' ');
  const [{ tendency = 'none' } = {}] = verdictsOf(comparison, 'en');
  return { en: `${said('en')} [${tendency}]`, nl: said('nl') };
}

/** What a list says of each change. */
export function linesOf(before: string, after: string, language: Language): readonly string[] {
  return compared(before, after).changes.map((change) => changeLine(change, language));
}

export type Edit = readonly [piece: string, by: string];

/** A text with pieces of it written otherwise. */
export function edited(text: string, ...edits: readonly Edit[]): string {
  return edits.reduce((now, [piece, by]) => {
    if (!now.includes(piece)) throw new Error(`not in the text: ${piece}`);
    return now.replace(piece, by);
  }, text);
}
