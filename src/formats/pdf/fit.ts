/** A whole map on one page. */
import type { Scene } from '../../scene/index.js';
import type { Page } from './page.js';
import { edge, type Paper, sheetOf } from './paper.js';

export function onePage(scene: Scene, paper: Paper): Page {
  const sheet = sheetOf(paper, scene);
  const scale = Math.min((sheet.width - 2 * edge) / scene.width, (sheet.height - 2 * edge) / scene.height);
  const [x, y] = [(sheet.width - scene.width * scale) / 2, (sheet.height - scene.height * scale) / 2];
  return { ...sheet, parts: [{ shapes: [scene.root], x, y, scale }] };
}
