/** Several drawings as one. */

import { differenceWords } from '../words/difference.js';
import type { Language } from '../words/index.js';
import { group, textLine } from './block.js';
import type { Group, Scene, Shape } from './scene.js';
import { margin } from './sheet.js';

const gap = 24;

/** Below each other, from the left; what stays in sight of one stays nowhere. Says that there is nothing for none. */
export function stacked(scenes: readonly Scene[], language: Language): Scene {
  const [first, ...more] = scenes;
  if (first === undefined) return nothingToSee(language);
  if (more.length === 0) return first;
  let y = 0;
  const children = scenes.map((scene, place): Group => {
    const drawn = group(String(place), 0, y, [scene.root], { label: scene.title });
    y += scene.height + gap;
    return drawn;
  });
  const width = scenes.reduce((most, scene) => Math.max(most, scene.width), 0);
  const height = y - gap;
  const background: Shape = { type: 'rect', x: 0, y: 0, width, height, fill: 'background' };
  const title = scenes.map((scene) => scene.title).join(', ');
  const description = scenes.map((scene) => scene.description).join(', ');
  return { width, height, title, description, language, root: group('maps', 0, 0, [background, ...children]) };
}

function nothingToSee(language: Language): Scene {
  const { title, hint } = differenceWords[language].page.noJourney;
  const [width, height] = [680, 90];
  const root = group('nothing', 0, 0, [
    { type: 'rect', x: 0, y: 0, width, height, fill: 'background' },
    textLine(title, margin, 42, { style: 'heading', fill: 'text' }),
    textLine(hint, margin, 64, { style: 'body', fill: 'text-muted' }),
  ]);
  return { width, height, title, description: hint, language, root };
}
