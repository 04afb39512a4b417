/** What each finding means, why it matters and how to mend it: what `journey explain` prints and reports link to. */
import type { FindingCode } from '../model/index.js';
import * as evidence from './explain/evidence.js';
import * as experience from './explain/experience.js';
import type { Explanation, Explanations } from './explain/explanation.js';
import * as facts from './explain/facts.js';
import * as names from './explain/names.js';
import * as paths from './explain/paths.js';
import type { Language } from './language.js';

export type { Explanation } from './explain/explanation.js';

export const en: Explanations = { ...names.en, ...facts.en, ...paths.en, ...evidence.en, ...experience.en };

export const nl: Explanations = { ...names.nl, ...facts.nl, ...paths.nl, ...evidence.nl, ...experience.nl };

export function explanation(code: FindingCode, language: Language): Explanation {
  return { en, nl }[language][code];
}
