/** What is offered for each thing that the grammar lets stand next in a fact. */
import type { Expected } from '../../../language/index.js';
import { completionWords } from '../../../words/completion.js';
import type { CompletionContext } from './context.js';
import { namesOf } from './references.js';
import type { Suggestion } from './suggestion.js';
import {
  colorsOf,
  datesOf,
  languagesOf,
  methodsOf,
  rangesOf,
  scoresOf,
  sharesOf,
  topicsOf,
  unitsOf,
} from './values.js';
import { bodySuggestion, headSuggestions, measuredKind, textSuggestion, wordSuggestion } from './writing.js';

/** In the order of the grammar, each once. */
export function expectedSuggestions(context: CompletionContext): Suggestion[] {
  const { expected, text } = context.place;
  const wanted = text === undefined ? inOrder(expected, context) : expected.filter(({ refersTo }) => refersTo);
  const done = new Set<string>();
  const all = wanted.flatMap((each) => {
    const key = keyOf(each);
    if (done.has(key)) return [];
    done.add(key);
    return suggestionsFor(each, context);
  });
  // One word may be read in two ways; and a text that may stand here too is the least that one asks for.
  const unique = all.filter(
    ({ label, edits }, index) => edits || all.findIndex((each) => each.label === label) === index,
  );
  return unique.toSorted((a, b) => Number(isText(a)) - Number(isText(b)));
}

function isText({ written }: Suggestion): boolean {
  return written === '""';
}

/** A name may be bare or in quotes, and a value be read by several terminals: that is one thing to offer. */
function keyOf({ rule, feature, keyword, terminal, refersTo }: Expected): string {
  if (refersTo !== undefined) return refersTo;
  if (keyword !== '') return keyword;
  return texts.has(feature) ? terminal : `${rule}.${feature}`;
}

/** Where a journey is made by one persona alone, a score need not say whose it is. */
function inOrder(expected: readonly Expected[], { here }: CompletionContext): readonly Expected[] {
  if (here.journey?.personas.length !== 1) return expected;
  const rank = ({ rule, refersTo }: Expected) => Number(rule === 'Emotion' && refersTo === 'persona');
  return expected.toSorted((a, b) => rank(a) - rank(b));
}

/** Texts in quotes that are no names. */
const texts: ReadonlySet<string> = new Set(['title', 'text', 'quote', 'condition', 'why', 'of', 'path']);

function suggestionsFor(each: Expected, context: CompletionContext): Suggestion[] {
  const { feature, keyword, terminal, refersTo } = each;
  if (refersTo !== undefined) return namesOf(refersTo, context);
  if (/^[a-z]/.test(keyword)) return wordSuggestion(each, context);
  if (keyword === '{') return bodySuggestion(context);
  if (keyword === '%' || keyword === '') {
    if (texts.has(feature)) return terminal === 'TEXT' ? textSuggestion(each, context) : [];
    return valuesOf(each, context);
  }
  return [];
}

function valuesOf({ rule, feature, keyword }: Expected, context: CompletionContext): Suggestion[] {
  const { here, place, language } = context;
  switch (`${rule}.${feature}`) {
    case 'Emotion.score': {
      const isNamed = (place.fact?.tokens.length ?? 0) > 1;
      return isNamed || here.journey?.personas.length === 1 ? scoresOf(context, here.journey?.scale) : [];
    }
    case 'FeelingScore.value':
      return scoresOf(context);
    case 'Flow.share':
      return sharesOf(context);
    case 'Flow.':
    case 'Segment.':
      return keyword === '%' ? [{ label: '%', kind: 'value', detail: completionWords(language).scale.percent }] : [];
    case 'SourceDate.value':
      return datesOf(context, true);
    case 'Reviewed.value':
      return datesOf(context, false);
    case 'Color.value':
      return colorsOf(context);
    case 'Method.value':
      return methodsOf(context);
    case 'Label.language':
      return languagesOf(context);
    case 'Scale.from':
      return rangesOf(context, true);
    case 'Range.from':
      return rangesOf(context, false);
    case 'Metric.unit':
      return unitsOf(context, measuredKind(context)?.unit);
    case 'About.topic':
      return topicsOf(context);
    default:
      return feature === 'name' ? headSuggestions(context) : [];
  }
}
