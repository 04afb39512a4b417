/** How the pieces of a sentence are written: numbers, names in quotes, lists. */
import type { Language } from './language.js';

const decimalMark: Readonly<Record<Language, string>> = { en: '.', nl: ',' };

/** Beyond this a name is cut: a sentence has to stay readable whatever a file holds. In UTF-16 units. */
const longestName = 80;

/** A number in the reader's notation: at most four decimals, the true minus sign (U+2212). */
export function number(value: number, language: Language): string {
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  const rounded = String(Math.abs(Math.round(value * 1e4) / 1e4)).replace('.', decimalMark[language]);
  return value < 0 && rounded !== '0' ? `−${rounded}` : rounded;
}

/** Currencies by their signs, and by the codes that stand for signs: `US$`, `EUR`. */
const currency = /^(?:\p{L}{0,2}\p{Sc}|EUR|USD|GBP|CHF)(?![\p{L}])/u;

/** An amount with its unit where readers of English and Dutch put it: `€ 45`, `€ 45 per month`, `45%`, `45 min`. */
export function withUnit(amount: string, unit: string | undefined): string {
  if (unit === undefined || unit.trim() === '') return amount;
  const sign = currency.exec(unit)?.[0];
  if (sign !== undefined) return `${sign} ${amount}${unit.slice(sign.length)}`;
  return unit === '%' ? `${amount}%` : `${amount} ${unit}`;
}

/** A number with its sign, as scores are written; zero has none. */
export function signed(value: number, language: Language): string {
  const written = number(value, language);
  return value > 0 && written !== '0' ? `+${written}` : written;
}

/** A name or text from a file, on one line, in quotation marks, cut when very long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > longestName ? `${cut(line)}…` : line}”`;
}

/** `a, b or c`. */
export function either(items: readonly string[], or: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${or} ${items.at(-1)}`;
}

/** A longer list says little more. */
const mostNames = 5;

/** `“a”, “b” and 3 more`: names in quotes, or as `write` has them; at most five of them. */
export function several(names: readonly string[], and: string, more: string, write = quoted): string {
  const shown = names.slice(0, names.length > mostNames ? mostNames - 1 : mostNames).map(write);
  const left = names.length - shown.length;
  return either(left > 0 ? [...shown, `${left} ${more}`] : shown, and);
}

/** Hundreds of findings may name one language, and the tables behind the names are slow. */
const languageNames = new Map<string, string>();
const mostLanguageNames = 1_000;

/** What a language is called, by its tag: `Dutch` for `nl`. The tag itself where it names no language. */
export function languageName(tag: string, language: Language): string {
  const key = `${language} ${tag}`;
  const name = languageNames.get(key) ?? lookUpLanguage(tag, language);
  if (languageNames.size >= mostLanguageNames) languageNames.clear();
  languageNames.set(key, name);
  return name;
}

function lookUpLanguage(tag: string, language: Language): string {
  try {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(tag);
    return name === undefined || name === tag ? quoted(tag) : name;
  } catch {
    return quoted(tag);
  }
}

/** The start of a text; never half of a surrogate pair. */
function cut(text: string): string {
  return text.slice(0, longestName - 1).replace(/[\uD800-\uDBFF]$/, '');
}
