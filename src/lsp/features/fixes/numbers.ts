/** Numbers that cannot be as they are: shares, measurements, scales. */
import { shareOf, sumOfShares } from '../../../analysis/shares.js';
import { replaced } from '../../edits/change.js';
import { type Fixer, here, preferredAt } from './fix.js';
import { isSameSpan, touchpointAround } from './places.js';

/** A number as the language writes it, with a plus where the one it replaces had its sign. */
export function writtenNumber(value: number, instead: string): string {
  const digits = Math.abs(value).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 });
  if (digits === '0') return '0';
  if (value < 0) return instead.startsWith('\u2212') ? `\u2212${digits}` : `-${digits}`;
  return /^[+\-\u2212]/.test(instead) ? `+${digits}` : digits;
}

/** What the other arrows leave of everybody. */
export const shares: Fixer<'share-over-100' | 'share-not-100'> = ({ span }, context) => {
  const flows = touchpointAround(context.model, span.start)?.touchpoint.flows ?? [];
  const flow = flows.find(({ share }) => share !== undefined && isSameSpan(share.span, span));
  if (flow === undefined) return [];
  const left = Math.round((100 - sumOfShares(flows) + shareOf(flow)) * 100) / 100;
  if (left <= 0) return [];
  const edit = replaced(span, writtenNumber(left, ''));
  return here(context, context.words.setShare(left), edit, { isPreferred: true });
};

export const metricOutOfRange: Fixer<'metric-out-of-range'> = ({ span, about }, context) => {
  const { value, part, from, to = from } = about;
  const nearest = value < from ? from : to;
  const edit = replaced(span, writtenNumber(nearest, context.document.getText(span)));
  return here(context, context.words.setMetric(part, nearest), edit, { isPreferred: true });
};

/** Which of two readings is meant, only a writer knows; one alone is what is read already. */
export const thousandsSeparator: Fixer<'thousands-separator'> = ({ span, about: { readings } }, context) =>
  readings.flatMap((reading, index) => {
    const flags = readings.length === 1 ? ({ isPreferred: true, isSafe: true } as const) : preferredAt(index);
    return here(context, context.words.write(reading), replaced(span, reading), flags);
  });

const bounds =
  /^([\s\S]*?)([+\-\u2212]?(?:\d+(?:[.,]\d+)?|\.\d+))(\s*\.\.\s*)([+\-\u2212]?(?:\d+(?:[.,]\d+)?|\.\d+))([\s\S]*)$/;

/** Of two ends that are the same, nobody knows which is wrong. */
export const invalidScale: Fixer<'invalid-scale'> = ({ span, about: { from, to } }, context) => {
  const [, before = '', first, dots = '', second, behind = ''] = bounds.exec(context.document.getText(span)) ?? [];
  if (from === to || first === undefined || second === undefined) return [];
  const edit = replaced(span, before + second + dots + first + behind);
  return here(context, context.words.setScale(to, from), edit, { isPreferred: true });
};
