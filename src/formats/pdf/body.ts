/** The lanes of a map on several pages: a stretch of the columns and of the lanes on each, heads and names with it. */
import { inView } from '../../render/prepare.js';
import type { Frame, Group, Scene, Shape } from '../../scene/index.js';
import { settings } from '../../scene/index.js';
import { truncate } from '../../text/index.js';
import { boundsOf } from './bounds.js';
import { gapsBetween, type Stretch, stretches } from './cuts.js';
import type { Part } from './page.js';

/** The parts of a map that its lanes are made of; lengths in px. */
export interface Body {
  readonly scene: Scene;
  readonly frame: Frame;
  /** Where the names of the lanes begin. */
  readonly indent: number;
  readonly lanes: readonly Stretch[];
  readonly columns: readonly Stretch[];
  readonly phases: readonly Stretch[];
}

/** What a page shows of the columns and of the lanes. */
export interface Tile {
  readonly columns: Stretch;
  readonly lanes: Stretch;
}

export function bodyOf(scene: Scene, frame: Frame): Body {
  const children = groupsIn(scene.root);
  const tops = children.filter(({ role }) => role === 'lane').map(({ y }) => y);
  const bottom = frame.y + frame.height;
  const names = children.filter(({ stays }) => stays === 'left');
  const heads = children.filter(({ stays }) => stays === 'top');
  return {
    scene,
    frame,
    indent: Math.min(frame.left, ...names.map((name) => boundsOf(name)?.x ?? frame.left)),
    lanes: tops.map((from, index) => ({ from, to: tops[index + 1] ?? bottom })),
    columns: columnsIn(scene.root),
    phases: heads.flatMap(({ x, extent }) => (extent === undefined ? [] : [{ from: x, to: x + extent.width }])),
  };
}

/**
 * Which stretches go on the pages, none larger than the room for them, in px; down a page's columns first, as the
 * journey goes on with the columns. `above` is kept free over the first lanes.
 */
export function tilesOf(body: Body, room: { readonly width: number; readonly height: number }, above: number): Tile[] {
  const { frame, indent, lanes, phases, columns, scene } = body;
  const end = Math.max(frame.left, ...phases.map(({ to }) => to));
  const across = stretches(
    {
      whole: { from: frame.left, to: Math.min(end, scene.width) },
      places: gapsBetween([
        ...columns,
        ...phases.filter((phase) => !columns.some((column) => isWithin(column, phase))),
      ]),
      best: gapsBetween(phases),
    },
    () => room.width - (frame.left - indent),
  );
  const down = stretches(
    {
      whole: { from: frame.y + frame.head, to: frame.y + frame.height },
      places: lanes.slice(1).map(({ from }) => from),
    },
    (index) => room.height - frame.head - (index === 0 ? above : 0),
  );
  return across.flatMap((stretch) => down.map((some): Tile => ({ columns: stretch, lanes: some })));
}

/** A tile as parts of a page, its top left corner at a place on the page in points. */
export function partsOf({ scene, frame, indent }: Body, tile: Tile, x: number, y: number, scale: number): Part[] {
  const { columns, lanes } = tile;
  const [left, width] = [x + (frame.left - indent) * scale, columns.to - columns.from];
  const top = y + frame.head * scale;
  const down = { y: top - lanes.from * scale, scale };
  const seen = { y: lanes.from, height: lanes.to - lanes.from };
  const children = groupsIn(scene.root);
  const shown = children.filter(({ role, y: at }) => role === 'lane' && at >= lanes.from && at < lanes.to);
  const surfaces = children.filter(
    ({ role, stays, y: at }) => role === undefined && stays === undefined && at === frame.y,
  );
  const names = children.filter(({ stays, y: at }) => stays === 'left' && at >= lanes.from && at < lanes.to);
  const heads = children.filter(
    (head) => head.stays === 'top' && head.x < columns.to && head.x + (head.extent?.width ?? 0) > columns.from,
  );
  const inStretch = (groups: readonly Group[]) =>
    inView({ ...scene.root, children: groups }, { x: columns.from, width });
  return [
    {
      shapes: [inStretch([...surfaces, ...shown])],
      x: left - columns.from * scale,
      ...down,
      clip: { x: columns.from, width, ...seen },
    },
    { shapes: shown, x: x - indent * scale, ...down, clip: { x: indent, width: frame.left - indent, ...seen } },
    { shapes: names, x: x - indent * scale, ...down },
    {
      shapes: heads.map((head) => headWithin(head, columns)),
      x: left - columns.from * scale,
      y: y - frame.y * scale,
      scale,
      clip: { x: columns.from, y: frame.y, width, height: frame.head },
    },
  ];
}

/** From the edge of a head to its text, in px. */
const padding = 12;

/** The head of a phase of which a page shows only some columns: its text stands over these, as far as there is room. */
function headWithin(head: Group, { from, to }: Stretch): Group {
  const end = head.x + (head.extent?.width ?? 0);
  if (head.x >= from && end <= to) return head;
  const shift = Math.max(0, from - head.x);
  const isAtEnd = (shape: Shape) => shape.type === 'text' && shape.anchor === 'end';
  const figures =
    end > to ? [] : head.children.flatMap((shape) => (shape.type === 'text' && isAtEnd(shape) ? [shape] : []));
  const room = Math.min(to, end) - head.x - padding - figures.reduce((most, { width }) => Math.max(most, width + 8), 0);
  const children = head.children.flatMap((shape): readonly Shape[] => {
    if (shape.type === 'rect') return [shape];
    if (shape.type !== 'text') return [{ type: 'group', key: '', x: shift, y: 0, children: [shape] }];
    if (isAtEnd(shape)) return end > to ? [] : [shape];
    if (shape.direction === 'rtl') return [shape];
    const x = shape.x + shift;
    return [{ ...shape, x, text: truncate(shape.text, room - x, settings[shape.style]) }];
  });
  return { ...head, children };
}

/** Every column that something stands in, by the narrowest group with its key. */
function columnsIn(root: Group): readonly Stretch[] {
  const found = new Map<string, Stretch>();
  for (const lane of groupsIn(root).filter(({ role }) => role === 'lane')) {
    for (const phase of groupsIn(lane).filter(({ extent }) => extent !== undefined)) {
      for (const { key, x, extent } of groupsIn(phase)) {
        if (extent === undefined) continue;
        const from = lane.x + phase.x + x + extent.x;
        const known = found.get(key);
        if (known === undefined || known.to - known.from > extent.width)
          found.set(key, { from, to: from + extent.width });
      }
    }
  }
  return [...found.values()];
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function groupsIn(group: Group): readonly Group[] {
  return group.children.flatMap((child) => (child.type === 'group' ? [child] : []));
}
