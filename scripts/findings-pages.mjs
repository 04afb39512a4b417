/** The pages in docs that explain every finding, made of the same texts as `journey explain`. */
import { fromSources } from './sources.mjs';

/** Generated files by path: their content. */
export async function findingsPages() {
  const { rules, readingCodes, languages, findingsPage, pageNames } = await fromSources(`
    export { rules } from './src/analysis/index.js';
    export { readingCodes } from './src/model/index.js';
    export { languages } from './src/words/index.js';
    export { pageNames } from './src/words/explain/address.js';
    export { findingsPage } from './src/words/explain/page.js';`);
  const codes = [...readingCodes, ...rules.map(({ code }) => code)];
  return Object.fromEntries(
    languages.map((language) => [`docs/${pageNames[language]}`, findingsPage(codes, language)]),
  );
}
