/** A scene as SVG markup; fonts come from outside, for they outweigh most drawings. */
import type { Scene, Shape } from '../scene/scene.js';
import { type Attributes, clean, elementOf, rootAttributes } from './attributes.js';
import { type Clip, clipsOf } from './clips.js';
import { escapeText } from './escape.js';
import { type Gradient, gradientsOf } from './gradients.js';
import type { ThemeName } from './theme.js';

/** `css` is a style sheet of ours, empty for none. The same input always gives the same text: well-formed XML. */
export function markupOf(scene: Scene, theme: ThemeName, css = ''): string {
  const definitions = [...gradientsOf(scene, theme).map(gradientText), ...clipsOf(scene).map(clipText)].join('');
  const head = [
    element('title', {}, escapeText(clean(scene.title))),
    element('desc', {}, escapeText(clean(scene.description))),
    css === '' ? '' : element('style', {}, css),
    definitions === '' ? '' : element('defs', {}, definitions),
    '',
  ].join('\n');
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...rootAttributes(scene) };
  return `${withShape(`${startOf('svg', attributes)}>${head}`, scene.root, theme)}</svg>\n`;
}

/**
 * `written` with the markup of a shape behind it. One text grows from shape to shape: each text put into
 * another, or joined, is copied as a whole, and a map is nested six deep.
 */
function withShape(written: string, shape: Shape, theme: ThemeName): string {
  const { tag, attributes, text } = elementOf(shape, theme);
  if (shape.type !== 'group') return written + element(tag, attributes, text === undefined ? '' : escapeText(text));
  const start = `${written}${startOf(tag, attributes)}`;
  if (shape.children.length === 0) return `${start}/>`;
  let inner = `${start}>`;
  for (const child of shape.children) {
    // A line for each group, so that two drawings can be compared line by line.
    inner = withShape(child.type === 'group' ? `${inner}\n` : inner, child, theme);
  }
  return `${inner}</${tag}>`;
}

function gradientText({ id, color, from, to }: Gradient): string {
  const attributes = { id, gradientUnits: 'userSpaceOnUse', x1: '0', x2: '0', y1: String(from), y2: String(to) };
  const stop = (offset: string, opacity: string) =>
    element('stop', { offset, 'stop-color': color, 'stop-opacity': opacity }, '');
  return element('linearGradient', attributes, stop('0', '1') + stop('1', '0'));
}

function clipText({ id, box: { x, y, width, height, radius } }: Clip): string {
  const box = { x: String(x), y: String(y), width: String(width), height: String(height), rx: String(radius) };
  return element('clipPath', { id }, element('rect', box, ''));
}

/** `content` is markup already. */
function element(tag: string, attributes: Attributes, content: string): string {
  const start = startOf(tag, attributes);
  return content === '' ? `${start}/>` : `${start}>${content}</${tag}>`;
}

/** The only place where values get into markup; the tag is left open. */
function startOf(tag: string, attributes: Attributes): string {
  let written = `<${tag}`;
  for (const name in attributes) written += ` ${name}="${escapeText(attributes[name] ?? '')}"`;
  return written;
}
