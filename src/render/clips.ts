/** The rounded edges of pictures. Their ids are made of numbers, so equal ids mean equal edges. */
import type { Image, Scene, Shape } from '../scene/index.js';

export interface Clip {
  readonly id: string;
  readonly box: Pick<Image, 'x' | 'y' | 'width' | 'height' | 'radius'>;
}

export function clipOf({ x, y, width, height, radius }: Image): Clip {
  const id = `journey-clip-${[x, y, width, height, radius].join('-').replaceAll('.', '_')}`;
  return { id, box: { x, y, width, height, radius } };
}

/** Every clip of a scene, each once. */
export function clipsOf(scene: Scene): readonly Clip[] {
  const found = new Map<string, Clip>();
  const visit = (shape: Shape): void => {
    if (shape.type === 'group') shape.children.forEach(visit);
    if (shape.type !== 'image') return;
    const clip = clipOf(shape);
    found.set(clip.id, clip);
  };
  visit(scene.root);
  return [...found.values()];
}
