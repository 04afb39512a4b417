/** What stands above and below the lanes, taken apart into blocks that fit on a page and can be set anew. */
import type { Shape } from '../../scene/index.js';
import { around, type Box, boundsOf } from './bounds.js';

export interface Block {
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/** What stands nearer than this belongs together: a sign and its text, a card and what is on it. In px. */
const near = 8.5;
const gap = 24;
const rowGap = 14;

/** Blocks of shapes that touch, those wider than `width` taken apart as far as they can be. */
export function blocksOf(shapes: readonly Shape[], width: number): readonly Block[] {
  return shapes.flatMap((shape): readonly Block[] => {
    const box = boundsOf(shape);
    if (box === undefined) return [];
    if (box.width <= width || shape.type !== 'group') return [{ box, shapes: [shape] }];
    const inner = clusters(shape.children.flatMap((child) => blockAt(child, shape.x, shape.y)));
    return inner;
  });
}

/** A group's child as a block of the group's own surroundings. */
function blockAt(child: Shape, x: number, y: number): readonly Block[] {
  const moved: Shape = { type: 'group', key: '', x, y, children: [child] };
  const box = boundsOf(moved);
  return box === undefined ? [] : [{ box, shapes: [moved] }];
}

function clusters(blocks: readonly Block[]): readonly Block[] {
  let found: readonly Block[] = [];
  for (const block of blocks) {
    const touched = found.filter(({ box }) => touches(box, block.box));
    const rest = found.filter(({ box }) => !touches(box, block.box));
    const together = [...touched, block];
    const box = around(together.map((each) => each.box)) ?? block.box;
    found = [...rest, { box, shapes: together.flatMap(({ shapes }) => shapes) }];
  }
  return found.length === blocks.length ? found : clusters(found);
}

function touches(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + near &&
    b.x < a.x + a.width + near &&
    a.y < b.y + b.height + near &&
    b.y < a.y + a.height + near
  );
}

/** A row of blocks as they are set: how far each is moved from where it stood. */
export interface Row {
  readonly height: number;
  /** What is left free above the row, in px. */
  readonly space: number;
  readonly blocks: readonly { readonly block: Block; readonly x: number; readonly y: number }[];
}

/**
 * Blocks in rows no wider than `width`, from `left` on; `x` and `y` say where each block's corner comes to stand, `y`
 * from the row's top. A row that fits stays as it was.
 */
export function rowsOf(blocks: readonly Block[], left: number, width: number): readonly Row[] {
  return bands(blocks).flatMap((band, index) => {
    const box = around(band.map((block) => block.box));
    if (box === undefined) return [];
    const space = index === 0 ? 0 : rowGap;
    if (box.x + box.width <= left + width) {
      const placed = band.map((block) => ({ block, x: block.box.x, y: block.box.y - box.y }));
      return [{ height: box.height, space, blocks: placed }];
    }
    return wrapped(band, left, width).map((row, line) => ({ ...row, space: line === 0 ? space : rowGap }));
  });
}

/** Blocks that stand beside each other, from top to bottom. */
function bands(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: { bottom: number; blocks: Block[] }[] = [];
  for (const block of blocks.toSorted((a, b) => a.box.y - b.box.y)) {
    const last = found.at(-1);
    if (last !== undefined && block.box.y < last.bottom) {
      last.blocks.push(block);
      last.bottom = Math.max(last.bottom, block.box.y + block.box.height);
    } else found.push({ bottom: block.box.y + block.box.height, blocks: [block] });
  }
  return found.map((band) => band.blocks);
}

function wrapped(band: readonly Block[], left: number, width: number): readonly Omit<Row, 'space'>[] {
  const rows: { height: number; right: number; blocks: { block: Block; x: number; y: number }[] }[] = [];
  for (const block of band.toSorted((a, b) => a.box.x - b.box.x)) {
    const last = rows.at(-1);
    const x = last === undefined ? left : last.right + gap;
    if (last === undefined || x + block.box.width > left + width) {
      rows.push({ height: block.box.height, right: left + block.box.width, blocks: [{ block, x: left, y: 0 }] });
      continue;
    }
    last.blocks.push({ block, x, y: 0 });
    last.right = x + block.box.width;
    last.height = Math.max(last.height, block.box.height);
  }
  return rows;
}
