/** Cards of a journey, of who makes it, and of what it is told in: phases, touchpoints and pains. */
import {
  clampToScale,
  evidenceCoverage,
  journeyMean,
  personasOf,
  phaseMean,
  touchpointMean,
} from '../../../analysis/index.js';
import {
  type Emotion,
  emotionPersona,
  type Journey,
  own,
  type Pain,
  type Persona,
  type Phase,
  type Touchpoint,
  titleIn,
  touchpointsOf,
} from '../../../model/index.js';
import { numbersIn } from '../../../scene/numbers.js';
import { words } from '../../../words/index.js';
import type { Card } from './card.js';
import {
  type CardContext,
  count,
  declarationCard,
  fact,
  isThere,
  mentions,
  onScale,
  painsFact,
  titleOf,
  titlesOf,
  values,
  withMean,
} from './parts.js';
import { picturesOf, picturesOfAll } from './picture.js';
import { usersOf } from './uses.js';

export function personaCard(persona: Persona, { model, models, language }: CardContext): Card {
  const { kinds, facts, unused } = words(language).hover;
  const journeys = usersOf('persona', persona, model, models).flatMap((each) =>
    own(each, each.journeys)
      .filter((journey) => personasOf(journey).includes(persona.name))
      .map((journey) => ({ model: each, journey })),
  );
  const means = journeys.map((each) =>
    withMean(each.journey, journeyMean(each.model, each.journey, { personas: [persona.name] }), language),
  );
  return declarationCard(kinds.persona, persona, language, {
    paragraphs: [persona.role?.value, journeys.length === 0 ? unused : undefined],
    facts: [
      fact(facts.goals, values(persona.goals), language),
      fact(facts.channels, [titlesOf(model.channels, persona.channels, language)], language),
      fact(facts.journeys, means, language),
    ],
    pictures: picturesOfAll(journeys, () => ({ language, personas: [persona.name] })),
  });
}

export function journeyCard(journey: Journey, { model, language }: CardContext): Card {
  const { hover, map } = words(language);
  const { kinds, facts, share } = hover;
  const { backed, total } = evidenceCoverage(model, journey);
  const places = touchpointsOf(journey);
  const personas = personasOf(journey).map((name) => {
    const mean = journeyMean(model, journey, { personas: [name] });
    const title = titleOf(model.personas, name, language);
    return mean === undefined ? title : `${title}: ${numbersIn(language).mean(mean, journey.scale)}`;
  });
  return declarationCard(kinds.journey, journey, language, {
    paragraphs: [journey.scope?.value],
    facts: [
      fact(facts.state, [journey.state && map.state[journey.state.value]], language),
      fact(facts.personas, personas, language),
      fact(facts.touchpoints, [count(places.length, language)], language),
      fact(facts.mean, [onScale(journeyMean(model, journey), journey.scale, language)], language),
      fact(facts.evidence, [total === 0 ? undefined : share(backed, total)], language),
      painsFact(
        places.flatMap(({ touchpoint }) => touchpoint.pains),
        language,
      ),
    ],
    pictures: picturesOf(model, journey, { language }),
  });
}

export function phaseCard(phase: Phase, journey: Journey, { model, language }: CardContext): Card {
  const { kinds, facts } = words(language).hover;
  return declarationCard(kinds.phase, phase, language, {
    facts: [
      fact(facts.goals, values(phase.goals), language),
      fact(facts.touchpoints, [count(phase.touchpoints.length, language)], language),
      fact(facts.mean, [onScale(phaseMean(model, journey, phase), journey.scale, language)], language),
      painsFact(
        phase.touchpoints.flatMap(({ pains }) => pains),
        language,
      ),
    ],
    pictures: picturesOf(model, journey, { language, marked: new Set(phase.touchpoints) }),
  });
}

export function touchpointCard(touchpoint: Touchpoint, phase: Phase, journey: Journey, context: CardContext): Card {
  const { model, language } = context;
  const { kinds, facts } = words(language).hover;
  const felt = touchpoint.emotions.map((emotion) => feltBy(emotion, journey, context));
  // The mean of one score is that score.
  const mean = felt.length > 1 ? touchpointMean(model, journey, phase, touchpoint) : undefined;
  return declarationCard(kinds.touchpoint, touchpoint, language, {
    paragraphs: [touchpoint.does[0]?.value],
    facts: [
      fact(facts.phase, [titleIn(phase, language)], language),
      fact(facts.channels, [titlesOf(model.channels, touchpoint.channels, language)], language),
      fact(facts.scores, felt, language),
      fact(facts.mean, [onScale(mean, journey.scale, language)], language),
      painsFact(touchpoint.pains, language),
    ],
    pictures: picturesOf(model, journey, { language, marked: new Set([touchpoint]) }),
  });
}

/** `Kim: −1, anger`. */
function feltBy(emotion: Emotion, journey: Journey, { model, language }: CardContext): string {
  const name = emotionPersona(emotion, journey);
  const persona = name === undefined ? undefined : titleOf(model.personas, name, language);
  const feeling = emotion.feeling && titleOf(model.feelings, emotion.feeling.name, language);
  const { scale } = journey;
  const score = emotion.score && numbersIn(language).score(clampToScale(emotion.score.value, scale), scale);
  return [persona, [score, feeling].filter(isThere).join(', ')].filter(isThere).join(': ');
}

/** A pain has no title beside its text. */
export function painCard(pain: Pain, touchpoint: Touchpoint, journey: Journey, { language }: CardContext): Card {
  const { hover, map } = words(language);
  const { kinds, facts } = hover;
  const places = touchpointsOf(journey).map((place) => place.touchpoint);
  const solving = places.flatMap((place) => place.opportunities.filter(({ solves }) => mentions(solves, pain.name)));
  const recovering = places.filter(({ recovers }) => mentions(recovers, pain.name));
  return {
    title: pain.text.value,
    kind: kinds.pain,
    paragraphs: [],
    facts: [
      fact(facts.severity, [pain.severity && map.level[pain.severity]], language),
      fact(kinds.touchpoint, [titleIn(touchpoint, language)], language),
      fact(facts.solved, values(solving.map(({ text }) => text)), language),
      fact(
        facts.recovered,
        recovering.map((place) => titleIn(place, language)),
        language,
      ),
    ].flat(),
  };
}
