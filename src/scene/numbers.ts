/** Numbers in the reader's notation: a comma in Dutch, a true minus sign, never a minus before a rounded nought. */
import type { Scale } from '../model/index.js';
import { remembered } from '../text/index.js';
import type { Language } from '../words/index.js';
import { shownScore } from '../words/scores.js';

export interface Numbers {
  /** A score with one decimal at most, signed where the scale has two sides. */
  readonly score: (value: number, scale: Scale) => string;
  /** A mean, always with one decimal, so that a row of means lines up. */
  readonly mean: (value: number, scale: Scale) => string;
  readonly plain: (value: number) => string;
  readonly percent: (value: number) => string;
  /** A date as `1 Oct 2026`; the text as it is when it is no `yyyy-mm-dd`. */
  readonly date: (iso: string) => string;
}

/** Formatters are costly, to make and to ask, and depend on the language alone. */
const made = new Map<Language, Numbers>();

export function numbersIn(language: Language): Numbers {
  const numbers = made.get(language) ?? makeNumbers(language);
  made.set(language, numbers);
  return numbers;
}

function makeNumbers(language: Language): Numbers {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const format = (options: Intl.NumberFormatOptions) => {
    const formatter = new Intl.NumberFormat(locale, options);
    return remembered((value: number) => formatter.format(value).replace('-', '\u2212'));
  };
  const plain = format({ maximumFractionDigits: 2, signDisplay: 'negative' });
  const signed = format({ maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const unsigned = format({ maximumFractionDigits: 1, signDisplay: 'negative' });
  const signedMean = format({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const unsignedMean = format({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'negative' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    score: (value, scale) => (scale.from < 0 ? signed : unsigned)(shownScore(value)),
    mean: (value, scale) => (scale.from < 0 ? signedMean : unsignedMean)(shownScore(value)),
    plain,
    percent: (value) => `${plain(value)}%`,
    date: (iso) => {
      const time = Date.parse(`${iso}T00:00:00Z`);
      return Number.isNaN(time) ? iso : day.format(time);
    },
  };
}
