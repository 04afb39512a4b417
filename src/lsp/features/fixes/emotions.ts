/** Whose emotion it is, and how good or bad. */

import { writtenName } from '../../../language/index.js';
import { emotionPersona, type Journey, type NumberFact, type Position, type Touchpoint } from '../../../model/index.js';
import { put, replaced } from '../../edits/change.js';
import { insertFact } from '../../edits/insert.js';
import { type Fix, type FixContext, type Fixer, here, mostChoices, preferredAt } from './fix.js';
import { writtenNumber } from './numbers.js';
import { isSameSpan, journeyAround, namesInSight, touchpointAround } from './places.js';

export const scoreOutOfScale: Fixer<'score-out-of-scale'> = ({ span, about: { score, from, to } }, context) => {
  const nearest = score < from ? from : to;
  const edit = replaced(span, writtenNumber(nearest, context.document.getText(span)));
  return here(context, context.words.setScore(nearest), edit, { isPreferred: true });
};

/** Where the journey lists several, each that has no emotion here yet; where it lists none, each that it could list. */
export const emotionWithoutPersona: Fixer<'emotion-without-persona'> = ({ span }, context) => {
  const place = touchpointAround(context.model, span.start);
  const emotion = place?.touchpoint.emotions.find((each) => isSameSpan(each.span, span));
  const score = emotion?.score;
  if (place === undefined || score === undefined) return [];
  if (place.journey.personas.length === 0) return listing(place.journey, context);
  const silent = withoutEmotion(place.journey, place.touchpoint);
  return silent.slice(0, mostChoices).flatMap((name) => naming(name, score, silent.length === 1, context));
};

function naming(name: string, score: NumberFact, isOnly: boolean, context: FixContext): readonly Fix[] {
  const edit = put(score.span.start, `${writtenName(name)} `);
  return here(context, context.words.namePersona(name), edit, preferredAt(isOnly ? 0 : 1));
}

function withoutEmotion(journey: Journey, { emotions }: Touchpoint): readonly string[] {
  const speaking = new Set(emotions.map((emotion) => emotionPersona(emotion, journey)));
  return [...new Set(journey.personas.map(({ name }) => name))].filter((name) => !speaking.has(name));
}

function listing(journey: Journey, context: FixContext): readonly Fix[] {
  const personas = namesInSight(context.model, 'persona');
  return personas
    .slice(0, mostChoices)
    .flatMap(({ name }) => listPersona(name, journey, context, preferredAt(personas.length - 1)));
}

/** Adds a persona to those of a journey. */
export function listPersona(
  name: string,
  journey: Journey,
  context: FixContext,
  flags: Pick<Fix, 'isPreferred'> = {},
): readonly Fix[] {
  const last = journey.personas.at(-1);
  const edits =
    last === undefined
      ? insertFact(context.document, journey, `persona ${writtenName(name)}`, 'first')
      : put(last.span.end, `, ${writtenName(name)}`);
  return here(context, context.words.listPersona(name, journey.title), edits, flags);
}

export const personaNotInJourney: Fixer<'persona-not-in-journey'> = ({ span, about: { persona } }, context) => {
  const journey = journeyAround(context.model, span.start);
  return journey === undefined ? [] : listPersona(persona, journey, context, { isPreferred: true });
};

/** The score on the other side of the middle, or no feeling. Which of the two is the slip, the writer knows. */
export const feelingContradictsScore: Fixer<'feeling-contradicts-score'> = ({ span, about }, context) => {
  const emotion = emotionAt(context, span.start);
  const { score, feeling } = emotion ?? {};
  const scale = journeyAround(context.model, span.start)?.scale;
  if (score === undefined || feeling === undefined || scale === undefined) return [];
  const turned = scale.from + scale.to - score.value;
  const written = writtenNumber(turned, context.document.getText(score.span));
  return [
    ...here(context, context.words.setScore(turned), replaced(score.span, written)),
    ...here(
      context,
      context.words.removeFeeling(about.feeling),
      replaced({ start: score.span.end, end: feeling.span.end }, ''),
    ),
  ];
};

function emotionAt({ model }: FixContext, position: Position) {
  const emotions = touchpointAround(model, position)?.touchpoint.emotions ?? [];
  return emotions.find(
    ({ score }) => score !== undefined && isSameSpan(score.span, { ...score.span, start: position }),
  );
}
