/** What a score rose or fell by, beside its arrow, where it covers as little as can be. */

import { measure } from '../../text/index.js';
import { textLine } from '../block.js';
import { type Box, overlap } from '../lanes/emotion/box.js';
import { type Cubic, tenthsThrough } from '../lanes/emotion/curve.js';
import type { Shape, Token } from '../scene.js';
import { baseline, settings } from '../type.js';

const setting = settings['small-strong'];
const height = 18;

/** What a pill keeps clear of. */
export interface Surroundings {
  readonly boxes: readonly Box[];
  readonly lines: readonly Cubic[];
  /** Of the lane, in px. */
  readonly height: number;
}

/** An upright arrow, or a point, that a pill stands beside. */
export interface Beside {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

export interface Pill {
  readonly box: Box;
  readonly text: string;
}

export function pillFor(text: string, beside: Beside, around: Surroundings): Pill {
  const width = Math.ceil(measure(text, setting)) + 16;
  const box = best(candidates(beside, width), around);
  return { box, text };
}

/** The middle of the arrow first, at its right, then at its left; then its ends. */
function candidates({ x, from, to }: Beside, width: number): readonly Box[] {
  const middle = (from + to) / 2;
  return [middle, from, to, middle - 22, middle + 22, to - 26, to + 26].flatMap((y) =>
    [x + 11, x - 11 - width].map((left) => ({ x: left, y: y - height / 2, width, height })),
  );
}

function best(boxes: readonly Box[], { boxes: others, lines, height: most }: Surroundings): Box {
  const costs = boxes.map((box, rank) => {
    const isOut = box.y < 1 || box.y + box.height > most - 1;
    const covered = others.filter((other) => overlap(box, other)).length;
    const crossed = lines.reduce((sum, line) => sum + tenthsThrough(line, box, 1), 0);
    return { box, cost: (isOut ? 1000 : 0) + covered * 60 + crossed * 3 + rank };
  });
  const [first = { box: { x: 0, y: 0, width: 0, height }, cost: 0 }, ...rest] = costs;
  return rest.reduce((least, one) => (one.cost < least.cost ? one : least), first).box;
}

/** `left` is where its column begins, in px from the left of the map. */
export function drawPill({ box, text }: Pill, fill: Token, left: number): readonly Shape[] {
  const { x, y, width } = { ...box, x: box.x - left };
  const drop = (height - setting.leading) / 2 + baseline(setting);
  return [
    { type: 'rect', x, y, width, height, radius: height / 2, fill },
    textLine(text, x + width / 2, y + drop, { style: 'small-strong', fill: 'on-strong' }, 'middle'),
  ];
}
