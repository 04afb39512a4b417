/** What the four levels of severity, value and effort are called. */
import type { Level } from '../model/index.js';
import type { Language } from './language.js';

export const levelWords: Readonly<Record<Language, Readonly<Record<Level, string>>>> = {
  en: { low: 'low', medium: 'medium', high: 'high', critical: 'critical' },
  nl: { low: 'laag', medium: 'middel', high: 'hoog', critical: 'kritiek' },
};
