/** Which names are offered where one is used, and in which order. */

import { standardLibraryModel } from '../../../language/index.js';
import {
  defaultScale,
  type Feeling,
  type Model,
  own,
  type Reference,
  type TopLevelDeclaration,
} from '../../../model/index.js';
import type { CompletionContext } from './context.js';
import { keywordSuggestion } from './facts.js';
import { declared, inSight, outOfSight, painsToRecover, painsToSolve, personasToFeel, targets } from './names.js';
import type { Suggestion } from './suggestion.js';
import { metricWriting } from './writing.js';

export function namesOf(kind: Reference['kind'], context: CompletionContext): Suggestion[] {
  if (kind === 'touchpoint') return withWaysOut(targets(context), context);
  const rule = context.place.fact?.rule ?? '';
  if (kind === 'pain') return unlisted(rule === 'Recovers' ? painsToRecover(context) : painsToSolve(context), context);
  const hidden = outOfSight(kind, context);
  const shown = (list: readonly TopLevelDeclaration[]) => list.map((each) => declared(kind, each, context));
  switch (kind) {
    case 'persona':
      if (rule !== 'Emotion') break;
      return [...shown(personasToFeel(context)), ...hidden].map((each) => goingOn(each, context));
    case 'feeling':
      return [...shown(fittingFirst(inSight(kind, context), context)), ...hidden];
    case 'journey':
      return [...shown(inSight(kind, context).filter(({ name }) => name !== context.here.journey?.name)), ...hidden];
    case 'metric':
      return [...shown(inSight(kind, context)), ...hidden].map((each) => metricWriting(each, context));
  }
  return unlisted([...shown(inSight(kind, context)), ...hidden], context);
}

/** Being done and leaving are ways to go like any other: they stand behind the likeliest one. */
function withWaysOut([next, ...more]: readonly Suggestion[], context: CompletionContext): Suggestion[] {
  // What stands there may be the name of a touchpoint already.
  const isName = [...(next === undefined ? [] : [next]), ...more].some(({ label }) => label === 'end');
  const waysOut = ['end', 'exit'].filter(
    (word) => context.place.expected.some(({ keyword }) => keyword === word) && !(isName && word === 'end'),
  );
  return [...(next === undefined ? [] : [next]), ...waysOut.map((word) => keywordSuggestion(word, context)), ...more];
}

/** Names that the fact does not list already. */
function unlisted(suggestions: readonly Suggestion[], { place }: CompletionContext): Suggestion[] {
  const listed = new Set(place.fact?.tokens.map(({ text }) => text));
  return suggestions.filter(({ label, written = label }) => !listed.has(written) && !listed.has(label));
}

/** A name behind which something else must be written. */
function goingOn(suggestion: Suggestion, { place }: CompletionContext): Suggestion {
  if (place.text !== undefined) return suggestion;
  const insert = [`${suggestion.written ?? suggestion.label} `];
  return { ...suggestion, insert, goesOn: insert };
}

/** Feelings that go with the written score come first, the nearest of all at the top. */
function fittingFirst(feelings: readonly TopLevelDeclaration[], context: CompletionContext) {
  const score = writtenScore(context);
  if (score === undefined) return feelings;
  const { model, models } = context;
  const own = new Map([standardLibraryModel(), ...models, model].flatMap(scoresIn));
  const distance = ({ name, uri }: TopLevelDeclaration) => Math.abs((own.get(`${uri} ${name}`) ?? 10) - score);
  return feelings.toSorted((a, b) => distance(a) - distance(b));
}

function scoresIn(model: Model): (readonly [string, number])[] {
  return own<Feeling>(model, model.feelings).flatMap(({ uri, name, score }) =>
    score === undefined ? [] : [[`${uri} ${name}`, score.value]],
  );
}

/** The score of the emotion at the caret, as it would be from -2 to 2: so feelings have theirs. */
function writtenScore({ place, here }: CompletionContext): number | undefined {
  const token = place.fact?.tokens.find(({ type }) => type === 'NUMBER');
  if (token === undefined) return undefined;
  const score = Number(token.text.replace('\u2212', '-').replace(',', '.'));
  const { from, to } = here.journey?.scale.valid ? here.journey.scale : defaultScale;
  return (4 * (score - from)) / (to - from) - 2;
}
