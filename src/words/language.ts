/** The languages that every text for a reader exists in. */
export type Language = 'en' | 'nl';
export const languages: readonly Language[] = ['en', 'nl'];

/** The language for a locale such as `nl-BE` or `en_US.UTF-8`: Dutch for Dutch, else English. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
