import type { AnyFinding } from '../model/index.js';
import { findingSentence } from './findings.js';
import type { Language } from './language.js';
import { syntaxSentence } from './syntax.js';

/** What a finding says, as a sentence for the reader; the same in the editor and on the command line. */
export function sentence(finding: AnyFinding, language: Language): string {
  return finding.code === 'syntax' ? syntaxSentence(finding.about, language) : findingSentence(finding, language);
}
