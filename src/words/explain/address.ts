/** Where the explanations stand on the web. */
import type { FindingCode } from '../../model/index.js';
import type { Language } from '../language.js';

/** The folder of the pages; `package.json` names the same repository. */
const pages = 'https://github.com/journey-dsl/journey/blob/main/docs';

export const pageNames: Readonly<Record<Language, string>> = { en: 'findings.md', nl: 'findings.nl.md' };

const figurePages: Readonly<Record<Language, string>> = { en: 'figures.md', nl: 'figures.nl.md' };

/** The page that tells what each figure means: its file in `docs`, and where it stands on the web. */
export function figuresAddress(language: Language) {
  return { file: figurePages[language], address: `${pages}/${figurePages[language]}` } as const;
}

/** Where a finding's explanation stands on the web. */
export function explanationAddress(code: FindingCode, language: Language): string {
  return `${pages}/${pageNames[language]}#${code}`;
}
