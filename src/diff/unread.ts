/** What may only stand where a version could not be read is neither gone nor new. */
import type { Change } from './change.js';
import type { Comparison, Counterparts, JourneyComparison } from './compare.js';

/** The same comparison, saying of no thing or fact that it came or went where it may be unread. */
export function withoutUnread(comparison: Comparison): Comparison {
  const { before, after, changes, journeys } = comparison;
  if (before.incomplete !== true && after.incomplete !== true) return comparison;
  const isSure = (one: Counterparts<unknown>) =>
    (one.before !== undefined || before.incomplete !== true) && (one.after !== undefined || after.incomplete !== true);
  return {
    ...comparison,
    changes: changes.filter((change) => isSure(sayings(change))),
    journeys: journeys.filter(isSure).map(
      (journey): JourneyComparison => ({
        ...journey,
        phases: journey.phases.filter(isSure),
        touchpoints: journey.touchpoints.filter(isSure),
        pains: journey.pains.filter(isSure),
        opportunities: journey.opportunities.filter(isSure),
      }),
    ),
  };
}

/** What a change says of each version; of one that only moved, that both have it. */
function sayings({ from, to, before, after, keyword }: Change): Counterparts<unknown> {
  if (keyword === undefined) return { before, after };
  return { before: from, after: to };
}
