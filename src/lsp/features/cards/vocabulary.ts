/** Cards of what journeys are told with: channels, feelings, kinds of measurement and sources. */
import {
  type Channel,
  type Feeling,
  type MetricKind,
  type Model,
  own,
  type Source,
  type Touchpoint,
  titleIn,
  touchpointsOf,
} from '../../../model/index.js';
import { words } from '../../../words/index.js';
import { signed, withUnit } from '../../../words/write.js';
import type { Card } from './card.js';
import {
  type CardContext,
  count,
  declarationCard,
  fact,
  isThere,
  mentions,
  visitedPictures,
  visitFacts,
  visitPictures,
} from './parts.js';
import { usersOf, type VisitedJourney, visitsIn } from './uses.js';

export function channelCard(channel: Channel, { model, models, language }: CardContext): Card {
  const { kinds, facts, channelKinds, unused } = words(language).hover;
  const users = usersOf('channel', channel, model, models);
  const visits = visitsIn(users, ({ touchpoint }) => mentions(touchpoint.channels, channel.name));
  const personas = users.flatMap((each) =>
    own(each, each.personas).filter(({ channels }) => mentions(channels, channel.name)),
  );
  return declarationCard(kinds.channel, channel, language, {
    paragraphs: [visits.length + personas.length === 0 ? unused : undefined],
    facts: [
      fact(facts.kind, [channel.kind && channelKinds[channel.kind]], language),
      fact(
        facts.personas,
        personas.map((persona) => titleIn(persona, language)),
        language,
      ),
      visitFacts(visits, language),
    ],
    pictures: visitPictures(visits, language),
  });
}

export function feelingCard(feeling: Feeling, { model, models, language }: CardContext): Card {
  const { kinds, facts } = words(language).hover;
  const visits = visitsIn(usersOf('feeling', feeling, model, models), ({ touchpoint }) =>
    touchpoint.emotions.some((emotion) => emotion.feeling?.name === feeling.name),
  );
  return declarationCard(kinds.feeling, feeling, language, {
    facts: [
      fact(facts.suggested, [feeling.score && signed(feeling.score.value, language)], language),
      fact(
        facts.touchpoints,
        visits.map(({ touchpoint }) => titleIn(touchpoint, language)),
        language,
      ),
    ],
  });
}

export function metricCard(metric: MetricKind, { language }: CardContext): Card {
  const { kinds, facts, better, range } = words(language).hover;
  const { range: bounds, unit } = metric;
  const amount = (value: number) => withUnit(count(value, language), unit);
  const to = bounds?.to === undefined ? undefined : amount(bounds.to);
  const between = bounds === undefined ? unit : range(amount(bounds.from), to);
  return declarationCard(kinds.metric, metric, language, {
    facts: [
      fact(facts.range, [between], language),
      fact(facts.better, [metric.better && better[metric.better]], language),
    ],
  });
}

export function sourceCard(source: Source, { model, models, language }: CardContext): Card {
  const { kinds, facts, sourceKinds, unused, scoresAndPains } = words(language).hover;
  const users = usersOf('source', source, model, models);
  const backed = users.flatMap((each) => backedBy(source, each));
  const counted = backed.map(
    ({ journey, scores, pains }) => `${titleIn(journey, language)}: ${scoresAndPains(scores, pains)}`,
  );
  const personas = users.flatMap((each) =>
    own(each, each.personas).filter(({ evidence }) => mentions(evidence, source.name)),
  );
  return declarationCard(kinds.source, source, language, {
    paragraphs: [backed.length + personas.length === 0 ? unused : undefined],
    facts: [
      fact(facts.kind, [[source.kind && sourceKinds[source.kind], source.method].filter(isThere).join(', ')], language),
      fact(facts.sample, [source.sample && count(source.sample.value, language)], language),
      fact(facts.date, [source.date?.value], language),
      fact(facts.backs, counted, language),
      fact(
        facts.personas,
        personas.map((persona) => titleIn(persona, language)),
        language,
      ),
    ],
    pictures: visitedPictures(backed, language),
  });
}

interface Backed extends VisitedJourney {
  readonly scores: number;
  readonly pains: number;
}

/** How many scores and pains a source stands behind in each journey of a file; journeys without any are left out. */
function backedBy({ name }: Source, model: Model): Backed[] {
  const cites = ({ evidence }: Cited) => evidence.some((source) => source.resolved && source.name === name);
  return own(model, model.journeys).flatMap((journey) => {
    let [scores, pains] = [0, 0];
    const touchpoints = new Set<Touchpoint>();
    for (const { touchpoint, phase } of touchpointsOf(journey)) {
      const isAllBacked = cites(phase) || cites(touchpoint);
      const isBacked = (item: Cited) => isAllBacked || cites(item);
      const here = {
        scores: touchpoint.emotions.filter((emotion) => emotion.score !== undefined && isBacked(emotion)).length,
        pains: touchpoint.pains.filter(isBacked).length,
      };
      scores += here.scores;
      pains += here.pains;
      if (here.scores + here.pains > 0) touchpoints.add(touchpoint);
    }
    return scores + pains === 0 ? [] : [{ model, journey, touchpoints, scores, pains }];
  });
}

type Cited = Pick<Touchpoint, 'evidence'>;
