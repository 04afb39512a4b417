/** How text is set on a map: the one place for sizes, which layout measures with and renderers draw with. */
import type { Face } from '../text/index.js';
import type { TextStyle } from './scene.js';

export interface Setting extends Face {
  /** From one baseline to the next, in px. */
  readonly leading: number;
}

export const settings: Readonly<Record<TextStyle, Setting>> = {
  title: { font: 'semibold', size: 21, leading: 27 },
  heading: { font: 'semibold', size: 14, leading: 18 },
  strong: { font: 'semibold', size: 13, leading: 17 },
  body: { font: 'regular', size: 12.5, leading: 17 },
  small: { font: 'regular', size: 11, leading: 15 },
  'small-strong': { font: 'semibold', size: 11, leading: 15 },
  quote: { font: 'italic', size: 12.5, leading: 17 },
  'small-quote': { font: 'italic', size: 11, leading: 13 },
};

/** How far below the top of its line a baseline stands: ascenders and descenders share the leading evenly. */
export function baseline(setting: Setting): number {
  return Math.round(setting.leading / 2 + setting.size * 0.36);
}
