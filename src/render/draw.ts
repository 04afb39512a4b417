/**
 * A scene drawn into a page, and drawn again after each edit: elements are joined to shapes by key, and
 * what is equal to the last drawing is not touched.
 */
import { type Selection, select } from 'd3';
import type { Group, Scene, Shape, TextLine } from '../scene/index.js';
import { type Attributes, elementOf, rootAttributes } from './attributes.js';
import { type Clip, clipsOf } from './clips.js';
import { fadeIn, glideTo, setAttributes } from './glide.js';
import { type Gradient, gradientsOf } from './gradients.js';
import { inView, type Viewport, withMarks } from './prepare.js';
import { same } from './same.js';
import type { ThemeName } from './theme.js';

export interface DrawOptions {
  /** Called with the place in the text that a clicked, or pressed, card, point or other thing was drawn from. */
  readonly onActivate?: (source: NonNullable<Group['source']>, by: 'pointer' | 'key') => void;
  /** Keys of the groups to put a ring around. */
  readonly marked?: readonly string[];
  /** The stretch to draw, in the scene's px; without it everything. Draw again when it moves. */
  readonly viewport?: Viewport;
  /** Whether what was drawn before glides to its new place, and what is new fades in. */
  readonly glide?: boolean;
}

interface Drawing {
  readonly scene: Scene;
  readonly theme: ThemeName;
  readonly options: DrawOptions;
}

const svg = 'http://www.w3.org/2000/svg';

/** What each host shows, and what each element was drawn from; forgotten with the elements. */
const drawings = new WeakMap<SVGSVGElement, Drawing>();
const shapes = new WeakMap<Element, { readonly shape: Shape; readonly theme: ThemeName; readonly active: boolean }>();

/** Draws `scene` into `host`, whose content it owns. */
export function draw(host: SVGSVGElement, scene: Scene, theme: ThemeName, options: DrawOptions = {}): void {
  drawings.set(host, { scene, theme, options });
  setAttributes(host, {}, rootAttributes(scene));
  drawDefinitions(host, gradientsOf(scene, theme), clipsOf(scene));
  const root = inView(withMarks(scene.root, options.marked ?? []), options.viewport);
  drawShapes(host, [root], { theme, active: options.onActivate !== undefined, glide: options.glide === true });
  select(host)
    .on('click.journey', (event: MouseEvent) => activate(host, event.target, 'pointer'))
    .on('keydown.journey', (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      activate(host, event.target, 'key');
    });
}

/** Puts the rings around other groups, the drawing left as it is. */
export function mark(host: SVGSVGElement, keys: readonly string[]): void {
  const drawing = drawings.get(host);
  if (drawing !== undefined) draw(host, drawing.scene, drawing.theme, { ...drawing.options, marked: keys });
}

/** Draws another stretch of the same scene. */
export function show(host: SVGSVGElement, viewport: Viewport): void {
  const drawing = drawings.get(host);
  if (drawing !== undefined) draw(host, drawing.scene, drawing.theme, { ...drawing.options, viewport });
}

/** The element that a group is drawn in now; none while it is out of view. `way` are the keys that lead to it. */
export function elementAt(host: SVGSVGElement, way: readonly string[]): SVGElement | undefined {
  let node: Element = host;
  for (const wanted of way) {
    const next = Array.from(node.children).find((child) => {
      const shape = shapes.get(child)?.shape;
      return shape?.type === 'group' && shape.key === wanted;
    });
    if (next === undefined) return undefined;
    node = next;
  }
  return node instanceof SVGElement ? node : undefined;
}

/** The group that an element was drawn for, or the innermost around it, with the keys that lead to it. */
export function groupAt(
  host: SVGSVGElement,
  target: Element,
): { readonly group: Group; readonly way: readonly string[] } | undefined {
  const drawing = drawings.get(host);
  if (drawing === undefined) return undefined;
  const way = keysAbove(host, target);
  const along = groupsAlong(drawing.scene.root, way);
  const at = along.findLastIndex(({ role, source }) => role !== undefined && source !== undefined);
  const group = along[at];
  return group === undefined ? undefined : { group, way: way.slice(0, at + 1) };
}

/** The line of text that an element was drawn for, as the newest drawing has it. */
export function textAt(host: SVGSVGElement, target: Element): TextLine | undefined {
  const drawing = drawings.get(host);
  const node = target.closest('text');
  if (drawing === undefined || node === null || !host.contains(node)) return undefined;
  const way = keysAbove(host, node);
  const along = groupsAlong(drawing.scene.root, way);
  if (along.length !== way.length) return undefined;
  const among = Array.from(node.parentElement?.children ?? []).filter((child) => child.tagName === 'text');
  const lines = (along.at(-1)?.children ?? []).flatMap((child) => (child.type === 'text' ? [child] : []));
  return lines[among.indexOf(node)];
}

/** How shapes are drawn now. */
interface Pen {
  readonly theme: ThemeName;
  /** Whether what leads to a text can be clicked. */
  readonly active: boolean;
  readonly glide: boolean;
}

function drawShapes(parent: Element, children: readonly Shape[], pen: Pen): void {
  const keys = joinKeys(children);
  if (parent.firstChild === null) {
    drawNew(parent, children, keys, pen);
    return;
  }
  select(parent)
    .selectChildren<SVGElement, Keyed>(':not(defs)')
    .data(
      children.map((shape, index): Keyed => ({ shape, key: keys[index] ?? '' })),
      ({ key }) => key,
    )
    .join((enter) => {
      const added = enter.append(({ shape }) => document.createElementNS(svg, elementOf(shape, pen.theme).tag));
      if (pen.glide) fadeIn(added.filter(({ shape }) => shape.type === 'group').nodes());
      return added;
    })
    .each(function ({ shape }) {
      drawShape(this, shape, pen);
    });
}

/** Where nothing was drawn there is nothing to join with: most of a drawing that is new, and of what comes into view. */
function drawNew(parent: Element, children: readonly Shape[], keys: readonly string[], pen: Pen): void {
  for (const [index, shape] of children.entries()) {
    const { tag, attributes, text } = elementOf(shape, pen.theme);
    const node = document.createElementNS(svg, tag);
    const all = allAttributes(shape, attributes, pen.active);
    for (const name in all) node.setAttribute(name, all[name] ?? '');
    if (text !== undefined) node.textContent = text;
    if (shape.type === 'group') drawNew(node, shape.children, joinKeys(shape.children), pen);
    select<SVGElement, Keyed>(node).datum({ shape, key: keys[index] ?? '' });
    shapes.set(node, { shape, theme: pen.theme, active: pen.active });
    parent.append(node);
  }
}

interface Keyed {
  readonly shape: Shape;
  readonly key: string;
}

/** Groups go by their key; other shapes by their kind and place among their like. */
function joinKeys(children: readonly Shape[]): readonly string[] {
  const counts = { rect: 0, circle: 0, path: 0, image: 0, text: 0 };
  return children.map((shape) => {
    if (shape.type === 'group') return `group ${shape.key}`;
    counts[shape.type] += 1;
    return `${shape.type} ${counts[shape.type]}`;
  });
}

function drawShape(node: SVGElement, shape: Shape, pen: Pen): void {
  const { theme, active } = pen;
  const before = shapes.get(node);
  const comparable = before?.theme === theme && before.active === active ? before.shape : undefined;
  if (comparable !== undefined && same(comparable, shape)) return;
  const { attributes, text } = elementOf(shape, theme);
  const last =
    before === undefined
      ? {}
      : allAttributes(before.shape, elementOf(before.shape, before.theme).attributes, before.active);
  const next = allAttributes(shape, attributes, active);
  if (comparable !== undefined && pen.glide) glideTo(node, last, next);
  else setAttributes(node, last, next);
  if (text !== undefined && node.textContent !== text) node.textContent = text;
  // What is within something new appears with it.
  if (shape.type === 'group') drawShapes(node, shape.children, before === undefined ? { ...pen, glide: false } : pen);
  shapes.set(node, { shape, theme, active });
}

/**
 * In a drawing that can be clicked, what leads to a text can also be focused: by whoever goes from one to the next, as
 * hundreds of stops for the tab key would help nobody. It stays a picture with a name: a button would have to be called
 * by all that is written on it.
 */
function allAttributes(shape: Shape, attributes: Attributes, active: boolean): Attributes {
  const reachable = active && shape.type === 'group' && shape.source !== undefined && attributes.role === 'img';
  return reachable ? { ...attributes, tabindex: '-1' } : attributes;
}

function drawDefinitions(host: SVGSVGElement, gradients: readonly Gradient[], clips: readonly Clip[]): void {
  const drawn = Array.from(host.querySelectorAll(':scope > defs > *'), ({ id }) => id);
  const wanted = [...gradients, ...clips].map(({ id }) => id);
  if (drawn.join() === wanted.join()) return;
  const definitions = select(host)
    .selectChildren<SVGDefsElement, null>('defs')
    .data(wanted.length === 0 ? [] : [null])
    .join((enter) => enter.insert('defs', ':first-child'));
  drawGradients(definitions, gradients);
  drawClips(definitions, clips);
}

type Definitions = Selection<SVGDefsElement, null, SVGSVGElement, unknown>;

function drawGradients(definitions: Definitions, gradients: readonly Gradient[]): void {
  definitions
    .selectChildren<SVGLinearGradientElement, Gradient>('linearGradient')
    .data(gradients, ({ id }) => id)
    .join('linearGradient')
    .attr('id', ({ id }) => id)
    .attr('gradientUnits', 'userSpaceOnUse')
    .attr('x1', 0)
    .attr('x2', 0)
    .attr('y1', ({ from }) => from)
    .attr('y2', ({ to }) => to)
    .selectChildren<SVGStopElement, { offset: number; color: string }>('stop')
    .data(({ color }) => [0, 1].map((offset) => ({ offset, color })))
    .join('stop')
    .attr('offset', ({ offset }) => offset)
    .attr('stop-color', ({ color }) => color)
    .attr('stop-opacity', ({ offset }) => 1 - offset);
}

function drawClips(definitions: Definitions, clips: readonly Clip[]): void {
  definitions
    .selectChildren<SVGClipPathElement, Clip>('clipPath')
    .data(clips, ({ id }) => id)
    .join('clipPath')
    .attr('id', ({ id }) => id)
    .selectChildren<SVGRectElement, Clip>('rect')
    .data((clip) => [clip])
    .join('rect')
    .attr('x', ({ box }) => box.x)
    .attr('y', ({ box }) => box.y)
    .attr('width', ({ box }) => box.width)
    .attr('height', ({ box }) => box.height)
    .attr('rx', ({ box }) => box.radius);
}

/** Elements that were not touched may have been drawn from an older text: the way of keys leads to the newest. */
function activate(host: SVGSVGElement, target: EventTarget | null, by: 'pointer' | 'key'): void {
  const drawing = drawings.get(host);
  if (drawing?.options.onActivate === undefined || !(target instanceof Element)) return;
  const way = keysAbove(host, target);
  const sources = groupsAlong(drawing.scene.root, way).flatMap(({ source }) => source ?? []);
  const innermost = textAt(host, target)?.source ?? sources.at(-1);
  if (innermost !== undefined) drawing.options.onActivate(innermost, by);
}

/** The keys of the groups around an element, the outermost first. */
export function keysAbove(host: SVGSVGElement, target: Element): readonly string[] {
  const keys: string[] = [];
  for (let node: Element | null = target; node !== null && node !== host; node = node.parentElement) {
    const shape = shapes.get(node)?.shape;
    if (shape?.type === 'group') keys.unshift(shape.key);
  }
  return keys;
}

function groupsAlong(root: Group, way: readonly string[]): readonly Group[] {
  const found = [root];
  for (const wanted of way.slice(1)) {
    const next = found.at(-1)?.children.find((child) => child.type === 'group' && child.key === wanted);
    if (next?.type !== 'group') break;
    found.push(next);
  }
  return found;
}
