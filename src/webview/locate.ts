/** Where things stand in a drawing. */
import type { Group, Scene, Shape, TextLine } from '../scene/index.js';
import type { Box, Stretch } from './geometry.js';

/** A shape with its place in px of the scene, and the keys of the groups that lead to it, the root's first. */
export interface Placed<One extends Shape> {
  readonly shape: One;
  readonly x: number;
  readonly y: number;
  readonly way: readonly string[];
}

/** Every group and every text of a scene, in the order in which they are drawn. */
export function* placed({ root }: Scene): Generator<Placed<Group> | Placed<TextLine>> {
  yield* within(root, 0, 0, []);
}

function* within(
  group: Group,
  x: number,
  y: number,
  above: readonly string[],
): Generator<Placed<Group> | Placed<TextLine>> {
  const [left, top] = [x + group.x, y + group.y];
  const way = [...above, group.key];
  yield { shape: group, x: left, y: top, way };
  for (const child of group.children) {
    if (child.type === 'group') yield* within(child, left, top, way);
    if (child.type === 'text') yield { shape: child, x: left + child.x, y: top + child.y, way };
  }
}

/** Every group that leads to a text and can be reached, with its box. */
export interface Stop {
  readonly group: Group;
  readonly way: readonly string[];
  /** In px of the scene. */
  readonly box: Box;
}

export function stopsOf(scene: Scene): readonly Stop[] {
  const stops: Stop[] = [];
  for (const { shape, x, y, way } of placed(scene)) {
    if (shape.type !== 'group' || shape.role === undefined || shape.box === undefined) continue;
    if (shape.source !== undefined) stops.push({ group: shape, way, box: boxAt(shape.box, x, y) });
  }
  return stops;
}

/** The box of the first group with that key, in px of the scene; none for a key that is not there or has no box. */
export function boxOf(scene: Scene, key: string): Box | undefined {
  for (const { shape, x, y } of placed(scene)) {
    if (shape.type === 'group' && shape.key === key && shape.box !== undefined) return boxAt(shape.box, x, y);
  }
  return undefined;
}

function boxAt(box: Box, x: number, y: number): Box {
  return { ...box, x: x + box.x, y: y + box.y };
}

/**
 * The stretch to draw so that a reader can scroll a window further before more is needed. What is drawn already stays
 * while it still holds all that is seen: most of scrolling then touches nothing.
 */
export function stretchFor(seen: Stretch, drawn: Stretch | undefined): Stretch {
  const holds = drawn && drawn.x <= seen.x && seen.x + seen.width <= drawn.x + drawn.width;
  return holds ? drawn : { x: seen.x - seen.width, width: 3 * seen.width };
}
