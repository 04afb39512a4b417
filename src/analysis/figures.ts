/**
 * What a journey adds up to: means, peak and end, how well it is backed, how much it hurts.
 *
 * Figures speak of what the map draws: a score outside the scale counts as the nearest end of the
 * scale, and of two emotions of one persona at one touchpoint the first counts.
 */
import type {
  Emotion,
  Journey,
  Level,
  Model,
  Pain,
  Phase,
  Reference,
  Scale,
  SourceKind,
  Touchpoint,
} from '../model/index.js';
import { emotionPersona, named, touchpointsOf } from '../model/index.js';

/** One persona's score at one touchpoint, on the journey's scale. */
export interface Score {
  readonly persona: string;
  readonly touchpoint: Touchpoint;
  readonly phase: Phase;
  readonly emotion: Emotion;
  readonly score: number;
}

/** A score or a pain that may have sources behind it. */
type Backable = Pick<Emotion | Pain, 'evidence'>;

/** `score` moved to the nearest end of the scale when it lies outside; unchanged on a scale that makes no sense. */
export function clampToScale(score: number, scale: Scale): number {
  return scale.valid ? Math.min(scale.to, Math.max(scale.from, score)) : score;
}

/** Every figure asks for a journey's personas; a walk over the whole journey each time would make them quadratic. */
const personasByJourney = new WeakMap<Journey, readonly string[]>();

/** The names of the personas who make the journey: those it lists, then others that its emotions speak of. */
export function personasOf(journey: Journey): readonly string[] {
  const known = personasByJourney.get(journey);
  if (known !== undefined) return known;
  const found = findPersonas(journey);
  personasByJourney.set(journey, found);
  return found;
}

function findPersonas(journey: Journey): readonly string[] {
  const names = new Set(journey.personas.map((persona) => persona.name));
  for (const { touchpoints } of journey.phases) {
    for (const { emotions } of touchpoints) {
      for (const emotion of emotions) {
        const name = emotionPersona(emotion, journey);
        if (name !== undefined) names.add(name);
      }
    }
  }
  return [...names];
}

/** The emotion of a persona at a touchpoint that has a score; the first when there are several. */
export function emotionOf(touchpoint: Touchpoint, journey: Journey, persona: string): Emotion | undefined {
  return touchpoint.emotions.find(
    (emotion) => emotion.score !== undefined && emotionPersona(emotion, journey) === persona,
  );
}

/** A card or a map asks for the same scores several times over. */
const scoresByJourney = new WeakMap<Journey, readonly Score[]>();

/** Every score of a journey, in source order. */
export function scoresOf(journey: Journey): readonly Score[] {
  const known = scoresByJourney.get(journey);
  if (known !== undefined) return known;
  const found = journey.phases.flatMap((phase) => scoresIn(journey, phase));
  scoresByJourney.set(journey, found);
  return found;
}

/** The mean score of a phase: of one persona, or without `persona` of all (see `meanOf`). `undefined` without scores. */
export function phaseMean(model: Model, journey: Journey, phase: Phase, persona?: string): number | undefined {
  return meanOf(model, journey, ofPersona(scoresIn(journey, phase), persona));
}

/** The mean score at a touchpoint, of all personas (see `meanOf`). `undefined` without scores. */
export function touchpointMean(
  model: Model,
  journey: Journey,
  phase: Phase,
  touchpoint: Touchpoint,
): number | undefined {
  const scores = scoresIn(journey, phase).filter((score) => score.touchpoint === touchpoint);
  return meanOf(model, journey, scores);
}

/** The mean score of a journey at some of its touchpoints, of all personas (see `meanOf`). `undefined` without scores. */
export function meanAt(model: Model, journey: Journey, touchpoints: ReadonlySet<Touchpoint>): number | undefined {
  return meanOf(
    model,
    journey,
    scoresOf(journey).filter(({ touchpoint }) => touchpoints.has(touchpoint)),
  );
}

/** The mean score of a whole journey, touchpoint by touchpoint: of one persona, or of all (see `meanOf`). */
export function journeyMean(model: Model, journey: Journey, persona?: string): number | undefined {
  return meanOf(model, journey, ofPersona(scoresOf(journey), persona));
}

/**
 * The most intense moment: the score farthest from the middle of the scale, the earliest of equals.
 * With the end, it is what people remember (peak-end rule).
 */
export function peak(journey: Journey, persona?: string): Score | undefined {
  const middle = (journey.scale.from + journey.scale.to) / 2;
  const intensity = ({ score }: Score) => Math.abs(score - middle);
  return ofPersona(scoresOf(journey), persona).reduce<Score | undefined>(
    (most, candidate) => (most !== undefined && intensity(most) >= intensity(candidate) ? most : candidate),
    undefined,
  );
}

/** The lowest score of one persona, or of all; the earliest of equals. */
export function lowest(journey: Journey, persona?: string): Score | undefined {
  return ofPersona(scoresOf(journey), persona).reduce<Score | undefined>(
    (low, one) => (low !== undefined && low.score <= one.score ? low : one),
    undefined,
  );
}

/** How the journey ends: each persona's last score. */
export function ends(journey: Journey): readonly Score[] {
  return [...new Map(scoresOf(journey).map((score) => [score.persona, score])).values()];
}

/** A persona's last score. */
export function endOf(journey: Journey, persona: string): Score | undefined {
  return ends(journey).find((score) => score.persona === persona);
}

/** The score the journey ends on: of one persona, or the mean of everyone's last (see `meanOf`). */
export function endMean(model: Model, journey: Journey, persona?: string): number | undefined {
  return meanOf(model, journey, ofPersona(ends(journey), persona));
}

/**
 * The sources behind a score or pain: its own, then its touchpoint's, then its phase's, each name once.
 * A name that nothing declares backs nothing.
 */
export function evidenceFor(item: Backable, touchpoint: Touchpoint, phase: Phase): readonly Reference[] {
  const all = [...item.evidence, ...touchpoint.evidence, ...phase.evidence].filter((source) => source.resolved);
  const firstByName = new Map(all.toReversed().map((source) => [source.name, source]));
  return all.filter((source) => firstByName.get(source.name) === source);
}

/** Whether nothing backs a score or pain: no source on itself, its touchpoint or its phase. It is drawn hollow. */
export function isAssumption(item: Backable, touchpoint: Touchpoint, phase: Phase): boolean {
  return !(hasSource(item) || hasSource(touchpoint) || hasSource(phase));
}

function hasSource({ evidence }: Backable): boolean {
  return evidence.some((source) => source.resolved);
}

export interface Coverage {
  /** Scores and pains with a source. */
  readonly backed: number;
  /** All scores and pains. */
  readonly total: number;
  /** The kinds of the sources used, each once. */
  readonly kinds: readonly SourceKind[];
}

/** How much of a journey's scores and pains has a source, and of which kinds those are. */
export function evidenceCoverage(model: Model, journey: Journey): Coverage {
  const sources = new Set<string>();
  let [backed, total] = [0, 0];
  // Thousands of items: a list of sources each would cost more than the counting.
  const note = ({ evidence }: Backable): boolean => {
    let isSource = false;
    for (const { name, resolved } of evidence) {
      if (!resolved) continue;
      sources.add(name);
      isSource = true;
    }
    return isSource;
  };
  const count = (item: Backable, touchpoint: Touchpoint, phase: Phase) => {
    const noted = [note(item), note(touchpoint), note(phase)];
    total += 1;
    backed += noted.includes(true) ? 1 : 0;
  };
  for (const { emotion, touchpoint, phase } of scoresOf(journey)) count(emotion, touchpoint, phase);
  for (const { touchpoint, phase } of touchpointsOf(journey)) {
    for (const pain of touchpoint.pains) count(pain, touchpoint, phase);
  }
  const kinds = [...sources].map((name) => named(model.sources, name)?.kind);
  return { backed, total, kinds: [...new Set(kinds.filter((kind) => kind !== undefined))] };
}

/** How many pains a journey has of each severity; `unrated` are those whose text gives no level. */
export function severityCounts(journey: Journey): Readonly<Record<Level | 'unrated', number>> {
  const counts = { low: 0, medium: 0, high: 0, critical: 0, unrated: 0 };
  for (const { touchpoint } of touchpointsOf(journey)) {
    for (const pain of touchpoint.pains) counts[pain.severity ?? 'unrated'] += 1;
  }
  return counts;
}

function scoresIn(journey: Journey, phase: Phase): readonly Score[] {
  return phase.touchpoints.flatMap((touchpoint) => {
    const scores: Score[] = [];
    for (const emotion of touchpoint.emotions) {
      const persona = emotionPersona(emotion, journey);
      if (persona === undefined || emotion.score === undefined) continue;
      if (scores.some((earlier) => earlier.persona === persona)) continue;
      const score = clampToScale(emotion.score.value, journey.scale);
      scores.push({ persona, touchpoint, phase, emotion, score });
    }
    return scores;
  });
}

function ofPersona(scores: readonly Score[], persona: string | undefined): readonly Score[] {
  return persona === undefined ? scores : scores.filter((score) => score.persona === persona);
}

/**
 * The mean of the personas' own means, so that nobody counts double for having more scores. A persona
 * weighs as much as its segment when every persona of the journey has one, else all weigh the same.
 */
function meanOf(model: Model, journey: Journey, scores: readonly Score[]): number | undefined {
  const weights = personaWeights(model, journey);
  const byPersona = new Map<string, { sum: number; count: number }>();
  for (const { persona, score } of scores) {
    const { sum, count } = byPersona.get(persona) ?? { sum: 0, count: 0 };
    byPersona.set(persona, { sum: sum + score, count: count + 1 });
  }
  let total = 0;
  let weight = 0;
  for (const [persona, { sum, count }] of byPersona) {
    const share = weights.get(persona) ?? 1;
    total += (share * sum) / count;
    weight += share;
  }
  return weight === 0 ? undefined : total / weight;
}

function personaWeights(model: Model, journey: Journey): ReadonlyMap<string, number> {
  const shares = personasOf(journey).map((name) => [name, named(model.personas, name)?.segment?.share ?? 0] as const);
  return shares.every(([, share]) => share > 0) ? new Map(shares) : new Map();
}
