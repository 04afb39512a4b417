/** What was found out about facts that stay. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Replacement } from '../../../../language/format/edits.js';
import { type Journey, type Position, touchpointsOf } from '../../../../model/index.js';
import { blanksBefore } from '../lines.js';

/** Where the metrics begin that have no target. */
export function measured(document: TextDocument, journey: Journey): ReadonlySet<number> {
  const metrics = metricsOf(journey).filter(({ target }) => target === undefined);
  return new Set(metrics.map(({ span }) => document.offsetAt(span.start)));
}

function metricsOf(journey: Journey) {
  return journey.phases.flatMap(({ metrics, touchpoints }) => [
    ...metrics,
    ...touchpoints.flatMap((each) => each.metrics),
  ]);
}

/** Facts that stay without what was found out about them. */
export function shorter(document: TextDocument, journey: Journey): readonly Replacement[] {
  const cut = (from: Position, to: Position, text = '') => ({
    start: document.offsetAt(from),
    end: document.offsetAt(to),
    text,
  });
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  const emotions = touchpoints
    .flatMap((each) => each.emotions)
    .map(({ score, feeling, span }) => {
      // A quoted feeling would be read as what the persona says once nothing follows it.
      const isQuoted = feeling !== undefined && !/^[^"'“‘«‹„]/u.test(document.getText(feeling.span));
      return cut((isQuoted ? score : (feeling ?? score))?.span.end ?? span.end, span.end);
    });
  const gains = touchpoints.flatMap((each) => each.gains).map(({ text, span }) => cut(text.span.end, span.end));
  const metrics = metricsOf(journey).flatMap(({ value, target, span }) => {
    if (value === undefined || target === undefined) return [];
    const between = document.getText({ start: value.span.end, end: target.span.start });
    const unit = between.replace(/\s*\btarget\s*$/, '');
    return [cut(value.span.start, span.end, document.getText(target.span) + unit)];
  });
  const source = document.getText();
  const shares = touchpoints
    .flatMap((each) => each.flows)
    .flatMap(({ share, condition, span }) => {
      if (share === undefined) return [];
      const start = blanksBefore(source, document.offsetAt(share.span.start));
      const end = document.offsetAt(condition?.span.start ?? span.end);
      return [{ start, end, text: condition === undefined ? '' : ' ' }];
    });
  return [...emotions, ...gains, ...metrics, ...shares];
}
