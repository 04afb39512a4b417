/** The whole map in small, and a frame around what is seen of it, to drag. */
import { draw } from '../render/draw.js';
import type { ThemeName } from '../render/theme.js';
import type { Group, Scene, Shape } from '../scene/index.js';
import { element } from './element.js';
import type { Box, Size } from './geometry.js';

export interface Minimap {
  readonly element: HTMLElement;
  /** Draws the map in small; hides itself where there is no need of it. */
  show(scene: Scene, theme: ThemeName, room: Size, zoom: number): void;
  /** Puts the frame around what is seen, in px of the map. */
  follow(seen: Box): void;
  speak(label: string): void;
  hide(): void;
}

/** In px of the screen. */
const most: Size = { width: 260, height: 170 };
/** A map that is little longer than a window is seen well enough. */
const longest = 1.8;

/** `move` is called with the middle of what is to be seen, in px of the map. */
export function createMinimap(move: (x: number, y: number) => void): Minimap {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const frame = element('div', { class: 'frame' });
  const place = element(
    'div',
    { class: 'minimap', role: 'slider', tabindex: '0', 'aria-valuemin': '0', 'aria-valuemax': '100' },
    svg,
    frame,
  );
  place.hidden = true;
  let scale = 1;
  let size: Size = { width: 0, height: 0 };
  let seen: Box = { x: 0, y: 0, width: 0, height: 0 };

  const moveTo = ({ clientX, clientY }: PointerEvent) => {
    const { left, top } = place.getBoundingClientRect();
    move((clientX - left) / scale, (clientY - top) / scale);
  };
  place.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    place.setPointerCapture(event.pointerId);
    moveTo(event);
  });
  place.addEventListener('pointermove', (event) => {
    if (place.hasPointerCapture(event.pointerId)) moveTo(event);
  });
  place.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const [dx = 0, dy = 0] = by;
    move(seen.x + seen.width * (0.5 + dx / 2), seen.y + seen.height * (0.5 + dy / 2));
  });

  return {
    element: place,
    speak: (label) => place.setAttribute('aria-label', label),
    hide() {
      place.hidden = true;
    },
    show(scene, theme, room, zoom) {
      size = scene;
      const fits = scene.width * zoom <= longest * room.width;
      place.hidden = fits;
      if (fits) return;
      scale = Math.min(most.width / scene.width, most.height / scene.height);
      place.style.width = `${scene.width * scale}px`;
      place.style.height = `${scene.height * scale}px`;
      svg.style.transform = `scale(${scale})`;
      draw(svg, miniature(scene), theme);
    },
    follow(box) {
      seen = box;
      if (place.hidden) return;
      const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
      frame.style.left = `${x * scale}px`;
      frame.style.top = `${y * scale}px`;
      frame.style.width = `${Math.max(6, Math.min(size.width - x, box.width) * scale)}px`;
      frame.style.height = `${Math.max(6, Math.min(size.height - y, box.height) * scale)}px`;
      const left = size.width - box.width;
      place.setAttribute('aria-valuenow', String(left <= 0 ? 0 : Math.round((100 * x) / left)));
    },
  };
}

/** Surfaces, cards and lines: what can still be told apart in small. */
export function miniature(scene: Scene): Scene {
  const { title, description, language, width, height } = scene;
  const children = scene.root.children.flatMap((child) => (child.type === 'group' ? thinned(child) : [child]));
  return { title, description, language, width, height, root: { type: 'group', key: 'minimap', x: 0, y: 0, children } };
}

function thinned(group: Group): readonly Shape[] {
  const children = group.children.flatMap((child): readonly Shape[] => {
    if (child.type === 'group') return thinned(child);
    if (child.type === 'rect') return child.height > 12 && child.width > 12 ? [child] : [];
    // The lines of emotions, drawn bold enough to be seen.
    const isLine =
      child.type === 'path' &&
      typeof child.stroke === 'object' &&
      child.at === undefined &&
      (child.strokeWidth ?? 1) >= 2;
    return isLine ? [{ ...child, strokeWidth: 10 }] : [];
  });
  if (children.length === 0) return [];
  return [{ type: 'group', key: group.key, x: group.x, y: group.y, children }];
}
