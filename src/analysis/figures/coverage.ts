/** **Evidence** and **severity**: how well a journey is backed, and how much it hurts. */
import type {
  Emotion,
  Journey,
  Level,
  Model,
  Pain,
  Phase,
  Reference,
  SourceKind,
  Touchpoint,
} from '../../model/index.js';
import { named, touchpointsOf } from '../../model/index.js';
import { scoresOf } from './scores.js';

/** A score or a pain that may have sources behind it. */
type Backable = Pick<Emotion | Pain, 'evidence'>;

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
