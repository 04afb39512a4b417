/** A comparison in sentences, as a colleague would sum it up. */
import type { Change, Comparison, JourneyComparison } from '../diff/index.js';
import { titleIn } from '../model/index.js';
import type { Language } from '../words/language.js';
import { verdictWords } from '../words/verdict.js';
import { fileVerdict, hasSameDeclarations, isSaidAlike } from './file.js';
import { goodOf, type Meaning, meaningsOf } from './meaning.js';
import { namesIn, sentenceOf } from './sentence.js';

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
  const comparisons = [compared].flat();
  const verdicts = comparisons.flatMap((comparison) =>
    comparison.journeys.flatMap((journey) => verdictOf(comparison, journey, language)),
  );
  const files = comparisons.map((comparison) => fileVerdict(comparison, language));
  const file = files.flatMap(({ sentences }) => sentences);
  const unread = unreadSentences(comparisons, language);
  const [one, ...others] = verdicts;
  if (one !== undefined && others.length === 0) {
    const { sentences, tendency } = one;
    // What customers notice comes first, unless the file does not hold together any more.
    const isBroken = files.some((one) => one.isBroken);
    const all = isBroken ? [...file, ...sentences] : [...sentences, ...file];
    return [{ sentences: [...all, ...unread], tendency }];
  }
  const about = [
    ...file,
    ...(one === undefined && file.length === 0 ? [littleSentence(comparisons, language)] : []),
    ...unread,
  ];
  return [...(about.length === 0 ? [] : [{ sentences: about, tendency: 'none' } as const]), ...verdicts];
}

/** Where no journey changed in what it means. */
function littleSentence(comparisons: readonly Comparison[], language: Language): string {
  const said = verdictWords[language];
  const changes = comparisons.flatMap((comparison) => comparison.changes);
  if (changes.some(({ keyword }) => keyword === 'segment')) return said.weights;
  if (changes.length > 0) return changes.every(isToOtherFile) ? said.fileOnly : said.wordsOnly;
  if (sidesUnread(comparisons).length > 0) return said.nothingRead;
  if (comparisons.every(({ isSameText }) => isSameText)) return said.nothing;
  if (comparisons.every(isSaidAlike)) return said.layoutOnly;
  return comparisons.every(hasSameDeclarations) ? said.orderOnly : said.fileOnly;
}

/** A file that moved, or something that went to another one. */
function isToOtherFile({ code, place, keyword }: Change): boolean {
  return keyword === undefined && code.endsWith('-moved') && place.titles.length === 1;
}

/** Of versions that could not be read in whole. */
function unreadSentences(comparisons: readonly Comparison[], language: Language): readonly string[] {
  return sidesUnread(comparisons).map((side) => verdictWords[language].incomplete[side]);
}

function sidesUnread(comparisons: readonly Comparison[]): readonly ('before' | 'after')[] {
  return (['before', 'after'] as const).filter((side) =>
    comparisons.some((comparison) => comparison[side].incomplete === true),
  );
}

/** Of one journey; nothing where nothing that it shows changed. */
export function verdictOf(
  comparison: Comparison,
  both: JourneyComparison,
  language: Language,
): readonly Required<Verdict>[] {
  const said = verdictWords[language];
  const { before, after } = both;
  const one = after ?? before;
  const journey = one === undefined ? '' : titleIn(one, language);
  if (before === undefined) return [{ journey, sentences: [said.journey.come(journey)], tendency: 'none' }];
  if (after === undefined) return [{ journey, sentences: [said.journey.gone(journey)], tendency: 'none' }];
  const meanings = meaningsOf(comparison, both);
  if (meanings.length === 0) return [];
  const names = namesIn(comparison, { before, after }, language);
  const sentences = meanings.map((meaning) => sentenceOf(meaning, names));
  return [{ journey, sentences, tendency: tendencyOf(meanings) }];
}

function tendencyOf(meanings: readonly Meaning[]): Tendency {
  const tendencies = meanings.flatMap(goodOf).filter((good) => good !== 0);
  if (tendencies.length === 0) return 'none';
  if (tendencies.every((good) => good > 0)) return 'better';
  return tendencies.every((good) => good < 0) ? 'worse' : 'mixed';
}
