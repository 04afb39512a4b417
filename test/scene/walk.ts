/** Walks over scenes, with every place in the coordinates of the whole map. */
import type { Group, Scene, Shape, TextLine } from '../../src/scene/index.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed<T extends Shape> {
  readonly shape: T;
  readonly x: number;
  readonly y: number;
  /** The groups around it, the outermost first, each with its own place. */
  readonly around: readonly Placed<Group>[];
}

export function everyShape(scene: Scene): readonly Placed<Shape>[] {
  const visit = (shape: Shape, x: number, y: number, around: readonly Placed<Group>[]): readonly Placed<Shape>[] => {
    const own = { x: x + ('x' in shape ? shape.x : 0), y: y + ('y' in shape ? shape.y : 0), around };
    if (shape.type !== 'group') return [{ shape, ...own }];
    const placed: Placed<Group> = { shape, ...own };
    return [placed, ...shape.children.flatMap((child) => visit(child, own.x, own.y, [...around, placed]))];
  };
  return visit(scene.root, 0, 0, []);
}

export function everyGroup(scene: Scene, role?: Group['role']): readonly Placed<Group>[] {
  return everyShape(scene).flatMap((placed) =>
    placed.shape.type === 'group' && (role === undefined || placed.shape.role === role)
      ? [{ ...placed, shape: placed.shape }]
      : [],
  );
}

export function everyText(scene: Scene): readonly Placed<TextLine>[] {
  return everyShape(scene).flatMap((placed) =>
    placed.shape.type === 'text' ? [{ ...placed, shape: placed.shape }] : [],
  );
}

/** The lines of a drawing as they are read. */
export function texts(scene: Scene): readonly string[] {
  return asRead(everyText(scene)).map(({ text }) => text);
}

/** What stands in pieces beside each other is one line; `y` is its baseline. */
export function asRead(pieces: readonly Placed<TextLine>[]): readonly { readonly text: string; readonly y: number }[] {
  const lines: { text: string; y: number }[] = [];
  let last: Placed<TextLine> | undefined;
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line === undefined || last === undefined || !follows(last, piece)) {
      lines.push({ text: piece.shape.text, y: piece.y });
    } else {
      const isApart = piece.x - last.x - last.shape.width > 1;
      line.text += `${isApart ? ' ' : ''}${piece.shape.text}`;
    }
    last = piece;
  }
  return lines;
}

function follows(first: Placed<TextLine>, second: Placed<TextLine>): boolean {
  const gap = second.x - first.x - first.shape.width;
  const isPiece = [first, second].every(({ shape }) => shape.anchor === undefined && shape.direction === undefined);
  return isPiece && first.y === second.y && first.shape.style === second.shape.style && gap > -0.1 && gap < 5;
}

export function boxOf({ shape, x, y }: Placed<Group>): Box | undefined {
  return shape.box && { ...shape.box, x: x + shape.box.x, y: y + shape.box.y };
}

/** What a line of text covers, ascenders and descenders included. */
export function boxOfText({ shape, x, y }: Placed<TextLine>, size: number): Box {
  const end = (shape.anchor ?? 'start') === (shape.direction === 'rtl' ? 'start' : 'end');
  const left = end ? x - shape.width : shape.anchor === 'middle' ? x - shape.width / 2 : x;
  return { x: left, y: y - size * 0.75, width: shape.width, height: size };
}

export function overlaps(a: Box, b: Box, least = 0.5): boolean {
  return (
    a.x + least < b.x + b.width &&
    b.x + least < a.x + a.width &&
    a.y + least < b.y + b.height &&
    b.y + least < a.y + a.height
  );
}
