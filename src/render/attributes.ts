/** What each shape is in SVG: tag, attributes and text. Both renderers draw from this and nothing else. */
import { isPicture } from '../model/index.js';
import type { Circle, Group, Image, Path, Rect, Role, Scene, Shape, TextLine } from '../scene/scene.js';
import { settings } from '../scene/type.js';
import { clipOf } from './clips.js';
import { gradientOf } from './gradients.js';
import { colorOf, type ThemeName } from './theme.js';

export interface Element {
  readonly tag: 'g' | 'a' | 'rect' | 'circle' | 'path' | 'image' | 'text';
  readonly attributes: Attributes;
  readonly text?: string;
}

/** Values by name, in the order in which they are written. */
export type Attributes = Readonly<Record<string, string>>;
/** Filled in place: thousands of shapes make spreading objects into objects the better part of drawing. */
type Filling = Record<string, string>;

/** Behind the bundled font those that run no wider: a reader without it must not see text leave its box. */
export const fontFamily = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif";

/** The attributes of the drawing itself. */
export function rootAttributes(scene: Scene): Attributes {
  const [width, height] = [Math.ceil(scene.width), Math.ceil(scene.height)];
  return {
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    lang: scene.language,
    role: 'graphics-document',
    'aria-label': clean(scene.title),
    'aria-description': clean(scene.description),
    'font-family': fontFamily,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
}

export function elementOf(shape: Shape, theme: ThemeName): Element {
  switch (shape.type) {
    case 'group':
      return { tag: shape.address === undefined ? 'g' : 'a', attributes: groupAttributes(shape) };
    case 'rect':
      return { tag: 'rect', attributes: painted(rectAttributes(shape), shape, theme) };
    case 'circle': {
      const { x, y, radius } = shape;
      return {
        tag: 'circle',
        attributes: painted({ cx: number(x), cy: number(y), r: number(radius) }, shape, theme),
      };
    }
    case 'path':
      return { tag: 'path', attributes: painted(pathAttributes(shape), shape, theme) };
    case 'image':
      return { tag: 'image', attributes: imageAttributes(shape) };
    case 'text':
      return { tag: 'text', attributes: textAttributes(shape, theme), text: lineOf(shape) };
  }
}

/**
 * Text as XML can hold it and as one line: lone surrogates and characters that XML forbids become
 * U+FFFD, white space becomes a space.
 */
export function clean(text: string): string {
  if (/^[ -~\u00a0-\u024f]*$/.test(text)) return text;
  return text.replaceAll(/[\t\n\r]+/g, ' ').replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

/** Classes and roles come from the scene's fixed list of roles, never from a text. */
function groupAttributes({ x, y, role, label, address }: Group): Attributes {
  const found: Filling = {};
  if (x !== 0 || y !== 0) found.transform = `translate(${number(x)} ${number(y)})`;
  if (role !== undefined) {
    found.class = `journey-${role}`;
    found.role = ariaRoles[role];
  }
  if (label !== undefined) found['aria-label'] = clean(label);
  if (address !== undefined) Object.assign(found, { href: address, target: '_blank', rel: 'noopener' });
  return found;
}

/** Things with a sense of their own are read as one, by their label; the others only hold them together. */
const ariaRoles: Readonly<Record<Role, 'group' | 'img'>> = {
  header: 'group',
  lane: 'group',
  legend: 'group',
  phase: 'group',
  touchpoint: 'img',
  point: 'img',
  persona: 'img',
  pain: 'img',
  opportunity: 'img',
  finding: 'img',
  version: 'img',
};

function rectAttributes({ x, y, width, height, radius }: Rect): Filling {
  const found: Filling = { x: number(x), y: number(y), width: number(width), height: number(height) };
  if (radius !== undefined) found.rx = number(radius);
  return found;
}

function pathAttributes({ d, at }: Path): Filling {
  const found: Filling = { d };
  if (at === undefined) return found;
  const scale = at.scale === 1 ? '' : ` scale(${Math.round(at.scale * 1e4) / 1e4})`;
  const move = at.x === 0 && at.y === 0 ? '' : `translate(${number(at.x)} ${number(at.y)})`;
  const transform = `${move}${scale}`.trim();
  if (transform !== '') found.transform = transform;
  return found;
}

/** Anything but a raster image in the address is left out: it could load or run. */
function imageAttributes(image: Image): Attributes {
  const { x, y, width, height, data } = image;
  return {
    x: number(x),
    y: number(y),
    width: number(width),
    height: number(height),
    preserveAspectRatio: 'xMidYMid slice',
    'clip-path': `url(#${clipOf(image).id})`,
    ...(isPicture(data) ? { href: data } : {}),
  };
}

function textAttributes(line: TextLine, theme: ThemeName): Attributes {
  const { x, y, style, fill } = line;
  const { font, size } = settings[style];
  const found: Filling = { x: number(x), y: number(y), 'font-size': number(size) };
  if (font === 'semibold') found['font-weight'] = '600';
  if (font === 'italic') found['font-style'] = 'italic';
  const anchor = anchorOf(line);
  if (anchor !== 'start') found['text-anchor'] = anchor;
  found.fill = colorOf(fill, theme);
  return found;
}

/**
 * Where a line stands by its place on the page: one that runs to the left starts at its right. SVG's own attribute
 * for the direction says the same, but not every program that draws SVG knows it.
 */
export function anchorOf({ anchor = 'start', direction }: TextLine): 'start' | 'middle' | 'end' {
  if (direction === undefined || anchor === 'middle') return anchor;
  return anchor === 'start' ? 'end' : 'start';
}

const [rightToLeftIsolate, popIsolate] = ['\u2067', '\u2069'];

/** Marks of Unicode say which way the line runs: the order of its words follows from it, and of signs at its ends. */
function lineOf({ text, direction }: TextLine): string {
  return direction === undefined ? clean(text) : `${rightToLeftIsolate}${clean(text)}${popIsolate}`;
}

function painted(found: Filling, shape: Rect | Circle | Path, theme: ThemeName): Attributes {
  const { fill = 'none', stroke, strokeWidth, dash, opacity } = shape;
  const gradient = gradientOf(shape, theme);
  found.fill = gradient === undefined ? colorOf(fill, theme) : `url(#${gradient.id})`;
  if (stroke !== undefined) found.stroke = colorOf(stroke, theme);
  if (strokeWidth !== undefined && strokeWidth !== 1) found['stroke-width'] = number(strokeWidth);
  if (dash !== undefined) found['stroke-dasharray'] = dash.map(number).join(' ');
  if (opacity !== undefined) found.opacity = number(opacity);
  return found;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
