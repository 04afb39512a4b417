/** What a comparison means for the customers of one of its journeys. */
import { type Change, type ChangeClass, type Comparison, isWithin, type JourneyComparison } from '../diff/index.js';
import { type Language, words } from '../words/index.js';
import { changeLine, placeTitles } from './line.js';
import { type Verdict, verdictOf } from './verdict.js';

export interface Experience extends Omit<Verdict, 'journey'> {
  /** All that changed in the journey. */
  readonly changes: readonly Change[];
}

/** Classes of changes that a customer may notice, whether or not a figure follows. */
const noticed: ReadonlySet<ChangeClass> = new Set(['experience', 'pains', 'flow', 'structure']);

export function isNoticed(change: Change): boolean {
  return noticed.has(change.class);
}

/** Of changes that move no figure, no more than these are told. */
const mostLines = 2;

/** `undefined` where nothing changed, or only what is said of the journey and who is in it. */
export function experienceOf(
  comparison: Comparison,
  both: JourneyComparison,
  language: Language,
): Experience | undefined {
  const changes = comparison.changes.filter((change) => isWithin(change, both));
  const [verdict] = verdictOf(comparison, both, language);
  if (verdict !== undefined) return { changes, sentences: verdict.sentences, tendency: verdict.tendency };
  const felt = changes.filter(isNoticed);
  if (felt.length === 0) return undefined;
  const told = felt.slice(0, felt.length > mostLines + 1 ? mostLines : mostLines + 1);
  const more = felt.length - told.length;
  return {
    changes,
    tendency: 'none',
    sentences: [
      ...told.map((change) => lineOf(change, language)),
      ...(more === 0 ? [] : [words(language).history.more(more)]),
    ],
  };
}

/** The journey itself is known to who reads of it. */
function lineOf(change: Change, language: Language): string {
  const [, ...place] = placeTitles(change.place, language);
  return `${[...(place.length === 0 ? [] : [place.join(' › ')]), changeLine(change, language)].join(': ')}.`;
}
