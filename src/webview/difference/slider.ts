/** An upright line over the map: at its left the version before lies over the one of now. */
import { element } from '../element.js';
import type { Stage } from '../stage.js';

export interface Slider {
  readonly element: HTMLElement;
  show(isShown: boolean, label: string): void;
  /** After the map was scrolled, zoomed or drawn anew. */
  follow(): void;
}

/** How far an arrow key moves it, as a part of the width. */
const step = 0.02;

export function createSlider(stage: Stage): Slider {
  const handle = element('div', {
    class: 'slider',
    role: 'slider',
    tabindex: '0',
    'aria-orientation': 'horizontal',
    'aria-valuemin': '0',
    'aria-valuemax': '100',
  });
  const over = stage.layers.overlay.parentElement;
  let at = 0.5;
  let isShown = false;

  const follow = () => {
    const window = stage.element.getBoundingClientRect();
    const x = window.left + stage.room.width * at;
    handle.style.left = `${x}px`;
    handle.setAttribute('aria-valuenow', String(Math.round(at * 100)));
    if (over === null) return;
    const { left, width } = over.getBoundingClientRect();
    over.style.clipPath = isShown ? `inset(0 ${Math.max(0, width - (x - left))}px 0 0)` : '';
  };
  const moveTo = (next: number) => {
    at = Math.min(1, Math.max(0, next));
    follow();
  };
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
    handle.focus();
  });
  handle.addEventListener('pointermove', (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const { left } = stage.element.getBoundingClientRect();
    moveTo((event.clientX - left) / Math.max(1, stage.room.width));
  });
  handle.addEventListener('keydown', (event) => {
    const next = { ArrowLeft: at - step, ArrowRight: at + step, Home: 0, End: 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(next);
  });
  return {
    element: handle,
    show(next, label) {
      isShown = next;
      handle.hidden = !next;
      handle.setAttribute('aria-label', label);
      follow();
    },
    follow,
  };
}
