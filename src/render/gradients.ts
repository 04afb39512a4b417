/** The gradients of fading areas. Their ids are made of theme, token and numbers, so equal ids mean equal gradients. */
import type { Scene, Shape } from '../scene/index.js';
import { colorOf, type ThemeName } from './theme.js';

export interface Gradient {
  readonly id: string;
  readonly color: string;
  /** Full at `from`, nothing at `to`; y in the coordinates of the shape. */
  readonly from: number;
  readonly to: number;
}

/** The gradient that a shape is filled with, if it fades. */
export function gradientOf(shape: Shape, theme: ThemeName): Gradient | undefined {
  if (shape.type !== 'path' || shape.fade === undefined || shape.fill === undefined) return undefined;
  const [from, to] = [shape.fade.from, shape.fade.to].map((y) => Math.round(y * 10) / 10);
  if (from === undefined || to === undefined) return undefined;
  const color = colorOf(shape.fill, theme);
  return { id: `journey-fade-${color.replace('#', '')}-${from}-${to}`.replaceAll('.', '_'), color, from, to };
}

/** Every gradient of a scene, each once. */
export function gradientsOf(scene: Scene, theme: ThemeName): readonly Gradient[] {
  const found = new Map<string, Gradient>();
  const visit = (shape: Shape): void => {
    if (shape.type === 'group') shape.children.forEach(visit);
    const gradient = gradientOf(shape, theme);
    if (gradient !== undefined) found.set(gradient.id, gradient);
  };
  visit(scene.root);
  return [...found.values()];
}
