/** What each shape is in SVG: tag, attributes and text. Both renderers draw from this and nothing else. */
import {
  type Circle,
  type Group,
  type Path,
  type Rect,
  type Scene,
  type Shape,
  settings,
  type TextLine,
} from '../scene/index.js';
import type { Gradient } from './gradients.js';
import { gradientOf } from './gradients.js';
import { colorOf, type ThemeName } from './theme.js';

export interface Element {
  readonly tag: 'g' | 'rect' | 'circle' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
}

type Attributes = Readonly<Record<string, string>>;

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
      return { tag: 'g', attributes: groupAttributes(shape) };
    case 'rect':
      return { tag: 'rect', attributes: { ...rectAttributes(shape), ...painted(shape, theme) } };
    case 'circle':
      return {
        tag: 'circle',
        attributes: { cx: number(shape.x), cy: number(shape.y), r: number(shape.radius), ...painted(shape, theme) },
      };
    case 'path':
      return { tag: 'path', attributes: { d: shape.d, ...placed(shape), ...painted(shape, theme) } };
    case 'text':
      return { tag: 'text', attributes: textAttributes(shape, theme), text: clean(shape.text) };
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
function groupAttributes({ x, y, role, label }: Group): Attributes {
  return {
    ...(x === 0 && y === 0 ? {} : { transform: `translate(${number(x)} ${number(y)})` }),
    ...(role === undefined ? {} : { class: `journey-${role}`, role: ariaRoles[role] }),
    ...(label === undefined ? {} : { 'aria-label': clean(label) }),
  };
}

/** Things with a sense of their own are read as one, by their label; the others only hold them together. */
const ariaRoles: Readonly<Record<NonNullable<Group['role']>, 'group' | 'img'>> = {
  header: 'group',
  lane: 'group',
  legend: 'group',
  phase: 'group',
  touchpoint: 'img',
  point: 'img',
  persona: 'img',
  pain: 'img',
  opportunity: 'img',
};

function rectAttributes({ x, y, width, height, radius }: Rect): Attributes {
  return {
    x: number(x),
    y: number(y),
    width: number(width),
    height: number(height),
    ...(radius === undefined ? {} : { rx: number(radius) }),
  };
}

function placed({ at }: Path): Attributes {
  if (at === undefined) return {};
  const scale = at.scale === 1 ? '' : ` scale(${Math.round(at.scale * 1e4) / 1e4})`;
  const move = at.x === 0 && at.y === 0 ? '' : `translate(${number(at.x)} ${number(at.y)})`;
  const transform = `${move}${scale}`.trim();
  return transform === '' ? {} : { transform };
}

function textAttributes({ x, y, style, fill, anchor, direction }: TextLine, theme: ThemeName): Attributes {
  const { font, size } = settings[style];
  return {
    x: number(x),
    y: number(y),
    'font-size': number(size),
    ...(font === 'semibold' ? { 'font-weight': '600' } : {}),
    ...(font === 'italic' ? { 'font-style': 'italic' } : {}),
    ...(anchor === undefined || anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...(direction === undefined ? {} : { direction }),
    fill: colorOf(fill, theme),
  };
}

function painted(shape: Rect | Circle | Path, theme: ThemeName): Attributes {
  const gradient: Gradient | undefined = gradientOf(shape, theme);
  const fill = shape.fill ?? 'none';
  return {
    fill: gradient === undefined ? colorOf(fill, theme) : `url(#${gradient.id})`,
    ...(shape.stroke === undefined ? {} : { stroke: colorOf(shape.stroke, theme) }),
    ...(shape.strokeWidth === undefined || shape.strokeWidth === 1
      ? {}
      : { 'stroke-width': number(shape.strokeWidth) }),
    ...(shape.dash === undefined ? {} : { 'stroke-dasharray': shape.dash.map(number).join(' ') }),
    ...(shape.opacity === undefined ? {} : { opacity: number(shape.opacity) }),
  };
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
