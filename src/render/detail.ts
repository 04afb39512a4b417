/** A drawing seen from further off: what would be too small to read gives way to its shape, and nothing turns to dust. */
import type { Group, Scene, Shape, TextLine } from '../scene/index.js';
import { settings } from '../scene/index.js';
import { anchorOf } from './attributes.js';

/** Zooms below which a drawing is simplified; between two of them it is the same, so that zooming draws little anew. */
const steps = [0.48, 0.4, 0.33, 0.26, 0.2, 0.15, 0.1, 0.05] as const;
/** In px of the screen. */
const smallestText = 5.4;
const thinnestLine = 1.3;
const smallestPoint = 3.2;

/** The zoom that a drawing is simplified for; 1 for not at all. */
export function detailAt(zoom: number): number {
  return steps.findLast((step) => zoom < step) ?? 1;
}

/** The same drawing for a zoom of `detail`, as `detailAt` gives it; the very same where nothing is too small. */
export function simplified(scene: Scene, detail: number): Scene {
  return detail >= 1 ? scene : { ...scene, root: simplifiedGroup(scene.root, detail) };
}

function simplifiedGroup(group: Group, detail: number): Group {
  if (group.role === 'point') return { ...group, children: pointShapes(group, detail) };
  return { ...group, children: group.children.map((child) => simplifiedShape(child, detail)) };
}

function simplifiedShape(shape: Shape, detail: number): Shape {
  if (shape.type === 'group') return simplifiedGroup(shape, detail);
  if (shape.type === 'text') return settings[shape.style].size * detail < smallestText ? bar(shape) : shape;
  // A persona's line has to be followed with the eye, however far off.
  const isLine = shape.type === 'path' && typeof shape.stroke === 'object' && shape.at === undefined;
  if (!isLine || (shape.strokeWidth ?? 1) * detail >= thinnestLine) return shape;
  const { dash, ...line } = shape;
  const factor = thinnestLine / detail / (shape.strokeWidth ?? 1);
  return {
    ...line,
    strokeWidth: thinnestLine / detail,
    ...(dash === undefined ? {} : { dash: dash.map((length) => length * factor) }),
  };
}

/** A line of text as a bar of its width. */
function bar(line: TextLine): Shape {
  const { x, y, width, style, fill } = line;
  const { size } = settings[style];
  const before = { start: 0, middle: width / 2, end: width }[anchorOf(line)];
  const height = size * 0.62;
  return { type: 'rect', x: x - before, y: y - height, width, height, radius: height / 3, fill, opacity: 0.32 };
}

/** A dot of the point's colour, as large as can be seen. */
function pointShapes({ children }: Group, detail: number): readonly Shape[] {
  const radius = smallestPoint / detail;
  const marks = children.flatMap((child) => (child.type === 'circle' || child.type === 'path' ? [child] : []));
  const reach = Math.max(0, ...children.map((child) => (child.type === 'circle' ? child.radius : 6)));
  if (reach * detail >= smallestPoint) return children;
  const painted = marks.find(({ fill }) => typeof fill === 'object');
  const outlined = marks.find(({ stroke }) => typeof stroke === 'object');
  if (painted?.fill !== undefined) return [{ type: 'circle', x: 0, y: 0, radius, fill: painted.fill }];
  if (outlined?.stroke === undefined) return children;
  return [
    { type: 'circle', x: 0, y: 0, radius, fill: 'background', stroke: outlined.stroke, strokeWidth: 1.2 / detail },
  ];
}
