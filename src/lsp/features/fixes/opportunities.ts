/** Opportunities where one is wanted. What it is, only the writer knows: its place is made, with `…` in it. */
import { writtenName } from '../../../language/index.js';
import { type Touchpoint, touchpointsOf } from '../../../model/index.js';
import { put } from '../../edits/change.js';
import { insertFact } from '../../edits/insert.js';
import { type Fixer, here } from './fix.js';
import { freeNameFor } from './new-names.js';
import { isSameSpan, touchpointAround } from './places.js';

/** A pain without a name gets one, made of its own words. */
export const unansweredPain: Fixer<'unanswered-pain'> = ({ span }, context) => {
  const place = touchpointAround(context.model, span.start);
  const pain = place?.touchpoint.pains.find(({ nameSpan, text }) => isSameSpan(nameSpan ?? text.span, span));
  if (place === undefined || pain === undefined) return [];
  const pains = touchpointsOf(place.journey).flatMap(({ touchpoint }) => touchpoint.pains);
  const taken = new Set(pains.flatMap(({ name }) => name ?? []));
  const name = pain.name ?? freeNameFor(pain.text.value, 'pain-1', taken);
  const opportunity = insertFact(
    context.document,
    place.touchpoint,
    `opportunity "…" solves ${writtenName(name)}`,
    lastOpportunity(place.touchpoint) ?? { behind: pain.span },
  );
  const naming = pain.name === undefined ? [put(pain.text.span.start, `${writtenName(name)} `)] : [];
  const edits = opportunity && [...naming, ...opportunity];
  return here(context, context.words.solvePain(), edits, { isPreferred: true });
};

export const negativeMomentOfTruth: Fixer<'negative-moment-of-truth'> = ({ span }, context) => {
  const touchpoint = touchpointAround(context.model, span.start)?.touchpoint;
  if (touchpoint === undefined) return [];
  const edits = insertFact(context.document, touchpoint, 'opportunity "…"', { behind: span });
  return here(context, context.words.addOpportunity(), edits, { isPreferred: true });
};

function lastOpportunity({ opportunities }: Touchpoint) {
  const last = opportunities.at(-1);
  return last && { behind: last.span };
}
