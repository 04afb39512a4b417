/** A scene as a PNG picture, without a browser. Loaded only when asked for: what draws it is large. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type ThemeName, toSvg } from '../../render/index.js';
import type { Scene } from '../../scene/index.js';
import type { FontFiles } from '../fonts.js';
import { typefacesOf } from '../set-line.js';
import { outlined } from './outlined.js';

export { type PngSize, pngSize, usualScale } from './size.js';

export interface PngOptions {
  readonly theme: ThemeName;
  /** Pixels for each px of the scene. */
  readonly scale: number;
  readonly fonts: FontFiles;
  /** The renderer's code, `index_bg.wasm` of its package. */
  readonly wasm: Uint8Array;
}

/** It may be started only once in the life of a program. */
let started: Promise<void> | undefined;

/**
 * The same scene and options always give the same bytes. Rejects when the renderer cannot start, or when there is no
 * room for the picture; ask `pngSize` first.
 */
export async function toPng(scene: Scene, { theme, scale, fonts, wasm }: PngOptions): Promise<Uint8Array> {
  started ??= initWasm(wasm.slice());
  await started;
  const drawable = outlined(scene, typefacesOf(fonts));
  const resvg = new Resvg(toSvg(drawable, theme, { fonts: 'named' }), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontBuffers: [fonts.regular, fonts.semibold, fonts.italic],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
    },
  });
  try {
    const picture = resvg.render();
    const png = picture.asPng();
    picture.free();
    return png;
  } finally {
    resvg.free();
  }
}
