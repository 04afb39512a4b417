/** A whole map on one page. */
import { type Scene, settings } from '../../scene/index.js';
import type { Page } from './page.js';
import { edge, type Paper, sheetOf } from './paper.js';

export function onePage(scene: Scene, paper: Paper): Page {
  const sheet = sheetOf(paper, scene);
  const scale = Math.min((sheet.width - 2 * edge) / scene.width, (sheet.height - 2 * edge) / scene.height);
  const [x, y] = [(sheet.width - scene.width * scale) / 2, (sheet.height - scene.height * scale) / 2];
  return { ...sheet, parts: [{ shapes: [scene.root], x, y, scale }] };
}

/** How high the smallest text of a map is on one page, in points. */
export function smallestText(scene: Scene, paper: Paper): number {
  const [part] = onePage(scene, paper).parts;
  return (part?.scale ?? 1) * settings.small.size;
}
