import type { Declaration, Label } from '../../model/index.js';
import { rule } from '../rule.js';
import { ownDeclarations } from '../walk.js';

/** A title without a label in a language that other titles of the file have one in. A name is no title unless it is quoted. */
export const missingLabel = rule('missing-label', 'hint', function* (model) {
  const declarations = [...ownDeclarations(model)];
  const languages = [...new Set(declarations.flatMap(({ labels }) => labels.map(languageOf)))];
  for (const declaration of declarations) {
    if (!isTitled(declaration)) continue;
    const there = new Set(declaration.labels.map(languageOf));
    const missing = languages.filter((language) => !there.has(language));
    if (missing.length === 0) continue;
    const { title, titleSpan, nameSpan } = declaration;
    yield { span: titleSpan ?? nameSpan, about: { title, languages: missing } };
  }
});

/** A regional label serves its language, as when a title is looked up. */
function languageOf({ language }: Label): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function isTitled({ name, titleSpan }: Declaration): boolean {
  return titleSpan !== undefined || !/^[\p{L}\p{N}_-]*$/u.test(name);
}
