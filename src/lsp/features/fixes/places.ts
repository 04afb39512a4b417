/** What a finding's place belongs to. */
import { ownTouchpoints, type TouchpointPlace } from '../../../analysis/walk.js';
import type { TopLevelKind } from '../../../language/index.js';
import {
  comparePositions,
  contains,
  declarationsOf,
  type Journey,
  type Model,
  own,
  type Position,
  type Span,
} from '../../../model/index.js';

/** A name in sight of a file, with what a reader calls it. */
export interface InSight {
  readonly name: string;
  readonly title: string;
}

export function touchpointAround(model: Model, position: Position): TouchpointPlace | undefined {
  for (const place of ownTouchpoints(model)) if (contains(place.touchpoint.span, position)) return place;
  return undefined;
}

export function journeyAround(model: Model, position: Position): Journey | undefined {
  return own(model, model.journeys).find(({ span }) => contains(span, position));
}

export function isSameSpan(a: Span, b: Span): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** The names of a kind that a file may use: its own first, then those it imports. */
export function namesInSight(model: Model, kind: TopLevelKind): readonly InSight[] {
  const all = [...own(model, declarationsOf(model, kind)), ...model.visible.filter((each) => each.kind === kind)];
  const names = new Map(all.map(({ name, title }) => [name, { name, title }]));
  return [...names.values()].filter(({ name }) => name !== '');
}
