/** Readability of colours, after WCAG 2. */
import { hcl, rgb } from 'd3';

/** From 1, alike, to 21, black on white. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `color` made darker or lighter, its hue kept, until it stands out from each background by `least`. */
export function readable(color: string, backgrounds: readonly string[], least: number): string {
  const towards = backgrounds.every((background) => luminance(background) > 0.18) ? -1 : 1;
  const wanted = hcl(color);
  for (let lightness = wanted.l; lightness > 0 && lightness < 100; lightness += towards) {
    const candidate = hcl(wanted.h, wanted.c, lightness).formatHex();
    if (backgrounds.every((background) => contrast(candidate, background) >= least)) return candidate;
  }
  return towards < 0 ? '#000000' : '#ffffff';
}

function luminance(color: string): number {
  const { r, g, b } = rgb(color);
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
