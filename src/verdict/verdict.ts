/** A comparison in sentences, as a colleague would sum it up. */
import type { Comparison, JourneyComparison } from '../diff/index.js';
import type { Language } from '../words/language.js';
import { verdictWords } from '../words/verdict.js';
import { type Meaning, meaningsOf } from './meaning.js';

/** Whether a change does the customer good, harm, or both or neither. */
export type Tendency = 'better' | 'worse' | 'mixed' | 'none';

export interface Verdict {
  /** What the sentences are about, where a file has several journeys that changed; else absent. */
  readonly journey?: string;
  readonly sentences: readonly string[];
  readonly tendency: Tendency;
}

/** One for each journey that changed; one in all when nothing or nothing that a journey shows changed. */
export function verdictsOf(compared: Comparison | readonly Comparison[], language: Language): readonly Verdict[] {
  const said = verdictWords[language];
  const comparisons = [compared].flat();
  if (comparisons.every(({ changes }) => changes.length === 0))
    return [{ sentences: [said.nothing], tendency: 'none' }];
  const verdicts = comparisons.flatMap((comparison) =>
    comparison.journeys.flatMap((journey) => verdictOf(comparison, journey, language)),
  );
  if (verdicts.length === 0) return [{ sentences: [said.wordsOnly], tendency: 'none' }];
  return verdicts.length === 1 ? verdicts.map(({ journey: _, ...only }) => only) : verdicts;
}

/** Of one journey; nothing where nothing that it shows changed. */
export function verdictOf(
  comparison: Comparison,
  both: JourneyComparison,
  language: Language,
): readonly Required<Verdict>[] {
  const said = verdictWords[language];
  const { before, after } = both;
  const journey = (after ?? before)?.title ?? '';
  if (before === undefined) return [{ journey, sentences: [said.journey.come(journey)], tendency: 'none' }];
  if (after === undefined) return [{ journey, sentences: [said.journey.gone(journey)], tendency: 'none' }];
  const meanings = meaningsOf(comparison, both);
  if (meanings.length === 0) return [];
  return [
    { journey, sentences: meanings.map((meaning) => sentenceOf(meaning, language)), tendency: tendencyOf(meanings) },
  ];
}

function sentenceOf(meaning: Meaning, language: Language): string {
  const said = verdictWords[language];
  switch (meaning.about) {
    case 'low-point':
      return said.lowPoint(meaning.from, meaning.to);
    case 'pains':
      return said.pains(meaning.severity, meaning.gone, meaning.come);
    case 'ending':
      return said.ending(meaning.from, meaning.to);
    case 'experience':
      return said.experience(meaning);
    case 'leaving':
      return said.leaving(meaning.touchpoint, meaning.from, meaning.to);
    case 'evidence':
      return said.evidence(meaning.lost, meaning.gained);
    case 'metrics':
      return said.metrics(meaning.measured);
    case 'touchpoints':
      return said.touchpoints(meaning.come, meaning.gone);
    case 'scores':
      return said.scores(meaning.come, meaning.gone);
    case 'order':
      return said.order(meaning);
    case 'sources':
      return said.sources(meaning.count);
  }
}

function tendencyOf(meanings: readonly Meaning[]): Tendency {
  const tendencies = meanings.flatMap(goodOf).filter((good) => good !== 0);
  if (tendencies.length === 0) return 'none';
  if (tendencies.every((good) => good > 0)) return 'better';
  return tendencies.every((good) => good < 0) ? 'worse' : 'mixed';
}

/** Above 0 what does good, below 0 what does harm; one thing may do both. */
function goodOf(meaning: Meaning): readonly number[] {
  switch (meaning.about) {
    case 'low-point':
      return [meaning.to.score - meaning.from.score];
    case 'pains':
      return [meaning.gone - meaning.come];
    case 'ending':
      return [meaning.to - meaning.from];
    case 'experience':
      return [meaning.rises?.by ?? 0, -(meaning.falls?.by ?? 0)];
    case 'leaving':
      return [meaning.from - meaning.to];
    case 'metrics':
      return meaning.measured.map(({ good }) => good);
    case 'evidence':
      return [meaning.gained - meaning.lost];
    case 'touchpoints':
    case 'scores':
    case 'order':
    case 'sources':
      return [];
  }
}
