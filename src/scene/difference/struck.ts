/** Text that is no longer so. */
import { type Block, type Paragraph, paragraph } from '../block.js';
import type { Shape } from '../scene.js';
import { settings } from '../type.js';

/** A paragraph with a line through each of its lines: drawn, so that it looks alike wherever it is shown. */
export function struck(text: string, width: number, look: Paragraph): Block {
  const { shapes, height } = paragraph(text, width, look);
  const drop = settings[look.style].size * 0.3;
  const through = shapes.flatMap((shape): readonly Shape[] => {
    if (shape.type !== 'text') return [];
    const x = shape.direction === 'rtl' ? shape.x - shape.width : shape.x;
    return [{ type: 'rect', x, y: shape.y - drop, width: shape.width, height: 1, fill: look.fill }];
  });
  return { shapes: [...shapes, ...through], height };
}
