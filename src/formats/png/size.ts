/** How large a PNG of a scene would be, and whether it may be. */
import type { Scene } from '../../scene/index.js';

/** More pixels than this take more memory than a computer can be counted on to have: each takes four bytes, twice. */
const mostPixels = 120_000_000;
/** In pixels: beyond it, other programs refuse to open a picture. */
const longestSide = 32_000;

export const usualScale = 2;

export interface PngSize {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The largest scale, to two decimals, at which the scene may be drawn; absent when this one may be. */
  readonly largest?: number;
}

/** `scale` is the pixels for each px of the scene. */
export function pngSize({ width, height }: Pick<Scene, 'width' | 'height'>, scale: number): PngSize {
  const [across, down] = [Math.ceil(width), Math.ceil(height)];
  const size = { width: Math.ceil(across * scale), height: Math.ceil(down * scale) };
  const largest = Math.min(Math.sqrt(mostPixels / (across * down)), longestSide / Math.max(across, down));
  return scale <= largest ? size : { ...size, largest: Math.floor(largest * 100) / 100 };
}
