/** The card of whatever a name means. */
import { type Journey, named, type TopLevelDeclaration, touchpointsOf } from '../../../model/index.js';
import type { Named } from '../names.js';
import type { Card } from './card.js';
import { journeyCard, painCard, personaCard, phaseCard, touchpointCard } from './journey.js';
import type { CardContext } from './parts.js';
import { channelCard, feelingCard, metricCard, sourceCard } from './vocabulary.js';

export { type Card, type MarkupFormat, written } from './card.js';
export type { CardContext } from './parts.js';

/** `undefined` for a name that nothing declares, and for opportunities: all they say stands beside their name. */
export function cardOf(name: Named, context: CardContext): Card | undefined {
  const { model } = context;
  switch (name.kind) {
    case 'channel':
      return drawn(model.channels, name, (channel) => channelCard(channel, context));
    case 'feeling':
      return drawn(model.feelings, name, (feeling) => feelingCard(feeling, context));
    case 'metric':
      return drawn(model.metrics, name, (metric) => metricCard(metric, context));
    case 'source':
      return drawn(model.sources, name, (source) => sourceCard(source, context));
    case 'persona':
      return drawn(model.personas, name, (persona) => personaCard(persona, context));
    case 'journey':
      return drawn(model.journeys, name, (journey) => journeyCard(journey, context));
    case 'phase':
    case 'touchpoint':
    case 'pain':
      return name.journey && insideCard(name, name.journey, context);
    case 'opportunity':
      return undefined;
  }
}

function drawn<T extends TopLevelDeclaration>(
  list: readonly T[],
  { name, declared }: Named,
  draw: (declaration: T) => Card,
): Card | undefined {
  const declaration = named(
    list.filter(({ uri }) => uri === declared?.uri),
    name,
  );
  return declaration && draw(declaration);
}

function insideCard({ kind, name }: Named, journey: Journey, context: CardContext): Card | undefined {
  if (kind === 'phase') {
    const phase = named(journey.phases, name);
    return phase && phaseCard(phase, journey, context);
  }
  for (const { phase, touchpoint } of touchpointsOf(journey)) {
    if (kind === 'touchpoint' && touchpoint.name === name) return touchpointCard(touchpoint, phase, journey, context);
    const pain = kind === 'pain' ? touchpoint.pains.find((each) => each.name === name) : undefined;
    if (pain !== undefined) return painCard(pain, touchpoint, journey, context);
  }
  return undefined;
}
