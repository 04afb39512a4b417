/** Whom or what the key of a fact names, by the title that the reader's own map has for it. */
import { group } from 'd3';
import { type Declaration, type Journey, type Model, named, touchpointsOf } from '../model/index.js';
import type { Change } from './change.js';

interface Versions<T> {
  readonly before?: T;
  readonly after?: T;
}

interface Compared {
  readonly before: Model;
  readonly after: Model;
  readonly changes: readonly Change[];
  readonly personas: readonly Versions<Declaration>[];
  readonly journeys: readonly Versions<Journey>[];
}

type Titled = Pick<Declaration, 'name' | 'title' | 'labels'>;

/** The same comparison; a key is in the words of the version before, and its title is that of today. */
export function withKeyTitles<Comparison extends Compared>(comparison: Comparison & Compared): Comparison {
  const titled = titlesBy(comparison);
  const changes = comparison.changes.map((change): Change => {
    const found = titled(change);
    if (found === undefined || (found.title === change.key && found.labels.length === 0)) return change;
    return { ...change, keyTitle: { title: found.title, labels: found.labels } };
  });
  return { ...comparison, changes };
}

function titlesBy({ before, after, personas, journeys }: Compared): (change: Change) => Titled | undefined {
  const people = new Map(personas.flatMap((both) => (both.before ? [[both.before.name, both.after] as const] : [])));
  let touchpoints: ReadonlyMap<string, Titled> | undefined;
  return ({ keyword, key = '' }) => {
    switch (keyword) {
      case 'emotion':
        return people.get(key) ?? named(after.personas, key) ?? named(before.personas, key);
      case 'metric':
        return named(after.metrics, key) ?? named(before.metrics, key);
      case '->':
        touchpoints ??= touchpointsBy(journeys);
        return touchpoints.get(key);
      default:
        return undefined;
    }
  };
}

/** By name, the later version's own where both have it; without names that several journeys have for different things. */
function touchpointsBy(journeys: Compared['journeys']): ReadonlyMap<string, Titled> {
  const found = new Map<string, Titled>();
  for (const side of ['after', 'before'] as const) {
    const all = journeys.flatMap((both) => (both[side] ? touchpointsOf(both[side]) : []));
    for (const [name, namesakes] of group(all, ({ touchpoint }) => touchpoint.name)) {
      const [one] = namesakes;
      const isOne = namesakes.every(({ touchpoint }) => touchpoint.title === one?.touchpoint.title);
      if (one !== undefined && isOne && !found.has(name)) found.set(name, one.touchpoint);
    }
  }
  return found;
}
