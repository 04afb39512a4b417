/** Scenes as PNG and PDF, and what has to be said of them. */
import type { Making, PictureRequest } from '../formats/make.js';
import { resourcesFor } from '../formats/resources.js';
import type { Scene } from '../scene/index.js';
import { type Language, words } from '../words/index.js';
import { packageFile } from './package-files.js';

export type Drawing =
  | {
      readonly content: string | Uint8Array;
      readonly notes: readonly string[];
      /** Whether there are characters that no font could draw. */
      readonly isLacking?: boolean;
    }
  | { readonly problem: string };

/** What was made, with what it lacks; or why it could not be made. */
export function drawingOf(making: Making, language: Language): Drawing {
  const said = words(language).exports;
  if (!making.ok) return { problem: said.tooLarge(making.problem) };
  const { content, lacking, tooSmall } = making;
  const { fontHint, paperHint } = words(language).cli.render;
  const notes = [
    ...(lacking.length === 0 ? [] : [`${said.lacking(lacking)} ${fontHint}`]),
    ...(tooSmall === undefined ? [] : [`${said.tooSmall(tooSmall)} ${paperHint}`]),
  ];
  return { content, notes, isLacking: lacking.length > 0 };
}

/** What draws these is large, and most runs never need it. */
export async function pictureOf(scene: Scene, request: PictureRequest, language: Language): Promise<Drawing> {
  const { makePicture } = await import('../formats/make.js');
  return drawingOf(await makePicture(scene, request, await resourcesFor(request.format, packageFile)), language);
}
