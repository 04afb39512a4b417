/**
 * Two versions of a journey on the columns of one map: what both have stands in one place, what is new stands where it
 * is now, and what is gone or moved away keeps a place where it was. So each version, read from left to right without
 * the other's own places, is in its own order.
 */

import type { Phase } from '../model/index.js';
import type { Counterparts, JourneyComparison, Moment } from './compare.js';
import { longestGrowing } from './order.js';

/** Something in its place, in the versions that have it there. */
export interface Aligned<T> extends Counterparts<T> {
  /** The same thing in the other version, where that has it in another place. */
  readonly elsewhere?: T;
}

/** A column: a touchpoint. */
export type Slot = Aligned<Moment>;

export interface AlignedPhase extends Aligned<Phase> {
  readonly slots: readonly Slot[];
}

export function aligned({ before, after, phases, touchpoints }: JourneyComparison): readonly AlignedPhase[] {
  const moments = { before: momentsBy(touchpoints, 'before'), after: momentsBy(touchpoints, 'after') };
  const places = merged(before?.phases ?? [], after?.phases ?? [], phases);
  return places.map((place): AlignedPhase => {
    // What may be unread in the other version is in no list, and keeps its place.
    const momentsIn = (side: 'before' | 'after') => {
      const phase = place[side];
      return phase?.touchpoints.map((touchpoint) => moments[side].get(touchpoint) ?? { phase, touchpoint }) ?? [];
    };
    const [olds, news] = [momentsIn('before'), momentsIn('after')];
    return { ...place, slots: merged(olds, news, touchpoints) };
  });
}

function momentsBy(touchpoints: JourneyComparison['touchpoints'], side: 'before' | 'after') {
  return new Map(
    touchpoints.flatMap((both) => {
      const moment = both[side];
      return moment === undefined ? [] : [[moment.touchpoint, moment] as const];
    }),
  );
}

/** Both rows in one: those that kept their order in one place, all others in a place of each. */
function merged<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly Counterparts<T>[],
): readonly Aligned<T>[] {
  const others = { before: new Map<T, T>(), after: new Map<T, T>() };
  for (const { before: one, after: other } of pairs) {
    if (one === undefined || other === undefined) continue;
    others.before.set(one, other);
    others.after.set(other, one);
  }
  const placeBefore = new Map(before.map((one, place) => [one, place]));
  const shared = after.filter((one) => placeBefore.has(others.after.get(one) ?? one));
  const kept = longestGrowing(shared.map((one) => placeBefore.get(others.after.get(one) ?? one) ?? 0));
  const stays = new Set(shared.filter((_, place) => kept.has(place)));
  const places: Aligned<T>[] = [];
  let old = 0;
  let come: Aligned<T>[] = [];
  // Between two that both have, what is gone stands before what took its place.
  const fillUpTo = (end: number) => {
    for (const one of before.slice(old, end)) places.push({ before: one, ...elsewhere(others.before.get(one)) });
    places.push(...come);
    old = end;
    come = [];
  };
  for (const one of after) {
    const other = others.after.get(one);
    const at = other === undefined || !stays.has(one) ? undefined : placeBefore.get(other);
    if (at === undefined || other === undefined) {
      come.push({ after: one, ...elsewhere(other) });
      continue;
    }
    fillUpTo(at);
    places.push({ before: other, after: one });
    old = at + 1;
  }
  fillUpTo(before.length);
  return places;
}

function elsewhere<T>(other: T | undefined): Pick<Aligned<T>, 'elsewhere'> {
  return other === undefined ? {} : { elsewhere: other };
}
