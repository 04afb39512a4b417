/** A scene as the text of an SVG file. */
import type { Group, Scene, Shape, TextStyle } from '../scene/index.js';
import { settings } from '../scene/index.js';
import type { Font } from '../text/index.js';
import { clean, elementOf, rootAttributes } from './attributes.js';
import { fontFaces } from './generated/fonts.js';
import { type Gradient, gradientsOf } from './gradients.js';
import type { ThemeName } from './theme.js';

export interface SvgOptions {
  /** `embedded`, the default: the drawing carries its font and looks the same everywhere. `named`: smaller. */
  readonly fonts?: 'embedded' | 'named';
}

/** The same scene and theme always give the same text: well-formed XML, in UTF-8 when written to a file. */
export function toSvg(scene: Scene, theme: ThemeName, options: SvgOptions = {}): string {
  const style = options.fonts === 'named' ? '' : element('style', {}, fontStyle(scene));
  const gradients = gradientsOf(scene, theme).map(gradientText).join('');
  const content = [
    element('title', {}, escapeText(clean(scene.title))),
    element('desc', {}, escapeText(clean(scene.description))),
    style,
    gradients === '' ? '' : element('defs', {}, gradients),
    shapeText(scene.root, theme),
  ];
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...rootAttributes(scene) };
  return `${element('svg', attributes, content.join('\n'))}\n`;
}

function shapeText(shape: Shape, theme: ThemeName): string {
  const { tag, attributes, text } = elementOf(shape, theme);
  if (shape.type !== 'group') return element(tag, attributes, text === undefined ? '' : escapeText(text));
  return element(tag, attributes, childrenText(shape, theme));
}

/** A line for each group, so that two drawings can be compared line by line. */
function childrenText({ children }: Group, theme: ThemeName): string {
  return children.map((child) => `${child.type === 'group' ? '\n' : ''}${shapeText(child, theme)}`).join('');
}

function gradientText({ id, color, from, to }: Gradient): string {
  const attributes = { id, gradientUnits: 'userSpaceOnUse', x1: '0', x2: '0', y1: String(from), y2: String(to) };
  const stop = (offset: string, opacity: string) =>
    element('stop', { offset, 'stop-color': color, 'stop-opacity': opacity }, '');
  return element('linearGradient', attributes, stop('0', '1') + stop('1', '0'));
}

/** The only place where markup is made. `content` is markup already. */
function element(tag: string, attributes: Readonly<Record<string, string>>, content: string): string {
  let written = `<${tag}`;
  for (const name in attributes) written += ` ${name}="${escapeText(attributes[name] ?? '')}"`;
  return content === '' ? `${written}/>` : `${written}>${content}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Faces for the styles that the scene uses. */
function fontStyle(scene: Scene): string {
  const used = new Set([...stylesIn(scene.root)].map((style): Font => settings[style].font));
  return [...used]
    .toSorted()
    .map((font) => {
      const { weight, style, woff2 } = fontFaces[font];
      return `@font-face{font-family:Inter;font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${woff2}) format("woff2")}`;
    })
    .join('\n');
}

function stylesIn(group: Group): ReadonlySet<TextStyle> {
  const found = new Set<TextStyle>();
  const visit = (shape: Shape): void => {
    if (shape.type === 'group') shape.children.forEach(visit);
    else if (shape.type === 'text') found.add(shape.style);
  };
  visit(group);
  return found;
}
