export { type DrawOptions, draw, mark, show } from './draw.js';
export type { Viewport } from './prepare.js';
export { type SvgOptions, toSvg } from './svg.js';
export { type ThemeName, themeNames } from './theme.js';
