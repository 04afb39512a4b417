/** Dragging one thing of the map with the pointer, from when it leaves its place until it is let go. */

/** What a drag does; nothing of it is called for a click that trembled. */
export interface Drag {
  /** The pointer is somewhere else now. */
  move(event: PointerEvent): void;
  /** It was let go. */
  drop(event: PointerEvent): void;
  /** It never happened: everything goes back. */
  cancel(): void;
}

const trembling = 4;

export interface Dragging {
  /** Whether a thing is dragged now, or was until this very moment. */
  readonly isDragging: boolean;
}

/** `begin` is asked for the drag of what the pointer went down on; `undefined` where nothing there can be dragged. */
export function dragOn(place: HTMLElement, begin: (event: PointerEvent) => Drag | undefined): Dragging {
  let drag: Drag | undefined;
  let started: { readonly x: number; readonly y: number; readonly id: number } | undefined;
  let isDragging = false;

  const end = () => {
    drag = undefined;
    started = undefined;
    place.classList.remove('dragging');
    // The click that ends a drag comes after this.
    setTimeout(() => {
      isDragging = false;
    });
  };
  const cancel = () => {
    if (isDragging) drag?.cancel();
    end();
  };
  place.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !event.isPrimary) return;
    drag = begin(event);
    started = drag && { x: event.clientX, y: event.clientY, id: event.pointerId };
  });
  place.addEventListener('pointermove', (event) => {
    if (drag === undefined || started === undefined || event.pointerId !== started.id) return;
    if (!isDragging && Math.hypot(event.clientX - started.x, event.clientY - started.y) < trembling) return;
    if (!isDragging) place.setPointerCapture(event.pointerId);
    isDragging = true;
    place.classList.add('dragging');
    drag.move(event);
  });
  place.addEventListener('pointerup', (event) => {
    if (isDragging) drag?.drop(event);
    end();
  });
  place.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isDragging) cancel();
  });
  return {
    get isDragging() {
      return isDragging;
    },
  };
}
