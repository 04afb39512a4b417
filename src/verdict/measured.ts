/** Measurements that both versions have, and that came out otherwise. */
import { type Comparison, isWithin, type JourneyComparison, type Place } from '../diff/index.js';
import { named } from '../model/index.js';
import type { Titled } from './titled.js';

export interface Measured {
  /** What is measured. */
  readonly metric: Titled;
  /** The phase or touchpoint. */
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  /** Above 0 for the better, below 0 for the worse; 0 where the kind does not say which way is better. */
  readonly good: number;
}

export function measuredAgain(comparison: Comparison, journey: JourneyComparison): readonly Measured[] {
  return comparison.changes.flatMap((change) => {
    const { code, delta, key = '', place } = change;
    if (code !== 'metric-changed' || delta === undefined || !isWithin(change, journey)) return [];
    const kind = named(comparison.after.metrics, key) ?? named(comparison.before.metrics, key);
    const good = kind?.better === 'higher' ? delta : kind?.better === 'lower' ? -delta : 0;
    const [from, to] = [Number(change.from), Number(change.to)];
    return [{ metric: kind ?? { title: key, labels: [] }, place, from, to, good }];
  });
}
