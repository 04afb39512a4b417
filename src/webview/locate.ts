/** Where things stand in a drawing. */
import type { Group, Scene } from '../scene/scene.js';
import type { Box, Stretch } from './geometry.js';

/** The box of the first group with that key, in px of the scene; none for a key that is not there or has no box. */
export function boxOf({ root }: Scene, key: string): Box | undefined {
  return search(root, key, 0, 0);
}

function search(group: Group, key: string, x: number, y: number): Box | undefined {
  const [left, top] = [x + group.x, y + group.y];
  const { box } = group;
  if (box && group.key === key) return { ...box, x: left + box.x, y: top + box.y };
  for (const child of group.children) {
    const found = child.type === 'group' ? search(child, key, left, top) : undefined;
    if (found) return found;
  }
  return undefined;
}

/**
 * The stretch to draw so that a reader can scroll a window further before more is needed. What is drawn already stays
 * while it still holds all that is seen: most of scrolling then touches nothing.
 */
export function stretchFor(seen: Stretch, drawn: Stretch | undefined): Stretch {
  const holds = drawn && drawn.x <= seen.x && seen.x + seen.width <= drawn.x + drawn.width;
  return holds ? drawn : { x: seen.x - seen.width, width: 3 * seen.width };
}
