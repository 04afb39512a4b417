import { own } from '../../model/index.js';
import { channelBreaks } from '../channel-breaks.js';
import { rule } from '../rule.js';

export const channelBreak = rule('channel-break', 'hint', function* (model) {
  for (const journey of own(model, model.journeys)) {
    for (const { from, to, span } of channelBreaks(journey)) yield { span, about: { from: from.title, to: to.title } };
  }
});
