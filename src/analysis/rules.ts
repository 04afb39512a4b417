import type { FindingCode } from '../model/index.js';
import type { Rule } from './rule.js';
import { duplicateEmotion } from './rules/duplicate-emotion.js';
import { duplicateFact } from './rules/duplicate-fact.js';
import { duplicateName } from './rules/duplicate-name.js';
import { emotionWithoutPersona } from './rules/emotion-without-persona.js';
import { imageNotFound } from './rules/image-not-found.js';
import { importNotFound } from './rules/import-not-found.js';
import { importOutsideWorkspace } from './rules/import-outside-workspace.js';
import { invalidColor } from './rules/invalid-color.js';
import { invalidDate } from './rules/invalid-date.js';
import { invalidScale } from './rules/invalid-scale.js';
import { metricOutOfRange } from './rules/metric-out-of-range.js';
import { personaNotInJourney } from './rules/persona-not-in-journey.js';
import { scoreOutOfScale } from './rules/score-out-of-scale.js';
import { shareNot100 } from './rules/share-not-100.js';
import { shareOver100 } from './rules/share-over-100.js';
import { unreachableTouchpoint } from './rules/unreachable-touchpoint.js';
import { unresolvedReference } from './rules/unresolved-reference.js';

/** A rule whose findings are known to fit its code. */
export type AnyRule = { [Code in FindingCode]: Rule<Code> }[FindingCode];

/** Every rule there is. `syntax` is no rule: those findings come from reading the text. */
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
  imageNotFound,
  unreachableTouchpoint,
];
