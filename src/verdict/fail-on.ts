/** What may stop a change: the rules that `--fail-on` names. */
import type { Comparison, Counterparts } from '../diff/index.js';
import type { AnyFinding } from '../model/index.js';
import { type Meaning, meaningsOf } from './meaning.js';

export const failRules = [
  'low-point-fell',
  'ending-fell',
  'critical-pain-added',
  'evidence-lost',
  'share-sum',
  'any',
] as const;

export type FailRule = (typeof failRules)[number];

/** Which rules a change breaks. Of shares that do not add up, those count that did add up before. */
export function brokenRules(
  comparison: Comparison,
  findings: Required<Counterparts<readonly AnyFinding[]>>,
): readonly FailRule[] {
  const meanings = comparison.journeys.flatMap((journey) => meaningsOf(comparison, journey));
  const isBroken = (rule: FailRule) => {
    if (rule === 'any') return comparison.changes.length > 0;
    if (rule === 'share-sum') return wrongSums(findings.after) > wrongSums(findings.before);
    return meanings.some((meaning) => breaks(meaning, rule));
  };
  return failRules.filter(isBroken);
}

function breaks(meaning: Meaning, rule: Exclude<FailRule, 'any' | 'share-sum'>): boolean {
  switch (rule) {
    case 'low-point-fell':
      return meaning.about === 'low-point' && meaning.to.score < meaning.from.score;
    case 'ending-fell':
      return meaning.about === 'ending' && meaning.to < meaning.from;
    case 'critical-pain-added':
      return meaning.about === 'pains' && meaning.severity === 'critical' && meaning.come > 0;
    case 'evidence-lost':
      return meaning.about === 'evidence' && meaning.lost > 0;
  }
}

function wrongSums(findings: readonly AnyFinding[]): number {
  return findings.filter(({ code }) => code === 'share-not-100' || code === 'share-over-100').length;
}
