/** What runs in the browser for `chromium.test.ts`. */
import { draw } from '../../src/render/draw.js';
import type { ThemeName } from '../../src/render/theme.js';
import type { Scene, TextLine } from '../../src/scene/index.js';

export interface Drawer {
  draw(scene: Scene, theme: ThemeName): void;
  /** Draws, and tells the first difference from the SVG file; `undefined` when there is none. */
  differsFrom(scene: Scene, theme: ThemeName, file: string): string | undefined;
  /** Draws, and tells the lines of text that are wider than the scene says. */
  textsWiderThanMeasured(scene: Scene): readonly string[];
}

const found = document.querySelector('svg');
if (found === null) throw new Error('no svg');
const host = found;

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));

const drawer: Drawer = {
  draw: (scene, theme) => draw(host, scene, theme),
  differsFrom(scene, theme, file) {
    draw(host, scene, theme);
    const expected = new DOMParser().parseFromString(file, 'image/svg+xml').documentElement;
    for (const spoken of expected.querySelectorAll(':scope > title, :scope > desc')) spoken.remove();
    return difference(host, expected);
  },
  textsWiderThanMeasured(scene) {
    draw(host, scene, 'light');
    const lines = linesOf(scene);
    return Array.from(host.querySelectorAll('text')).flatMap((text, index) => {
      const line = lines[index];
      const width = text.getComputedTextLength();
      return line === undefined || width > line.width * 1.005 + 0.5 ? [`${text.textContent}: ${width}`] : [];
    });
  },
};

function linesOf(scene: Scene): readonly TextLine[] {
  const lines: TextLine[] = [];
  const visit = (shape: Scene['root']['children'][number]): void => {
    if (shape.type === 'group') shape.children.forEach(visit);
    else if (shape.type === 'text') lines.push(shape);
  };
  visit(scene.root);
  return lines;
}

function difference(a: Element, b: Element): string | undefined {
  const [mine, others] = [head(a), head(b)];
  if (mine !== others) return `${mine} / ${others}`;
  const [children, expected] = [[...a.children], [...b.children]];
  if (children.length !== expected.length) return `${mine}: ${children.length} / ${expected.length} children`;
  if (children.length === 0 && a.textContent !== b.textContent) return `${a.textContent} / ${b.textContent}`;
  for (const [index, child] of children.entries()) {
    const other = expected[index];
    const different = other === undefined ? 'nothing' : difference(child, other);
    if (different !== undefined) return different;
  }
  return undefined;
}

function head(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'xmlns')
    .map(({ name, value }) => `${name}=${value}`)
    .toSorted();
  return [element.tagName, ...attributes].join(' ');
}

Object.assign(window, { drawer, violations });
