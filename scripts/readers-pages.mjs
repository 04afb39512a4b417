/** The pages in docs for readers: what each finding and each figure means, made of the product's own texts. */
import { fromSources } from './sources.mjs';

/** Generated files by path: their content. */
export async function readersPages() {
  const { rules, readingCodes, languages, findingsPage, pageNames, figuresAddress, figuresPage } = await fromSources(`
    export { rules } from './src/analysis/index.js';
    export { readingCodes } from './src/model/index.js';
    export { languages } from './src/words/index.js';
    export { figuresAddress, pageNames } from './src/words/explain/address.js';
    export { findingsPage } from './src/words/explain/page.js';
    export { figuresPage } from './src/words/figures.js';`);
  const codes = [...readingCodes, ...rules.map(({ code }) => code)];
  return Object.fromEntries(
    languages.flatMap((language) => [
      [`docs/${pageNames[language]}`, findingsPage(codes, language)],
      [`docs/${figuresAddress(language).file}`, figuresPage(language)],
    ]),
  );
}
