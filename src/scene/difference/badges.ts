/** The signs of a map of differences: its numbers, and what became of a thing. */

import type { Mark } from '../../diff/index.js';
import { group, outline, textLine } from '../block.js';
import type { Group, Shape, Token } from '../scene.js';
import { baseline, settings } from '../type.js';

/** Of the discs that signs stand on, in px. */
export const badgeRadius = 9;

/** Path data around (0, 0); told apart by their form as well as by their colour. */
const signs: Readonly<Record<Mark, string>> = {
  added: 'M-4 0H4M0-4V4',
  removed: 'M-4 0H4',
  changed: 'M-4.4 1.2C-3-2.6-1.2-1.6 0 0S3 2.6 4.4-1.2',
  renamed: 'M-3.4-2.2A4 4 0 1 1-4 .9M-3.9-5.2V-2H-.7',
  moved: 'M-4-2H4M2-4L4-2 2 0M4 2.2H-4M-2 .2L-4 2.2-2 4.2',
};

export const colors: Readonly<Record<Mark, Token>> = {
  added: 'positive',
  removed: 'pain',
  changed: 'moment',
  renamed: 'moment',
  moved: 'moment',
};

interface Look {
  readonly radius?: number;
  /** The mark's own when absent. */
  readonly fill?: Token;
}

/** A disc with the sign of a mark, around (x, y). */
export function signBadge(mark: Mark, x: number, y: number, look: Look = {}): readonly Shape[] {
  const { radius = badgeRadius, fill = colors[mark] } = look;
  return [
    { type: 'circle', x, y, radius, fill },
    outline(signs[mark], x, y, radius / badgeRadius, { stroke: 'on-strong', strokeWidth: 1.8 }),
  ];
}

/** A disc with the number of a place, around (x, y). */
export function numberBadge(number: number, x: number, y: number): Group {
  const setting = settings['small-strong'];
  const text = textLine(
    String(number),
    0,
    baseline(setting) - setting.leading / 2,
    { style: 'small-strong', fill: 'background' },
    'middle',
  );
  const width = Math.max(2 * badgeRadius, text.width + 9);
  const disc: Shape = {
    type: 'rect',
    x: -width / 2,
    y: -badgeRadius,
    width,
    height: 2 * badgeRadius,
    radius: badgeRadius,
    fill: 'text',
  };
  return group('number', x, y, [disc, text]);
}

/** Signs beside each other that end at x, the first of them at the left. */
export function signRow(marks: readonly Mark[], x: number, y: number): readonly Shape[] {
  const step = 2 * badgeRadius + 2;
  return marks.flatMap((mark, place) => signBadge(mark, x - (marks.length - 1 - place) * step, y));
}
