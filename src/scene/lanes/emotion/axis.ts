/** The scale behind the lines, with its scores beside it. */
import { round, textLine } from '../../block.js';
import type { Shape } from '../../scene.js';
import type { Sheet } from '../../sheet.js';
import { baseline, settings } from '../../type.js';
import type { Box } from './box.js';
import { onLevel, without } from './gaps.js';
import type { Plot } from './plot.js';

/** The levels of the scale, with gaps where words stand; the middle is dotted. */
export function axis(
  { levels, middle }: Plot,
  words: readonly Box[],
  { left, right }: Pick<Sheet, 'left' | 'right'>,
): readonly Shape[] {
  return levels.map(({ y }): Shape => {
    const pieces = without({ from: left - 4, to: right }, onLevel(words, y));
    const d = pieces.map(({ from, to }) => `M${round(from)} ${y}H${round(to)}`).join('');
    const isMiddle = Math.abs(y - middle) <= 0.5;
    return isMiddle
      ? { type: 'path', d, stroke: 'axis', strokeWidth: 1.5, dash: [0.1, 4] }
      : { type: 'path', d, stroke: 'rule', strokeWidth: 1 };
  });
}

export function axisLabels(
  { scale, levels }: Plot,
  { left, numbers }: Pick<Sheet, 'left' | 'numbers'>,
): readonly Shape[] {
  const drop = baseline(settings.small) - settings.small.leading / 2;
  return levels.map(({ score, y }) =>
    textLine(numbers.score(score, scale), left - 10, y + drop, { style: 'small', fill: 'text-muted' }, 'end'),
  );
}
