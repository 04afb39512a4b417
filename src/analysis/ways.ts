/** Where those at a touchpoint go, and which part of them, by the shares on its arrows. */
import type { Flow, Touchpoint } from '../model/index.js';
import { sumOfShares, tolerance } from './shares.js';
import { wayOutOf } from './ways-out.js';

/** A touchpoint by its place in the text; the end of the journey; or away: dropped off, or to a name nobody declares. */
export type Place = number | 'end' | 'away';

/** All parts are from 0 to 1 and of those at the touchpoint; `known` and `rest` add up to 1. */
export interface Ways {
  readonly known: readonly { readonly to: Place; readonly part: number }[];
  /** The rest divides over these, nobody knows how. */
  readonly rest: number;
  readonly open: readonly Place[];
}

/**
 * The ways from each touchpoint. Without arrows everyone goes to the next one in the text, or from the last one to the
 * end. Arrows without a share divide those whom no share takes along; of these arrows, one that leads back is
 * gone only where none leads on.
 */
export function waysOf(touchpoints: readonly Touchpoint[]): readonly Ways[] {
  const places = new Map(touchpoints.map(({ name }, place) => [name, place]).toReversed() as [string, number][]);
  return touchpoints.map((touchpoint, place): Ways => {
    const { flows } = touchpoint;
    const next: Place = place + 1 < touchpoints.length ? place + 1 : flows.length === 0 ? 'end' : 'away';
    const target = (flow: Flow): Place => {
      const way = wayOutOf(flow, touchpoint);
      return way === 'end' ? 'end' : (places.get(flow.to?.name ?? '') ?? 'away');
    };
    const sum = sumOfShares(flows);
    // More than everyone can't go: shares that sum to more are taken as parts of their sum.
    const whole = Math.max(100, sum);
    const known = flows.flatMap((flow) =>
      flow.share === undefined ? [] : [{ to: target(flow), part: Math.max(0, flow.share.value) / whole }],
    );
    const unshared = flows.flatMap((flow) => (flow.share === undefined ? [target(flow)] : []));
    const onwards = unshared.filter((to) => typeof to === 'string' || to > place);
    const open = onwards.length === 0 ? unshared : onwards;
    const rest = sum > 100 - tolerance ? 0 : 1 - sum / 100;
    return { known, rest, open: open.length === 0 ? [next] : open };
  });
}
