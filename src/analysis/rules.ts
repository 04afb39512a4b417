import type { RuleCode } from '../model/index.js';
import type { Rule } from './rule.js';
import { assumption } from './rules/assumption.js';
import { channelBreak } from './rules/channel-break.js';
import { deadLoop } from './rules/dead-loop.js';
import { duplicateEmotion } from './rules/duplicate-emotion.js';
import { duplicateFact } from './rules/duplicate-fact.js';
import { duplicateName } from './rules/duplicate-name.js';
import { emotionWithoutPersona } from './rules/emotion-without-persona.js';
import { feelingContradictsScore } from './rules/feeling-contradicts-score.js';
import { imageNotFound } from './rules/image-not-found.js';
import { importNotFound } from './rules/import-not-found.js';
import { importOutsideWorkspace } from './rules/import-outside-workspace.js';
import { invalidColor } from './rules/invalid-color.js';
import { invalidDate } from './rules/invalid-date.js';
import { invalidScale } from './rules/invalid-scale.js';
import { journeyTooLong } from './rules/journey-too-long.js';
import { loneExit } from './rules/lone-exit.js';
import { metricOutOfRange } from './rules/metric-out-of-range.js';
import { missingLabel } from './rules/missing-label.js';
import { negativeMomentOfTruth } from './rules/negative-moment-of-truth.js';
import { personaNotInJourney } from './rules/persona-not-in-journey.js';
import { personalDataRule } from './rules/personal-data.js';
import { sampleNotWhole } from './rules/sample-not-whole.js';
import { scoreOutOfScale } from './rules/score-out-of-scale.js';
import { shareNot100 } from './rules/share-not-100.js';
import { shareOver100 } from './rules/share-over-100.js';
import { silentTouchpoint } from './rules/silent-touchpoint.js';
import { staleEvidence } from './rules/stale-evidence.js';
import { thousandsSeparator } from './rules/thousands-separator.js';
import { toBeUnmatched } from './rules/to-be-unmatched.js';
import { unansweredPain } from './rules/unanswered-pain.js';
import { unreachableTouchpoint } from './rules/unreachable-touchpoint.js';
import { unresolvedReference } from './rules/unresolved-reference.js';
import { unusedDeclaration } from './rules/unused-declaration.js';
import { weakEnding } from './rules/weak-ending.js';

/** A rule whose findings are known to fit its code. */
export type AnyRule = { [Code in RuleCode]: Rule<Code> }[RuleCode];

/** Every rule there is. Findings of reading a text, such as `syntax`, come from no rule. */
export const rules: readonly AnyRule[] = [
  importNotFound,
  importOutsideWorkspace,
  unresolvedReference,
  duplicateName,
  duplicateFact,
  invalidDate,
  invalidScale,
  invalidColor,
  scoreOutOfScale,
  emotionWithoutPersona,
  duplicateEmotion,
  personaNotInJourney,
  shareOver100,
  shareNot100,
  metricOutOfRange,
  thousandsSeparator,
  sampleNotWhole,
  imageNotFound,
  unreachableTouchpoint,
  deadLoop,
  feelingContradictsScore,
  toBeUnmatched,
  unusedDeclaration,
  assumption,
  staleEvidence,
  unansweredPain,
  negativeMomentOfTruth,
  weakEnding,
  channelBreak,
  loneExit,
  silentTouchpoint,
  missingLabel,
  personalDataRule,
  journeyTooLong,
];
