/** The two ways out of a journey: done at its end, or gone before it. */
import type { Flow, Touchpoint } from '../model/index.js';
import { sumOfShares } from './shares.js';

/** Where an arrow out of the journey leads; `undefined` for one that leads to a touchpoint. */
export type WayOut = 'end' | 'exit';

/** A lone `-> exit` ends the journey: the only arrow of its touchpoint, with no share of those who leave. */
export function isLoneExit(flows: readonly Flow[]): boolean {
  const [only, ...others] = flows;
  return only?.exit === true && only.share === undefined && others.length === 0;
}

export function wayOutOf(flow: Flow, { flows }: Pick<Touchpoint, 'flows'>): WayOut | undefined {
  if (flow.to !== undefined) return undefined;
  return flow.end || isLoneExit(flows) ? 'end' : 'exit';
}

/** Percent of those at a touchpoint; `unknown` where an arrow that takes some of them has no share. */
export type Share = number | 'unknown';

/**
 * **Drop-off**: the share of those at a touchpoint who leave the journey there, along arrows to `exit`. Whoever goes to
 * `end`, or along a lone `-> exit`, does not drop off. A share that was left out is unknown, and never 0.
 * `undefined` where no arrow leads to `exit`.
 */
export function dropOff({ flows }: Pick<Touchpoint, 'flows'>): Share | undefined {
  return shareOut({ flows }, 'exit');
}

/** The share of those at a touchpoint for whom the journey ends there; `undefined` where no arrow says so. */
export function ending({ flows }: Pick<Touchpoint, 'flows'>): Share | undefined {
  return shareOut({ flows }, 'end');
}

function shareOut({ flows }: Pick<Touchpoint, 'flows'>, way: WayOut): Share | undefined {
  const out = flows.filter((flow) => wayOutOf(flow, { flows }) === way);
  if (out.length === 0) return undefined;
  return out.some(({ share }) => share === undefined) ? 'unknown' : sumOfShares(out);
}
