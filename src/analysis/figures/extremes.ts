/** **Low point** and **peak**: the single scores that stand out. */
import type { Journey } from '../../model/index.js';
import { pathsOf, reachable } from '../paths.js';
import { type Counted, type Score, scoresOf } from './scores.js';

/** The **low point**: the lowest score. Of equals the one that the journey comes to first; see `lowPoints`. */
export function lowest(journey: Journey, counted: Counted = {}): Score | undefined {
  return lowPoints(journey, counted)[0];
}

/** All scores than which none is lower, in the order in which the journey comes to them. */
export function lowPoints(journey: Journey, counted: Counted = {}): readonly Score[] {
  return most(journey, counted, ({ score }) => -score);
}

/**
 * The **peak**: the most intense moment, which is the score farthest from the middle of the scale. Of equals the one
 * that the journey comes to first. With the ending, it is what people remember (peak-end rule).
 */
export function peak(journey: Journey, counted: Counted = {}): Score | undefined {
  const middle = (journey.scale.from + journey.scale.to) / 2;
  return most(journey, counted, ({ score }) => Math.abs(score - middle))[0];
}

function most(journey: Journey, counted: Counted, measure: (score: Score) => number): readonly Score[] {
  const scores = scoresOf(journey, counted);
  const top = scores.reduce((highest, score) => Math.max(highest, measure(score)), Number.NEGATIVE_INFINITY);
  const all = scores.filter((score) => measure(score) === top);
  return all.length < 2 ? all : inOrderOfFlow(all, journey);
}

/** Where blocks stand in the file makes no difference: what nothing leads to comes last, by its name. */
function inOrderOfFlow(scores: readonly Score[], journey: Journey): readonly Score[] {
  const { touchpoints, next } = pathsOf(journey);
  const order = new Map([...reachable(touchpoints.slice(0, 1), next)].map((touchpoint, place) => [touchpoint, place]));
  const rank = ({ touchpoint }: Score) => order.get(touchpoint) ?? order.size;
  const byName = (a: Score, b: Score) => (a.touchpoint.name < b.touchpoint.name ? -1 : 1);
  return scores.toSorted((a, b) => rank(a) - rank(b) || (a.touchpoint === b.touchpoint ? 0 : byName(a, b)));
}
