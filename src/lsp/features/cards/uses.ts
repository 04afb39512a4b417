/** Who uses a declaration, in all files at hand. */
import { ownTouchpoints, type TouchpointPlace } from '../../../analysis/walk.js';
import type { TopLevelKind } from '../../../language/index.js';
import {
  declarationsOf,
  type Journey,
  type Model,
  named,
  standardLibraryUri,
  type TopLevelDeclaration,
  type Touchpoint,
} from '../../../model/index.js';

/**
 * The files in which a declaration's name means that declaration. Everyone may use the built-in ones, for purposes of
 * their own; of those only the file asked from counts.
 */
export function usersOf(
  kind: TopLevelKind,
  { name, uri }: Pick<TopLevelDeclaration, 'name' | 'uri'>,
  asked: Model,
  models: readonly Model[],
): readonly Model[] {
  const meantIn = (model: Model) => named(declarationsOf(model, kind), name)?.uri === uri;
  return (uri === standardLibraryUri ? [asked] : models).filter(meantIn);
}

/** A touchpoint in the file that tells it. */
export interface Visit extends TouchpointPlace {
  readonly model: Model;
}

/** The journeys that are visited, each once, with the touchpoints where. */
export function journeysVisited(visits: readonly Visit[]): readonly VisitedJourney[] {
  const found = new Map<Journey, { model: Model; journey: Journey; touchpoints: Set<Touchpoint> }>();
  for (const { model, journey, touchpoint } of visits) {
    const known = found.get(journey) ?? { model, journey, touchpoints: new Set() };
    known.touchpoints.add(touchpoint);
    found.set(journey, known);
  }
  return [...found.values()];
}

export interface VisitedJourney {
  readonly model: Model;
  readonly journey: Journey;
  readonly touchpoints: ReadonlySet<Touchpoint>;
}

export function visitsIn(models: readonly Model[], wanted: (place: TouchpointPlace) => boolean): readonly Visit[] {
  return models.flatMap((model) => [...ownTouchpoints(model)].filter(wanted).map((place) => ({ model, ...place })));
}
