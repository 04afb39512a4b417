/** Where those at a touchpoint go, and which part of them, by the shares on its arrows. */
import type { Touchpoint } from '../model/index.js';
import { reachable } from './paths.js';
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
  const all = allWaysOf(touchpoints);
  const leadsBack = leadingBack(all);
  return all.map((ways, place) => {
    const onwards = ways.open.length < 2 ? ways.open : ways.open.filter((to) => !leadsBack(place, to));
    return onwards.length === 0 ? ways : { ...ways, open: onwards };
  });
}

function allWaysOf(touchpoints: readonly Touchpoint[]): readonly Ways[] {
  const places = new Map(touchpoints.map(({ name }, place) => [name, place]).toReversed() as [string, number][]);
  return touchpoints.map((touchpoint, place): Ways => {
    const { flows } = touchpoint;
    const next: Place = place + 1 < touchpoints.length ? place + 1 : flows.length === 0 ? 'end' : 'away';
    const arrows = flows.map((flow) => {
      const to: Place = wayOutOf(flow, touchpoint) === 'end' ? 'end' : (places.get(flow.to?.name ?? '') ?? 'away');
      return { to, share: flow.share?.value };
    });
    const sum = sumOfShares(flows);
    // More than everyone can't go: shares that sum to more are taken as parts of their sum.
    const whole = Math.max(100, sum);
    const known = arrows.flatMap(({ to, share }) =>
      share === undefined ? [] : [{ to, part: Math.max(0, share) / whole }],
    );
    const open = arrows.flatMap(({ to, share }) => (share === undefined ? [to] : []));
    return { known, rest: sum > 100 - tolerance ? 0 : 1 - sum / 100, open: open.length === 0 ? [next] : open };
  });
}

/**
 * Tells whether a way leads back: to a place from which one comes here again, and which is no further from the start.
 * Where blocks stand in the text makes no difference.
 */
function leadingBack(all: readonly Ways[]): (from: number, to: Place) => boolean {
  const next = (place: number) => (all[place] === undefined ? [] : targetsOf(all[place]));
  const steps = new Map<number, number>([[0, 0]]);
  // A map's iteration also visits what is added on the way.
  for (const [place, count] of steps) for (const to of next(place)) if (!steps.has(to)) steps.set(to, count + 1);
  return (from, to) => {
    if (typeof to === 'string') return false;
    const isFurther = (steps.get(to) ?? 0) > (steps.get(from) ?? 0);
    return !isFurther && reachable([to], next).has(from);
  };
}

function targetsOf({ known, open, rest }: Ways): readonly number[] {
  const to = [...known.map((way) => way.to), ...(rest > 0 ? open : [])];
  return to.filter((place) => typeof place === 'number');
}
