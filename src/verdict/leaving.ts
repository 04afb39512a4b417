/** Who leaves the journey early, before and now. */

import { dropOff, ending, isLoneExit } from '../analysis/ways-out.js';
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
  /** Whether the touchpoint itself came or went; or the same people are drawn as done now, and not as leaving, or the reverse. */
  readonly is: 'new' | 'gone' | 'in both' | 'recounted';
  /** In percent, of those who are drawn otherwise. */
  readonly recounted?: number;
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
  const changed = touchpoints.flatMap(({ before, after, isElsewhere }): readonly Leave[] => {
    // Whoever left there leaves in another journey now.
    if (isElsewhere === true) return [];
    const touchpoint = (after ?? before)?.touchpoint;
    if (touchpoint === undefined) return [];
    const [from, to] = [before, after].map((moment) => leavingAt(moment?.touchpoint));
    if (from === undefined || to === undefined || isAlike(from, to)) return [];
    const recounted = Math.abs(percent(to) - percent(from));
    const [done, doneNow] = [before, after].map((moment) => doneAt(moment?.touchpoint));
    if (before !== undefined && after !== undefined && isKnown(from, to, done, doneNow)) {
      const isRecounted = !differ(percent(from) + percent(done ?? 0), percent(to) + percent(doneNow ?? 0));
      if (isRecounted && recounted > 0) return [{ touchpoint, from, to, is: 'recounted', recounted }];
    }
    return [{ touchpoint, from, to, is: before === undefined ? 'new' : after === undefined ? 'gone' : 'in both' }];
  });
  const [most, ...others] = changed.toSorted((a, b) => byHowMuch(b) - byHowMuch(a));
  if (most === undefined) return [];
  const count = (way: number) => others.filter((leave) => wayOf(leave) === way).length;
  return [{ about: 'leaving', most, more: count(1), fewer: count(-1), unknown: count(0) }];
}

/** 1 where more leave than did, −1 where fewer do; 0 where nobody knows. */
export function wayOf({ from, to, is }: Leave): -1 | 0 | 1 {
  if (is === 'recounted' || from === 'done' || to === 'done') return 0;
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

function isKnown(...leavings: readonly (Leaving | undefined)[]): boolean {
  return !leavings.includes('unknown');
}

/** The part of those at a touchpoint for whom the journey ends there. */
function doneAt(touchpoint: Touchpoint | undefined): Leaving {
  return (touchpoint && ending(touchpoint)) ?? 'nobody';
}

function leavingAt(touchpoint: Touchpoint | undefined): Leaving {
  if (touchpoint === undefined) return 'nobody';
  return dropOff(touchpoint) ?? (isLoneExit(touchpoint.flows) ? 'done' : 'nobody');
}
