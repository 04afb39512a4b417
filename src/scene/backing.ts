/** How far a touchpoint's scores and pains are backed by sources. */
import { isAssumption } from '../analysis/figures.js';
import type { Reference } from '../model/index.js';
import type { Column } from './columns.js';

/** `nothing` when it has neither scores, pains nor sources. */
export type Backing = 'backed' | 'partly' | 'assumption' | 'nothing';

export function backingOf(column: Column): Backing {
  const { touchpoint, phase } = column;
  let [items, assumed] = [0, 0];
  const count = (item: { readonly evidence: Column['touchpoint']['evidence'] }) => {
    items += 1;
    if (isAssumption(item, touchpoint, phase)) assumed += 1;
  };
  for (const emotion of touchpoint.emotions) if (emotion.score !== undefined) count(emotion);
  touchpoint.pains.forEach(count);
  if (items === 0) return sourcesOf(column).length === 0 ? 'nothing' : 'backed';
  if (assumed === 0) return 'backed';
  return assumed === items ? 'assumption' : 'partly';
}

/** All sources that a touchpoint, its phase or anything on it rests on; each once, where it is first spoken of. */
export function sourcesOf({ touchpoint, phase }: Column): readonly Reference[] {
  const found = new Map<string, Reference>();
  const collect = ({ evidence }: { readonly evidence: readonly Reference[] }) => {
    for (const source of evidence) if (source.resolved && !found.has(source.name)) found.set(source.name, source);
  };
  collect(touchpoint);
  touchpoint.emotions.forEach(collect);
  touchpoint.pains.forEach(collect);
  touchpoint.gains.forEach(collect);
  touchpoint.metrics.forEach(collect);
  collect(phase);
  return [...found.values()];
}
