/** Where a journey goes on. */
import { pathsOf, reachable } from '../../../analysis/paths.js';
import { writtenName } from '../../../language/index.js';
import { contains, type Journey, type Touchpoint } from '../../../model/index.js';
import { put, replaced } from '../../edits/change.js';
import { insertFact } from '../../edits/insert.js';
import { type Fix, type FixContext, type Fixer, here, preferredAt } from './fix.js';
import { isSameSpan, journeyAround, touchpointAround } from './places.js';

/** From the last touchpoint before it that somebody gets to. */
export const unreachableTouchpoint: Fixer<'unreachable-touchpoint'> = ({ span }, context) => {
  const journey = journeyAround(context.model, span.start);
  if (journey === undefined) return [];
  const { touchpoints, next } = pathsOf(journey);
  const reached = reachable(touchpoints.slice(0, 1), next);
  const index = touchpoints.findIndex(({ nameSpan }) => isSameSpan(nameSpan, span));
  const before = touchpoints.slice(0, index).findLast((touchpoint) => reached.has(touchpoint));
  const touchpoint = touchpoints[index];
  return before && touchpoint ? arrow(before, touchpoint, context, preferredAt(0)) : [];
};

/** On to what stands behind the loop, when the journey can end from there; or out of the journey. */
export const deadLoop: Fixer<'dead-loop'> = ({ span }, context) => {
  const place = touchpointAround(context.model, span.start);
  const last = place?.touchpoint;
  if (place === undefined || last === undefined) return [];
  const { touchpoints, next } = pathsOf(place.journey);
  const following = touchpoints[touchpoints.indexOf(last) + 1];
  const isEnd = (touchpoint: Touchpoint) =>
    next(touchpoint).length === 0 || touchpoint.flows.some(({ to }) => to === undefined);
  const leadsOut = following !== undefined && [...reachable([following], next)].some(isEnd);
  return [
    ...(following && leadsOut ? arrow(last, following, context) : []),
    ...here(context, context.words.addExit(last.title), withArrow(last, '-> exit', context)),
  ];
};

/** An arrow, and what may stand between it and where it leads. */
const arrowHead = /^[^\w\s"]+(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*[\r\n])*/;

/** Done, or gone: only the writer knows. */
export const loneExit: Fixer<'lone-exit'> = ({ span }, context) => {
  const { model, document, words } = context;
  const from = document.offsetAt(span.start) + (arrowHead.exec(document.getText(span))?.[0].length ?? 0);
  const word = { start: document.positionAt(from), end: document.positionAt(from + 'exit'.length) };
  const journey = journeyAround(model, span.start);
  // An arrow to the end would lead to a touchpoint of that name.
  const mayEnd = journey !== undefined && pathsOf(journey).touchpoints.every(({ name }) => name !== 'end');
  return [
    ...(mayEnd ? here(context, words.endHere(), replaced(word, 'end'), preferredAt(0)) : []),
    ...here(context, words.dropOffHere(), put(word.end, ' 100%')),
  ];
};

/** The reason itself only the writer knows: its place is made, with `…` in it. */
export const channelBreak: Fixer<'channel-break'> = ({ span, about: { to } }, context) => {
  const { model, words } = context;
  const flows = touchpointAround(model, span.start)?.touchpoint.flows ?? [];
  const flow = flows.find((each) => each.to !== undefined && isSameSpan(each.to.span, span));
  if (flow !== undefined) return here(context, words.giveReason(to), put(flow.span.end, ' "…"'));
  const journey = journeyAround(model, span.start);
  const [from, target] = journey === undefined ? [] : stepTo(journey, span);
  if (from === undefined || target === undefined) return [];
  return here(context, words.giveReason(to), withArrow(from, `-> ${writtenName(target.name)} "…"`, context));
};

/** The touchpoint that a place stands in, behind the one that leads to it because it comes before it. */
function stepTo(journey: Journey, span: Touchpoint['span']): readonly (Touchpoint | undefined)[] {
  const { touchpoints } = pathsOf(journey);
  const index = touchpoints.findIndex((touchpoint) => contains(touchpoint.span, span.start));
  return [touchpoints[index - 1], touchpoints[index]];
}

function arrow(from: Touchpoint, to: Touchpoint, context: FixContext, flags: Pick<Fix, 'isPreferred'> = {}) {
  const edits = withArrow(from, `-> ${writtenName(to.name)}`, context);
  return here(context, context.words.addArrow(from.title, to.title), edits, flags);
}

/** Behind the arrows there are. */
function withArrow(from: Touchpoint, written: string, { document }: FixContext) {
  const last = from.flows.at(-1);
  return insertFact(document, from, written, last === undefined ? 'last' : { behind: last.span });
}
