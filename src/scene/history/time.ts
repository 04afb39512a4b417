/** The lowest score, the mean and the ending through time, a dot for each version. */
import { measure } from '../../text/index.js';
import { type Block, group, round, textLine } from '../block.js';
import type { Circle, Path, Shape, Token } from '../scene.js';
import { margin } from '../sheet.js';
import { baseline, settings } from '../type.js';
import { axis, type Frame, fitting, left, middleDrop, right, spread } from './frame.js';
import { type Course, courseKeys, type HistoryVersion } from './version.js';

const height = 132;
const above = 12;
const dateRow = 30;

/** Colour and dashes, for those who do not see the one or the other. */
const looks: Readonly<Record<keyof Course, { readonly stroke: Token; readonly dash?: readonly number[] }>> = {
  ending: { stroke: 'positive' },
  mean: { stroke: 'text-muted', dash: [7, 5] },
  lowest: { stroke: 'negative', dash: [2, 5] },
};

/** Dots closer than this, in px, would hide each other; there may be too many even so. */
const closest = 13;

export interface TimeChart {
  readonly frame: Frame;
  /** From the oldest to the newest, with the course of each. */
  readonly versions: readonly HistoryVersion[];
  readonly courses: readonly Course[];
  /** The places of those that are drawn elsewhere too. */
  readonly kept: readonly number[];
}

/** Nothing where fewer than two versions have a score. */
export function timeChart({ frame, versions, courses, kept }: TimeChart): Block | undefined {
  if (courses.filter(({ mean }) => mean !== undefined).length < 2) return undefined;
  const xs = placesInTime(versions.map(({ date }) => Date.parse(date)));
  const y = (at: number) => round(above + height * (1 - at));
  const step = (right - left - 2 * inset) / Math.max(1, versions.length - 1);
  const dot = step >= closest - 4 ? 3.5 : step >= 4 ? 2 : 0;
  const drawn = courseKeys.map((key) => ({
    key,
    points: courses.flatMap((course, at) => {
      const value = course[key];
      return value === undefined ? [] : [{ at, value, x: xs[at] ?? 0, y: y(value) }];
    }),
  }));
  const stems = xs.flatMap((x, at): Path[] =>
    kept.includes(at)
      ? [{ type: 'path', d: `M${x} ${above}V${above + height + 6}`, stroke: 'rule', strokeWidth: 1 }]
      : [],
  );
  const lines = drawn.toReversed().flatMap(({ key, points }): Shape[] => [
    {
      type: 'path',
      d: points.map((point, at) => `${at === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''),
      strokeWidth: 2.2,
      ...looks[key],
    },
    ...points.flatMap(({ at, x, y: middle }): Circle[] => {
      const radius = kept.includes(at) ? Math.max(dot, 3) : dot;
      return radius === 0
        ? []
        : [{ type: 'circle', x, y: middle, radius, fill: looks[key].stroke, stroke: 'background', strokeWidth: 1 }];
    }),
  ]);
  const ended = drawn.flatMap(({ key, points }) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ key, ...last }];
  });
  const ys = spread(
    ended.map((end) => end.y),
    15,
    above,
    above + height,
  );
  const names = ended.map(({ key, value }, at) => {
    const { scale, numbers, words } = frame;
    const text = `${words[key]} ${numbers.mean(scale.from + value * (scale.to - scale.from), scale)}`;
    return textLine(text, right + 12, (ys[at] ?? 0) + middleDrop, { style: 'small-strong', fill: looks[key].stroke });
  });
  const children = [
    ...axis(frame, above, height),
    ...stems,
    ...lines,
    ...names,
    ...dates(xs, { frame, versions, courses, kept }),
  ];
  const box = { x: margin, y: 0, width: right - margin, height: above + height + dateRow };
  const label = [frame.words.spoken.time, ...names.map(({ text }) => text)].join(', ');
  return { shapes: [group('time', 0, 0, children, { role: 'lane', label, box })], height: box.height };
}

/** From the ends of the axis to the first and the last dot. */
const inset = 30;

/**
 * Where moments stand, in px: in their order, as far apart as they are in time where that leaves dots beside each
 * other.
 */
export function placesInTime(times: readonly number[]): readonly number[] {
  const [from, to] = [left + inset, right - inset];
  const known = times.map((time) => (Number.isNaN(time) ? 0 : time));
  const first = Math.min(...known);
  const span = Math.max(...known) - first;
  const least = Math.min(closest, (to - from) / Math.max(1, times.length - 1));
  let last = Number.NEGATIVE_INFINITY;
  const pushed = known.map((time, at) => {
    const share = span === 0 ? at / Math.max(1, times.length - 1) : (time - first) / span;
    last = Math.max(from + share * (to - from), last + least);
    return last;
  });
  let next = Number.POSITIVE_INFINITY;
  return pushed
    .toReversed()
    .map((x) => {
      next = Math.min(x, to, next - least);
      return round(next);
    })
    .toReversed();
}

/** The days of the last version, the first, those drawn elsewhere too and the others, as far as there is room. */
function dates(xs: readonly number[], { frame, versions, kept }: TimeChart): readonly Shape[] {
  const all = versions.map((_, at) => at);
  const order = [...new Set([all.length - 1, 0, ...kept.toReversed(), ...all])];
  const labels = order.map((at) => {
    const text = frame.numbers.date(versions[at]?.date.slice(0, 10) ?? '');
    return { text, x: xs[at] ?? 0, width: measure(text, settings.small) };
  });
  const shown = fitting(labels, 12);
  const days = new Set<string>();
  return shown
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({ text, x }) => {
      if (days.has(text)) return [];
      days.add(text);
      const y = above + height + 10 + baseline(settings.small);
      return [textLine(text, x, y, { style: 'small', fill: 'text-muted' }, 'middle')];
    });
}
