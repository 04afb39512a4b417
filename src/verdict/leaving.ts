/** Who leaves the journey early, before and now. */

import { dropOff, isLoneExit } from '../analysis/ways-out.js';
import type { JourneyComparison } from '../diff/index.js';
import type { Touchpoint } from '../model/index.js';
import { differ } from './scores.js';
import type { Titled } from './titled.js';

/**
 * The part of those at a touchpoint who leave there, in percent; `unknown` where the share of an arrow was left out.
 * `nobody` only where no arrow leads away; `done` where the journey ends for everyone.
 */
export type Leaving = number | 'unknown' | 'nobody' | 'done';

export interface Leave {
  readonly touchpoint: Titled;
  readonly from: Leaving;
  readonly to: Leaving;
  /** Whether the touchpoint itself came or went. */
  readonly is: 'new' | 'gone' | 'in both';
}

export interface LeavingMeaning {
  readonly about: 'leaving';
  /** Where it changed most. */
  readonly most: Leave;
  /** At how many other touchpoints more leave, fewer do, or nobody knows. */
  readonly more: number;
  readonly fewer: number;
  readonly unknown: number;
}

export function leavingOf({ touchpoints }: JourneyComparison): readonly LeavingMeaning[] {
  const changed = touchpoints.flatMap(({ before, after }): readonly Leave[] => {
    const touchpoint = (after ?? before)?.touchpoint;
    if (touchpoint === undefined) return [];
    const [from, to] = [before, after].map((moment) => leavingAt(moment?.touchpoint));
    if (from === undefined || to === undefined || isAlike(from, to)) return [];
    return [{ touchpoint, from, to, is: before === undefined ? 'new' : after === undefined ? 'gone' : 'in both' }];
  });
  const [most, ...others] = changed.toSorted((a, b) => byHowMuch(b) - byHowMuch(a));
  if (most === undefined) return [];
  const count = (way: number) => others.filter((leave) => wayOf(leave) === way).length;
  return [{ about: 'leaving', most, more: count(1), fewer: count(-1), unknown: count(0) }];
}

/** 1 where more leave than did, −1 where fewer do; 0 where nobody knows. */
export function wayOf({ from, to }: Leave): -1 | 0 | 1 {
  if (from === 'done' || to === 'done') return 0;
  if (from === 'unknown') return to === 'nobody' ? -1 : 0;
  if (to === 'unknown') return from === 'nobody' ? 1 : 0;
  return percent(to) > percent(from) ? 1 : -1;
}

function isAlike(from: Leaving, to: Leaving): boolean {
  if ([from, to].includes('unknown')) return from === to;
  return !differ(percent(from), percent(to));
}

function byHowMuch({ from, to }: Leave): number {
  return Math.abs(percent(to) - percent(from));
}

function percent(leaving: Leaving): number {
  return typeof leaving === 'number' ? leaving : 0;
}

function leavingAt(touchpoint: Touchpoint | undefined): Leaving {
  if (touchpoint === undefined) return 'nobody';
  return dropOff(touchpoint) ?? (isLoneExit(touchpoint.flows) ? 'done' : 'nobody');
}
