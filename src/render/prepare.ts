/** What is drawn of a scene in a page: rings around what is marked, nothing that is out of view. */
import type { Group, Rect, Shape } from '../scene/index.js';

/** A horizontal stretch of a scene, in px. */
export interface Viewport {
  readonly x: number;
  readonly width: number;
}

/** The groups with these keys and a role get a ring, below what they hold; everything else stays the very same object. */
export function withMarks(group: Group, keys: readonly string[]): Group {
  return keys.length === 0 ? group : marked(group, new Set(keys));
}

/** Leaves out groups whose whole stretch lies outside the viewport. */
export function inView(group: Group, viewport: Viewport | undefined): Group {
  return viewport === undefined ? group : visible(group, viewport.x, viewport.x + viewport.width);
}

function marked(group: Group, keys: ReadonlySet<string>): Group {
  const children = group.children.map((child) => (child.type === 'group' ? marked(child, keys) : child));
  const ring = group.role !== undefined && keys.has(group.key) ? ringAround(group) : undefined;
  const changed = ring !== undefined || children.some((child, index) => child !== group.children[index]);
  if (!changed) return group;
  return { ...group, children: ring === undefined ? children : [ring, ...children] };
}

const clearance = 3;

/** A group of its own, so that what it is drawn below keeps its elements. */
function ringAround({ box }: Group): Group | undefined {
  if (box === undefined) return undefined;
  const ring: Rect = {
    type: 'rect',
    x: box.x - clearance,
    y: box.y - clearance,
    width: box.width + 2 * clearance,
    height: box.height + 2 * clearance,
    radius: 10,
    fill: 'none',
    stroke: 'mark',
    strokeWidth: 2,
  };
  return { type: 'group', key: 'ring', x: 0, y: 0, children: [ring] };
}

/** `left` and `right` in the coordinates that the group stands in. */
function visible(group: Group, left: number, right: number): Group {
  const [from, to] = [left - group.x, right - group.x];
  const children = group.children.flatMap((child): readonly Shape[] => {
    if (child.type !== 'group') return [child];
    const { extent } = child;
    const outside = extent !== undefined && (child.x + extent.x > to || child.x + extent.x + extent.width < from);
    return outside ? [] : [visible(child, from, to)];
  });
  const changed =
    children.length !== group.children.length || children.some((child, at) => child !== group.children[at]);
  return changed ? { ...group, children } : group;
}
