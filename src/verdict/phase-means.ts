/** The mean of each phase, as far as two versions can be compared. */
import { phaseMean } from '../analysis/figures.js';
import type { Comparison, JourneyComparison } from '../diff/index.js';
import type { Emotion, Journey, Phase, Span } from '../model/index.js';
import { comparableOf } from './people.js';
import { scorePlaces } from './scores.js';

/**
 * The mean of a phase in one of the versions, over the personas that both have. A score that only one version has, at a
 * touchpoint of both, is unknown in the other and left out. Nothing where a version could not be read in whole.
 */
export type PhaseMeans = (side: 'before' | 'after', phase: Phase) => number | undefined;

export function phaseMeansOf(comparison: Comparison, journeys: JourneyComparison): PhaseMeans | undefined {
  const both = comparableOf(comparison, journeys);
  if (both === undefined) return undefined;
  if (comparison.before.incomplete === true || comparison.after.incomplete === true) return () => undefined;
  const half = scorePlaces(both, journeys).filter(({ isInBoth, before, after }) => isInBoth && !(before && after));
  const unknown = new Set(half.flatMap(({ before, after }) => (before ?? after)?.emotion ?? []));
  const known = { before: without(both.before, unknown), after: without(both.after, unknown) };
  const phases = { before: bySpan(known.before), after: bySpan(known.after) };
  return (side, { span }) => {
    const phase = phases[side].get(span);
    return phase && phaseMean(comparison.after, known[side], phase);
  };
}

function bySpan({ phases }: Journey): ReadonlyMap<Span, Phase> {
  return new Map(phases.map((phase) => [phase.span, phase]));
}

function without(journey: Journey, emotions: ReadonlySet<Emotion>): Journey {
  if (emotions.size === 0) return journey;
  return {
    ...journey,
    phases: journey.phases.map((phase) => ({
      ...phase,
      touchpoints: phase.touchpoints.map((touchpoint) => ({
        ...touchpoint,
        emotions: touchpoint.emotions.filter((emotion) => !emotions.has(emotion)),
      })),
    })),
  };
}
