/** Dragging a point: another number in the place of a score, and nothing else. */
import { clampToScale } from '../../../analysis/index.js';
import { isSameSpan, own, type Span, touchpointsOf } from '../../../model/index.js';
import { replaced } from '../../edits/change.js';
import { inFile, type MapEditContext, type Outcome } from './context.js';

export function scored(context: MapEditContext, span: Span, score: number): Outcome {
  const { model, document } = context;
  const found = own(model, model.journeys)
    .flatMap((journey) => touchpointsOf(journey).map(({ touchpoint }) => ({ journey, touchpoint })))
    .find(({ touchpoint }) =>
      touchpoint.emotions.some((one) => one.score !== undefined && isSameSpan(one.score.span, span)),
    );
  if (found === undefined) return { problem: 'gone' };
  const { scale } = found.journey;
  // Rounded first: the end of a scale may be no tenth.
  const kept = clampToScale(Math.round(score * 10) / 10, scale);
  const before = document.getText(span);
  const written = writtenScore(kept, before, before.startsWith('+') || signsPositives(context));
  return written === before ? { problem: 'same' } : inFile(context, [replaced(span, written)]);
}

/** In the notation of the number that it takes the place of. */
function writtenScore(score: number, before: string, signed: boolean): string {
  const digits = String(Math.abs(score));
  if (score < 0) return `${before.startsWith('\u2212') ? '\u2212' : '-'}${digits}`;
  return score > 0 && signed ? `+${digits}` : digits;
}

/** Whether the file writes a plus before scores above nought; one without any such score does. */
function signsPositives({ model, document }: MapEditContext): boolean {
  const scores = own(model, model.journeys)
    .flatMap(touchpointsOf)
    .flatMap(({ touchpoint }) => touchpoint.emotions.flatMap(({ score }) => (score === undefined ? [] : [score])));
  const positive = scores.filter(({ value }) => value > 0);
  return positive.length === 0 || positive.some(({ span }) => document.getText(span).startsWith('+'));
}
