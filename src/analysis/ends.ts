/** Who comes to which end of a journey. */
import type { Journey, Touchpoint } from '../model/index.js';
import { pathsOf, reachable } from './paths.js';
import { type Place, type Ways, waysOf } from './ways.js';

/** Each persona's ending asks for them. */
const partsByJourney = new WeakMap<Journey, ReadonlyMap<Touchpoint, number>>();

/**
 * The ends of a journey, each with the part, above 0 and at most 1, of all who begin that comes to its end there. An
 * end is a touchpoint that flows to `end`; one whose only arrow is a lone `-> exit`; or the last one of the text where
 * it has no arrows. Where arrows have no share, those whom no share takes along are divided evenly over them.
 */
export function endingParts(journey: Journey): ReadonlyMap<Touchpoint, number> {
  const known = partsByJourney.get(journey);
  if (known !== undefined) return known;
  const { touchpoints } = pathsOf(journey);
  const steps = waysOf(touchpoints).map(stepsOf);
  const visits = visitsOf(steps);
  const parts = new Map(
    touchpoints.flatMap((touchpoint, place) => {
      const part = (visits[place] ?? 0) * (steps[place]?.get('end') ?? 0);
      return part > 0 ? [[touchpoint, Math.min(1, part)] as const] : [];
    }),
  );
  partsByJourney.set(journey, parts);
  return parts;
}

/** Which part of those at a place goes where; none of 0. */
type Steps = ReadonlyMap<Place, number>;

function stepsOf({ known, rest, open }: Ways): Steps {
  const steps = new Map<Place, number>();
  const all = [...known, ...open.map((to) => ({ to, part: rest / open.length }))];
  for (const { to, part } of all) if (part > 0) steps.set(to, (steps.get(to) ?? 0) + part);
  return steps;
}

const precise = 1e-10;
/** How many steps are taken at most: a loop that hardly anyone leaves goes on and on. */
const mostSteps = 2_000_000;

/** How often all who begin come to each place on the way to an end: 1 for a place where each comes once. */
function visitsOf(steps: readonly Steps[]): readonly number[] {
  const into = steps.map((): { from: number; part: number }[] => []);
  for (const [from, ways] of steps.entries()) {
    for (const [to, part] of ways) if (typeof to === 'number') into[to]?.push({ from, part });
  }
  const atEnd = [...steps.keys()].filter((place) => steps[place]?.has('end'));
  const leading = reachable(atEnd, (place) => (into[place] ?? []).map(({ from }) => from));
  const places = [...steps.keys()].filter((place) => leading.has(place));
  const visits = steps.map(() => 0);
  const edges = 1 + places.reduce((sum, place) => sum + (into[place]?.length ?? 0), 0);
  for (let left = mostSteps, change = 1; change > precise && left > 0; left -= edges) {
    change = 0;
    // From the start, as most ways lead ahead: without loops the first round says it all.
    for (const place of places) {
      let [coming, staying] = [place === 0 ? 1 : 0, 0];
      for (const { from, part } of into[place] ?? []) {
        if (from === place) staying = part;
        else coming += part * (visits[from] ?? 0);
      }
      const value = coming / (1 - staying);
      change = Math.max(change, Math.abs(value - (visits[place] ?? 0)));
      visits[place] = value;
    }
  }
  return visits;
}
