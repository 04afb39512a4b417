import { own } from '../../model/index.js';
import { endMean, journeyMean, mainEnd } from '../figures.js';
import { rule } from '../rule.js';

/** A difference that two decimals do not show is none. */
const visible = 0.01;

/** A journey that ends below its own mean: people remember the end (peak-end rule). It points at where most come to it. */
export const weakEnding = rule('weak-ending', 'information', function* (model) {
  for (const journey of own(model, model.journeys)) {
    const mean = journeyMean(model, journey);
    const end = endMean(model, journey);
    const main = mainEnd(journey);
    if (mean === undefined || end === undefined || main === undefined || !journey.scale.valid) continue;
    if (end <= mean - visible) yield { span: main.touchpoint.nameSpan, about: { journey: journey.title, end, mean } };
  }
});
