/** The parts of a drawing that stay in sight while the rest is scrolled, each as a drawing of its own. */
import { group } from './block.js';
import type { Group, Scene, Shape } from './scene.js';

export interface Pane {
  /** Where it stands in the whole drawing, in px. */
  readonly x: number;
  readonly y: number;
  readonly scene: Scene;
}

/**
 * The names at the left, or the heads on top, on a background that hides what is scrolled below them. Drawn where it
 * stands in the whole, a pane changes nothing. `undefined` for a drawing in which nothing stays.
 */
export function paneOf(scene: Scene, side: NonNullable<Group['stays']>): Pane | undefined {
  const { frame, root } = scene;
  if (frame === undefined) return undefined;
  const [width, height] = side === 'left' ? [frame.left, frame.height] : [scene.width, frame.head];
  const background: Shape = { type: 'rect', x: 0, y: 0, width, height, fill: 'background' };
  const staying = root.children.flatMap((child) =>
    child.type === 'group' && child.stays === side ? [{ ...child, y: child.y - frame.y }] : [],
  );
  const { title, description, language } = scene;
  const inside = group(root.key, 0, 0, [background, ...staying]);
  return { x: 0, y: frame.y, scene: { title, description, language, width, height, root: inside } };
}
