import { own } from '../../model/index.js';
import { rule } from '../rule.js';

/** A date that is no day of the calendar, or is not written as year-month-day. */
export const invalidDate = rule('invalid-date', 'error', function* (model) {
  const dates = [
    ...own(model, model.sources).map(({ date }) => date),
    ...own(model, model.journeys).map(({ reviewed }) => reviewed),
  ];
  for (const date of dates) {
    if (date !== undefined && !date.valid) yield { span: date.span, about: { text: date.value } };
  }
});
