/** Deleting on the map: a touchpoint, or a fact of one, unless something else in the journey speaks of it. */

import { ownTouchpoints } from '../../../analysis/walk.js';
import {
  contains,
  type Pain,
  type Reference,
  type Span,
  type Touchpoint,
  touchpointsOf,
} from '../../../model/index.js';
import { removeWithComments } from '../../edits/remove.js';
import { blockAround } from '../blocks.js';
import { inFile, type MapEditContext, type Outcome, touchpointNamedAt } from './context.js';

export function deleted(context: MapEditContext, span: Span): Outcome {
  const { model, document } = context;
  const named = touchpointNamedAt(model, span);
  if (named !== undefined) {
    const { touchpoint, journey } = named;
    const others = touchpointsOf(journey).flatMap((one) => (one.touchpoint === touchpoint ? [] : [one.touchpoint]));
    const by = [...leadingTo(others, touchpoint.name), ...touchpoint.pains.flatMap((pain) => speakingOf(others, pain))];
    if (by.length > 0) return { problem: 'in-use', what: touchpoint.title, by: [...new Set(by)] };
    return inFile(context, [removeWithComments(document, touchpoint.span)]);
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
  const everyone = touchpointsOf(place.journey).map(({ touchpoint }) => touchpoint);
  const by = pain === undefined ? [] : speakingOf(everyone, pain);
  if (pain !== undefined && by.length > 0) return { problem: 'in-use', what: pain.text.value, by };
  return inFile(context, [removeWithComments(document, whole)]);
}

/** The touchpoints that an arrow leads from, by their titles. */
function leadingTo(touchpoints: readonly Touchpoint[], name: string): readonly string[] {
  return touchpoints.filter(({ flows }) => flows.some(({ to }) => to?.name === name)).map(({ title }) => title);
}

/** The opportunities that solve a pain, and the touchpoints that make it good. */
function speakingOf(touchpoints: readonly Touchpoint[], { name }: Pain): readonly string[] {
  if (name === undefined) return [];
  const speaksOfIt = (references: readonly Reference[]) => references.some((one) => one.name === name);
  return touchpoints.flatMap(({ title, opportunities, recovers }) => [
    ...opportunities.filter(({ solves }) => speaksOfIt(solves)).map(({ text }) => text.value),
    ...(speaksOfIt(recovers) ? [title] : []),
  ]);
}
