/** Deleting on the map: a touchpoint, or a fact of one, unless something else in the journey speaks of it. */

import { ownTouchpoints } from '../../../analysis/walk.js';
import { contains, type Journey, type Pain, type Span, touchpointsOf } from '../../../model/index.js';
import { removeDeclaration, removeStatement } from '../../edits/remove.js';
import { blockAround } from '../blocks.js';
import { inFile, type MapEditContext, type Outcome, touchpointNamedAt } from './context.js';

export function deleted(context: MapEditContext, span: Span): Outcome {
  const { model, document } = context;
  const named = touchpointNamedAt(model, span);
  if (named !== undefined) {
    const by = leadingTo(named.journey, named.touchpoint.name).filter((title) => title !== named.touchpoint.title);
    if (by.length > 0) return { problem: 'in-use', what: named.touchpoint.title, by };
    return inFile(context, [removeDeclaration(document, named.touchpoint.span)]);
  }
  return factDeleted(context, span);
}

function factDeleted(context: MapEditContext, span: Span): Outcome {
  const { model, file, document } = context;
  const place = [...ownTouchpoints(model)].find(({ touchpoint }) => contains(touchpoint.span, span.start));
  if (place === undefined) return { problem: 'gone' };
  const [from, to] = [document.offsetAt(span.start), document.offsetAt(span.end)];
  const block = blockAround(file, document, document.offsetAt(place.touchpoint.span.end));
  const fact = block?.facts.find(({ start, end }) => start <= from && to <= end);
  if (fact === undefined) return { problem: 'gone' };
  const whole = { start: document.positionAt(fact.start), end: document.positionAt(fact.end) };
  const pain = place.touchpoint.pains.find((one) => contains(whole, one.span.start));
  const by = pain === undefined ? [] : speakingOf(place.journey, pain);
  if (pain !== undefined && by.length > 0) return { problem: 'in-use', what: pain.text.value, by };
  return inFile(context, [removeStatement(document, whole)]);
}

/** The touchpoints that an arrow leads from, by their titles. */
function leadingTo(journey: Journey, name: string): readonly string[] {
  return touchpointsOf(journey).flatMap(({ touchpoint }) =>
    touchpoint.flows.some(({ to }) => to?.name === name) ? [touchpoint.title] : [],
  );
}

/** The opportunities that solve a pain, and the touchpoints that make it good. */
function speakingOf(journey: Journey, { name }: Pain): readonly string[] {
  if (name === undefined) return [];
  return touchpointsOf(journey).flatMap(({ touchpoint }) => [
    ...touchpoint.opportunities.flatMap(({ solves, text }) =>
      solves.some((one) => one.name === name) ? [text.value] : [],
    ),
    ...(touchpoint.recovers.some((one) => one.name === name) ? [touchpoint.title] : []),
  ]);
}
