/** Moving the map with the pointer: dragged by its background, pushed with one finger, zoomed with two. */
import type { Place, Stage } from './stage.js';

export interface Panning {
  /** Whether the pointer drags the map now, or did until this very moment. */
  readonly isPanning: boolean;
}

/** Nearer than this a drag is a click that trembled, in px. */
const trembling = 4;

/** `zoomBy` is called with the factor by which two fingers moved apart, and the place between them. */
export function panOn(stage: Stage, zoomBy: (factor: number, around: Place) => void): Panning {
  const { element } = stage;
  const pointers = new Map<number, Place>();
  let started: Place | undefined;
  let isPanning = false;

  element.addEventListener('pointerdown', (event) => {
    const isMouse = event.pointerType === 'mouse';
    if (isMouse && event.button !== 0 && event.button !== 1) return;
    // What can be dragged itself keeps the pointer; with the middle button the map always moves, and a finger that rests
    // on a card is about to move the map.
    if (event.button === 0 && isThing(event.target, isMouse ? 'svg [tabindex]' : '.journey-point')) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    started = { x: event.clientX, y: event.clientY };
    isPanning = false;
  });
  element.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (before === undefined || started === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    if (!isPanning && Math.hypot(now.x - started.x, now.y - started.y) < trembling) return;
    if (!isPanning) element.setPointerCapture(event.pointerId);
    isPanning = true;
    element.classList.add('panning');
    const others = [...pointers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    pointers.set(event.pointerId, now);
    const [other] = others;
    if (other !== undefined) {
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      zoomBy(factor, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
    } else {
      stage.scrollBy(before.x - now.x, before.y - now.y);
    }
  });
  const end = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    element.classList.remove('panning');
    // The click that ends a drag comes after this.
    setTimeout(() => {
      if (pointers.size === 0) isPanning = false;
    });
  };
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  return {
    get isPanning() {
      return isPanning;
    },
  };
}

function isThing(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
