/** The scores that both versions have, for journeys that are on another scale now. */
import { type Journey, type Model, own, type Scale, type Span } from '../model/index.js';
import type { Entry } from './entry.js';
import type { Fact, Thing } from './outline.js';
import type { Pairing } from './pairing.js';
import { formerNames } from './references.js';
import { type Rescaling, rescaled, rescalingOf } from './scale.js';

/** How one journey went to another scale, and what became of each of its scores, by the place of its emotion. */
interface Rescaled {
  readonly rescaling: Rescaling;
  readonly laterScores: ReadonlyMap<Span, number>;
}

/** By the journeys of the version before. */
export type Rescalings = ReadonlyMap<Thing, Rescaled>;

export function rescalingsOf(pairing: Pairing): Rescalings {
  const found = new Map<Thing, Rescaled>();
  for (const journey of pairing.after) {
    const former = journey.thing.kind === 'journey' ? pairing.otherOf(journey) : undefined;
    const [before, after] = [former && scaleIn(former), scaleIn(journey)];
    if (former === undefined || before === undefined || after === undefined || isSame(before, after)) continue;
    const pairs = scorePairs(journey, pairing);
    const rescaling = rescalingOf(
      before,
      after,
      pairs.map(({ scores }) => scores),
    );
    const laterScores = new Map(pairs.map(({ span, scores: [, score] }) => [span, score]));
    if (rescaling !== undefined) found.set(former.thing, { rescaling, laterScores });
  }
  return found;
}

/** Where none is written it is the usual one; or it stands where the file could not be read. */
function scaleIn({ thing: { scale }, file }: Entry): Scale | undefined {
  return scale?.span === undefined && file.isIncomplete ? undefined : scale;
}

function isSame(one: { from: number; to: number }, other: { from: number; to: number }): boolean {
  return one.from === other.from && one.to === other.to;
}

function scorePairs(journey: Entry, pairing: Pairing) {
  const former = formerNames(pairing);
  return pairing.after.flatMap((entry) => {
    const other = entry.journey === journey ? pairing.otherOf(entry) : undefined;
    if (other === undefined) return [];
    const later = new Map(entry.thing.facts.filter(isScore).map((fact) => [former(fact, entry).key, scoreIn(fact)]));
    return other.thing.facts.filter(isScore).flatMap((fact) => {
      const score = later.get(fact.key);
      return score === undefined ? [] : [{ span: fact.span, scores: [scoreIn(fact), score] as const }];
    });
  });
}

function isScore({ keyword, fields }: Fact): boolean {
  return keyword === 'emotion' && typeof fields.score === 'number';
}

function scoreIn({ fields: { score } }: Fact): number {
  return typeof score === 'number' ? score : 0;
}

/** The facts of a thing of before, as they are on the later scale. */
export function factsOnScale({ thing, journey }: Entry, rescalings: Rescalings): readonly Fact[] {
  const found = journey && rescalings.get(journey.thing);
  if (found === undefined) return thing.facts;
  return thing.facts.map((fact) => {
    if (!isScore(fact)) return fact;
    const score = found.rescaling.scoreOf(scoreIn(fact), found.laterScores.get(fact.span));
    return { ...fact, fields: { ...fact.fields, score } };
  });
}

/** A version before, its journeys on the scales that they have in the later one. */
export function modelOnScale(model: Model, rescalings: Rescalings): Model {
  if (rescalings.size === 0) return model;
  const bySpan = new Map([...rescalings].map(([{ span }, found]) => [span, found]));
  const onScale = (journey: Journey): Journey => {
    const found = bySpan.get(journey.span);
    if (found === undefined) return journey;
    return rescaled(journey, found.rescaling, ({ span }) => found.laterScores.get(span));
  };
  const owned = new Set(own(model, model.journeys));
  return { ...model, journeys: model.journeys.map((journey) => (owned.has(journey) ? onScale(journey) : journey)) };
}
