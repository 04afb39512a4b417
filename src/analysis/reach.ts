/**
 * **Reach**: how many of all who begin a journey come to each of its touchpoints and phases, by the shares on its arrows.
 *
 * Where several arrows of a touchpoint have no share, nobody knows how those who are left divide over them; a reach is
 * therefore a range, from what is certain to what is possible. Those whom no arrow takes along go to the next touchpoint,
 * and those who go back along an arrow without a share are taken to come by again.
 */
import type { Journey, Phase, Touchpoint } from '../model/index.js';
import { pathsOf } from './paths.js';
import { type Place, type Ways, waysOf } from './ways.js';

/** Both from 0 to 1: a part of those who begin. */
export interface Reach {
  readonly least: number;
  readonly most: number;
}

export interface Reaches {
  readonly touchpoint: (touchpoint: Touchpoint) => Reach;
  readonly phase: (phase: Phase) => Reach;
}

const everyone: Reach = { least: 1, most: 1 };
const precise = 1e-5;
/** Each touchpoint asks for a walk over all others; in a journey that is longer they have the reach of their phase. */
const mostTouchpoints = 240;

/** `undefined` where everyone comes everywhere: a number would then say nothing. */
export function reachOf(journey: Journey): Reaches | undefined {
  const { touchpoints } = pathsOf(journey);
  if (touchpoints.every(({ flows }) => flows.length === 0)) return undefined;
  const ways = waysOf(touchpoints);
  const reachAny = (targets: readonly Touchpoint[]): Reach => {
    const wanted = new Set(targets);
    const isTarget = touchpoints.map((touchpoint) => wanted.has(touchpoint));
    const least = chance(ways, isTarget, Math.min);
    // Both are near what they should be, and may be on the wrong side of each other.
    return { least, most: Math.max(least, chance(ways, isTarget, Math.max)) };
  };
  const phases = new Map(journey.phases.map((phase) => [phase, reachAny(phase.touchpoints)]));
  const isLong = touchpoints.length > mostTouchpoints;
  const single = journey.phases.flatMap((phase) =>
    phase.touchpoints.map((one) => [one, isLong ? (phases.get(phase) ?? everyone) : reachAny([one])] as const),
  );
  if (single.every(([, { least }]) => least > 1 - precise)) return undefined;
  const byTouchpoint = new Map(single);
  return {
    touchpoint: (touchpoint) => byTouchpoint.get(touchpoint) ?? everyone,
    phase: (phase) => phases.get(phase) ?? everyone,
  };
}

/** A loop that hardly anyone leaves would otherwise go on and on. */
const mostRounds = 200;

/** The chance of coming from the first touchpoint to a target, when each open choice is made for the `best`. */
function chance(ways: readonly Ways[], isTarget: readonly boolean[], best: (a: number, b: number) => number): number {
  const chances = isTarget.map(Number);
  const at = (place: Place) => (typeof place === 'string' ? 0 : (chances[place] ?? 0));
  for (let round = 0, change = 1; change > precise && round < mostRounds; round += 1) {
    change = 0;
    // From the end, as most ways lead ahead: without loops the first round says it all.
    for (let place = ways.length - 1; place >= 0; place -= 1) {
      const from = ways[place];
      if (from === undefined || isTarget[place] === true) continue;
      let value = from.rest === 0 ? 0 : from.rest * from.open.map(at).reduce((a, b) => best(a, b));
      for (const { to, part } of from.known) value += part * at(to);
      change = Math.max(change, Math.abs(value - (chances[place] ?? 0)));
      chances[place] = value;
    }
  }
  return chances[0] ?? 1;
}
