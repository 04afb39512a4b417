import type { DateFact } from '../../model/index.js';
import { own } from '../../model/index.js';
import { rule } from '../rule.js';

/** A source or a journey's last review that is older than the months set for it. */
export const staleEvidence = rule('stale-evidence', 'information', function* (model, { today, limits }) {
  if (today === undefined) return;
  for (const { title, date } of own(model, model.sources)) {
    const months = limits.staleAfterMonths;
    if (!isOlder(date, months, today)) continue;
    yield { span: date.span, about: { what: 'source', title, date: date.value, months } };
  }
  for (const { title, reviewed } of own(model, model.journeys)) {
    const months = limits.reviewAfterMonths;
    if (!isOlder(reviewed, months, today)) continue;
    yield { span: reviewed.span, about: { what: 'journey', title, date: reviewed.value, months } };
  }
});

/** Whether a day lies more than so many months before today, both `yyyy-mm-dd`. A day that does not exist is never old. */
function isOlder(date: DateFact | undefined, months: number, today: string): date is DateFact {
  if (date === undefined || !date.valid) return false;
  const [then, now] = [date.value, today].map(monthAndDay);
  if (then === undefined || now === undefined) return false;
  const age = now.month - then.month;
  return age > months || (age === months && now.day > then.day);
}

/** Months since the year 0, and the day within the month. */
function monthAndDay(date: string): { month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { month: year * 12 + month, day };
}
