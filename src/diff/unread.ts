/** What may only stand where a version could not be read is neither gone nor new. */
import type { Model } from '../model/index.js';
import type { Change } from './change.js';

/** Whatever is in one version or both. */
interface Sided {
  readonly before?: unknown;
  readonly after?: unknown;
}

interface Journeys extends Sided {
  readonly phases: readonly Sided[];
  readonly touchpoints: readonly Sided[];
  readonly pains: readonly Sided[];
  readonly opportunities: readonly Sided[];
}

interface Compared<Journey extends Journeys> {
  readonly before: Model;
  readonly after: Model;
  readonly changes: readonly Change[];
  readonly journeys: readonly Journey[];
}

/** The same comparison, saying of no thing or fact that it came or went where it may be unread. */
export function withoutUnread<Journey extends Journeys, Comparison extends Compared<Journey>>(
  comparison: Comparison & Compared<Journey>,
): Comparison {
  const { before, after, changes, journeys } = comparison;
  if (before.incomplete !== true && after.incomplete !== true) return comparison;
  const isSure = (one: Sided) =>
    (one.before !== undefined || before.incomplete !== true) && (one.after !== undefined || after.incomplete !== true);
  return {
    ...comparison,
    changes: changes.filter((change) => isSure(sayings(change))),
    journeys: journeys.filter(isSure).map((journey) => ({
      ...journey,
      phases: journey.phases.filter(isSure),
      touchpoints: journey.touchpoints.filter(isSure),
      pains: journey.pains.filter(isSure),
      opportunities: journey.opportunities.filter(isSure),
    })),
  };
}

/** What a change says of each version; of one that only moved, that both have it. */
function sayings({ from, to, before, after, keyword }: Change): Sided {
  return keyword === undefined ? { before, after } : { before: from, after: to };
}
