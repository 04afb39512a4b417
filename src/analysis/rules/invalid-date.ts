import type { FindingFacts } from '../../model/index.js';
import { isDay, own } from '../../model/index.js';
import { rule } from '../rule.js';

/** A date that is no day of the calendar, or is not written as year-month-day. */
export const invalidDate = rule('invalid-date', 'error', function* (model) {
  const dates = [
    ...own(model, model.sources).map(({ date }) => date),
    ...own(model, model.journeys).map(({ reviewed }) => reviewed),
  ];
  for (const date of dates) {
    if (date !== undefined && !date.valid) yield { span: date.span, about: factsOf(date.value) };
  }
});

function factsOf(text: string): FindingFacts['invalid-date'] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { text, noSuchDay: true };
  const readings = readingsOf(text);
  return readings.length > 0 ? { text, readings } : { text };
}

/** The days that a date in figures may mean: some write the day first, others the month. */
function readingsOf(text: string): readonly string[] {
  const [first = '', second = '', third = '', ...more] = text.split(/[-/.]/);
  if (more.length > 0 || ![first, second, third].every((part) => /^\d+$/.test(part))) return [];
  const orders =
    first.length === 4
      ? [[first, second, third]]
      : [
          [third, second, first],
          [third, first, second],
        ];
  const days = orders.map((parts) => parts.map((part) => part.padStart(2, '0')).join('-'));
  return [...new Set(days)].filter(isDay);
}
