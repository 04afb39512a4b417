/** A scene as the text of an SVG file. */
import type { Group, Scene, Shape, TextStyle } from '../scene/index.js';
import { settings } from '../scene/index.js';
import type { Font } from '../text/index.js';
import { fontFaces } from './generated/fonts.js';
import { markupOf } from './markup.js';
import type { ThemeName } from './theme.js';

export interface SvgOptions {
  /** `embedded`, the default: the drawing carries its font and looks the same everywhere. `named`: smaller. */
  readonly fonts?: 'embedded' | 'named';
}

/** The same scene and theme always give the same text: well-formed XML, in UTF-8 when written to a file. */
export function toSvg(scene: Scene, theme: ThemeName, options: SvgOptions = {}): string {
  return markupOf(scene, theme, options.fonts === 'named' ? '' : fontStyle(scene));
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
