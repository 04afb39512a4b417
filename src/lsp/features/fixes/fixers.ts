/** The fixes of every kind of finding that has an obvious mend. */
import type { AnyFinding, Finding, FindingCode } from '../../../model/index.js';
import { channelBreak, deadLoop, loneExit, unreachableTouchpoint } from './arrows.js';
import { mergeConflict } from './conflicts.js';
import { missingLabel, unusedDeclaration } from './declarations.js';
import { duplicateEmotion, duplicateFact, duplicateName } from './duplicates.js';
import { emotionWithoutPersona, feelingContradictsScore, personaNotInJourney, scoreOutOfScale } from './emotions.js';
import { assumption } from './evidence.js';
import type { Fix, FixContext } from './fix.js';
import { importNotFound, importOutsideWorkspace } from './imports.js';
import { invalidScale, metricOutOfRange, shares, thousandsSeparator } from './numbers.js';
import { negativeMomentOfTruth, unansweredPain } from './opportunities.js';
import { personalDataFixer } from './personal-data.js';
import { isHarmless } from './problems-after.js';
import { syntax } from './syntax/index.js';
import { unresolvedReference } from './unknown-names.js';
import { imageNotFound, invalidColor, invalidDate, staleEvidence } from './values.js';

type Fixers = {
  readonly [Code in FindingCode]?: (finding: Finding<Code>, context: FixContext) => readonly Fix[];
};

/** Codes that are not here have none: only a writer knows what to do about them. */
export const fixers: Fixers = {
  syntax,
  'merge-conflict': mergeConflict,
  'unresolved-reference': unresolvedReference,
  'duplicate-name': duplicateName,
  'score-out-of-scale': scoreOutOfScale,
  'emotion-without-persona': emotionWithoutPersona,
  'duplicate-emotion': duplicateEmotion,
  'duplicate-fact': duplicateFact,
  'persona-not-in-journey': personaNotInJourney,
  'share-over-100': shares,
  'share-not-100': shares,
  'metric-out-of-range': metricOutOfRange,
  'thousands-separator': thousandsSeparator,
  'import-not-found': importNotFound,
  'import-outside-workspace': importOutsideWorkspace,
  'invalid-date': invalidDate,
  'invalid-scale': invalidScale,
  'invalid-color': invalidColor,
  'image-not-found': imageNotFound,
  'unreachable-touchpoint': unreachableTouchpoint,
  'dead-loop': deadLoop,
  'feeling-contradicts-score': feelingContradictsScore,
  'unused-declaration': unusedDeclaration,
  assumption,
  'stale-evidence': staleEvidence,
  'unanswered-pain': unansweredPain,
  'negative-moment-of-truth': negativeMomentOfTruth,
  'channel-break': channelBreak,
  'lone-exit': loneExit,
  'missing-label': missingLabel,
  'personal-data': personalDataFixer,
};

/** The ways to mend a finding, the best first. */
export function fixesFor(finding: AnyFinding, context: FixContext): readonly Fix[] {
  return fixesOf(finding, context).filter((fix) => isHarmless(fix, context));
}

/** The fix that needs no choice and loses nothing, if there is one. */
export function safeFixFor(finding: AnyFinding, context: FixContext): Fix | undefined {
  return fixesOf(finding, context).find(({ isSafe }) => isSafe);
}

// A type parameter keeps the code and its facts together, which a union of findings does not.
function fixesOf<Code extends FindingCode>(finding: Finding<Code>, context: FixContext): readonly Fix[] {
  return fixers[finding.code]?.(finding, context) ?? [];
}
