import { comparePositions, own } from '../../model/index.js';
import { endMean, ends, journeyMean } from '../figures.js';
import { rule } from '../rule.js';

/** A difference that two decimals do not show is none. */
const visible = 0.01;

/**
 * A journey whose personas' last scores average below the whole: people remember the end (peak-end rule). It points at
 * the last touchpoint with a score.
 */
export const weakEnding = rule('weak-ending', 'information', function* (model) {
  for (const journey of own(model, model.journeys)) {
    const mean = journeyMean(model, journey);
    const end = endMean(model, journey);
    const last = ends(journey)
      .map(({ touchpoint }) => touchpoint.nameSpan)
      .toSorted((a, b) => comparePositions(a.start, b.start))
      .at(-1);
    if (mean === undefined || end === undefined || last === undefined || !journey.scale.valid) continue;
    if (end <= mean - visible) yield { span: last, about: { journey: journey.title, end, mean } };
  }
});
