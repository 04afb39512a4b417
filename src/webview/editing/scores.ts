/** Scores as heights on the map; no DOM. */
import { type Emotion, emotionPersona, isSameSpan, type Journey, type Span, touchpointsOf } from '../../model/index.js';
import type { Axis } from '../../scene/index.js';

/** The score that stands at a height of the map, within the scale: to a tenth, or whole. */
export function scoreAt(y: number, { from, to, top, bottom }: Axis, whole: boolean): number {
  const score = to - ((y - top) / (bottom - top)) * (to - from);
  const step = whole ? 1 : 0.1;
  const snapped = Math.round(score / step) * step;
  return Math.round(Math.min(to, Math.max(from, snapped)) * 10) / 10 + 0;
}

/** The height at which a score stands. */
export function heightOf(score: number, { from, to, top, bottom }: Axis): number {
  return top + ((to - score) / (to - from)) * (bottom - top);
}

/** The emotion that a point was drawn from. */
export function emotionAt(journey: Journey, span: Span): Emotion | undefined {
  return touchpointsOf(journey)
    .flatMap(({ touchpoint }) => touchpoint.emotions)
    .find((emotion) => isSameSpan(emotion.span, span) && emotionPersona(emotion, journey) !== undefined);
}
