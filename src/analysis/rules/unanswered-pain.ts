import type { Journey, Pain, Touchpoint } from '../../model/index.js';
import { own, touchpointsOf } from '../../model/index.js';
import { rule } from '../rule.js';

/**
 * A high or critical pain that no opportunity solves and no touchpoint recovers. An opportunity at the same touchpoint
 * that names no pains counts for all of them.
 */
export const unansweredPain = rule('unanswered-pain', 'information', function* (model) {
  for (const journey of own(model, model.journeys)) {
    const answered = answers(journey);
    // An unknown name may be this pain, misspelt.
    if (answered === undefined) continue;
    for (const { touchpoint } of touchpointsOf(journey)) {
      if (touchpoint.opportunities.some(({ solves }) => solves.length === 0)) continue;
      for (const pain of touchpoint.pains) {
        const { severity, name, nameSpan, text } = pain;
        if (severity === undefined || !isSevere(pain) || (name !== undefined && answered.has(name))) continue;
        yield { span: nameSpan ?? text.span, about: { severity } };
      }
    }
  }
});

function isSevere({ severity }: Pain): boolean {
  return severity === 'high' || severity === 'critical';
}

/** The names of the pains that something is done about; `undefined` when one of the names is unknown. */
function answers(journey: Journey): ReadonlySet<string> | undefined {
  const answeredAt = ({ opportunities, recovers }: Touchpoint) => [
    ...opportunities.flatMap(({ solves }) => solves),
    ...recovers,
  ];
  const all = touchpointsOf(journey).flatMap(({ touchpoint }) => answeredAt(touchpoint));
  return all.some(({ resolved }) => !resolved) ? undefined : new Set(all.map(({ name }) => name));
}
