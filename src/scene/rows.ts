/** Things of different widths set beside each other, on as many rows as they need. */
import { type Block, shift } from './block.js';
import type { Shape } from './scene.js';

/** Something to be set in rows: shapes from (0, 0) and the room that they take, in px. */
export interface Item {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Keeps to the right end of its row; a second one stands left of the first. */
  readonly atEnd?: true;
}

export interface Gaps {
  /** Px between items of one row. */
  readonly across: number;
  /** Px between rows; 0 when absent. */
  readonly down?: number;
}

/** A new row begins before the item that does not fit into `width` px any more. */
export function rows(items: readonly Item[], width: number, { across, down = 0 }: Gaps): Block {
  const shapes: Shape[] = [];
  let x = 0;
  let y = 0;
  let height = 0;
  let end = width;
  for (const item of items) {
    if (x > 0 && x + item.width > width) {
      x = 0;
      y = height + down;
      end = width;
    }
    shapes.push(...shift(item, item.atEnd ? end - item.width : x, y));
    x += item.width + across;
    if (item.atEnd) end -= item.width + across;
    height = Math.max(height, y + item.height);
  }
  return { shapes, height };
}
