/** The parts of a drawing that stay in sight while the rest is scrolled, each as a drawing of its own. */
import { truncate } from '../text/index.js';
import { group, textLine } from './block.js';
import type { Group, Scene, Shape } from './scene.js';
import { baseline, settings } from './type.js';

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

/** How high heads are that are drawn for themselves, in px of the screen. */
const smallHead = 24;

/**
 * The heads on top for a drawing seen at a small `zoom`: in px of the screen, each with its title as large as it can be
 * read, cut where its columns end. Everything else about a phase is left to a closer look.
 */
export function smallHeads(scene: Scene, zoom: number): Scene | undefined {
  const { frame, root, title, description, language } = scene;
  if (frame === undefined) return undefined;
  const setting = settings['small-strong'];
  const heads = root.children.flatMap((head): Group[] => {
    if (head.type !== 'group' || head.stays !== 'top' || head.box === undefined) return [];
    const width = head.box.width * zoom;
    const lines = head.children.flatMap((child) =>
      child.type === 'text' && child.style === 'heading' ? [child.text] : [],
    );
    const text = width < 24 ? '' : truncate(lines.join(' '), width - 10, setting);
    const surface = head.children.find((child) => child.type === 'rect');
    const fill = surface?.type === 'rect' ? (surface.fill ?? 'surface') : 'surface';
    const box: Shape = { type: 'rect', x: 0, y: 0, width, height: smallHead, radius: 4, fill };
    const y = smallHead / 2 - setting.leading / 2 + baseline(setting);
    return [
      {
        ...head,
        x: head.x * zoom,
        y: 0,
        children: [box, textLine(text, 5, y, { style: 'small-strong', fill: 'text' })],
        box: { x: 0, y: 0, width, height: smallHead },
        extent: { x: 0, width },
      },
    ];
  });
  const [width, height] = [scene.width * zoom, smallHead];
  const background: Shape = { type: 'rect', x: 0, y: 0, width, height, fill: 'background' };
  return { title, description, language, width, height, root: group(root.key, 0, 0, [background, ...heads]) };
}
