import type { Journey, Model, TopLevelDeclaration } from '../model/index.js';

/** A journey that is to be, and the one of today that it redesigns, as two versions of a file that differ in nothing else. */
export interface Redesign {
  readonly before: Model;
  readonly after: Model;
}

/** The redesigns in a file, in its order; what they redesign may be imported. */
export function redesignsIn(model: Model): readonly (Redesign & { readonly asIs: Journey; readonly toBe: Journey })[] {
  return model.journeys.flatMap((toBe) => {
    const { value, of } = toBe.state ?? {};
    const asIs = model.journeys.find((journey) => journey !== toBe && journey.name === of?.name);
    if (value !== 'to-be' || asIs === undefined || toBe.uri !== model.uri) return [];
    // A journey is told again by its name; the one that takes its place stands for it.
    const before = { ...standingIn(model, asIs.uri), journeys: [{ ...asIs, name: toBe.name }] };
    return [{ before, after: { ...model, journeys: [toBe] }, asIs, toBe }];
  });
}

/** The same declarations as if another file held them, as places in that file are spoken of; what it holds is set aside. */
function standingIn(model: Model, uri: string): Model {
  const others = new Map([
    [model.uri, uri],
    [uri, model.uri],
  ]);
  const moved = <T extends TopLevelDeclaration>(list: readonly T[]) =>
    list.map((one) => ({ ...one, uri: others.get(one.uri) ?? one.uri }));
  return {
    ...model,
    uri,
    channels: moved(model.channels),
    feelings: moved(model.feelings),
    metrics: moved(model.metrics),
    sources: moved(model.sources),
    personas: moved(model.personas),
  };
}
