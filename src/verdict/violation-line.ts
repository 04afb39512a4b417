/** A violation in words: what is wrong, without its place. */
import { titleIn } from '../model/index.js';
import { failOnWords } from '../words/fail-on.js';
import type { Language } from '../words/language.js';
import type { Called, Violation } from './fail-on.js';
import { changeLine } from './line.js';

/** Such as `the low point falls from −1.4 to −1.9`. */
export function violationLine({ reason }: Pick<Violation, 'reason'>, language: Language): string {
  const said = failOnWords[language];
  const title = (called: Called | undefined) => called && titleIn(called, language);
  switch (reason.about) {
    case 'low-point':
      return said.lowPoint({ ...reason, persona: title(reason.persona), formerly: title(reason.formerly) });
    case 'ending':
      return said.ending({ ...reason, persona: title(reason.persona) });
    case 'pain':
      return said.pain(reason.pain, reason.from);
    case 'score-evidence':
      return said.scoreEvidence(title(reason.persona));
    case 'pain-evidence':
      return said.painEvidence(reason.pain);
    case 'shares':
      return said.shares(reason.sum);
    case 'change':
      return changeLine(reason.change, language);
  }
}
