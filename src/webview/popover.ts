/** A panel that opens beside the button that asked for it, and closes when the reader turns away. */
import { element } from './element.js';

export interface Popover {
  readonly element: HTMLElement;
  close(): void;
}

/** `fill` is called each time it opens. Escape closes it, and gives the focus back. */
export function createPopover(opener: HTMLElement, fill: (place: HTMLElement) => void): Popover {
  const place = element('div', { class: 'popover', role: 'dialog' });
  place.hidden = true;
  opener.setAttribute('aria-haspopup', 'dialog');
  opener.setAttribute('aria-expanded', 'false');

  const set = (open: boolean) => {
    place.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
  };
  const close = () => {
    if (place.hidden) return;
    const hadFocus = place.contains(document.activeElement);
    set(false);
    if (hadFocus) opener.focus();
  };
  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  window.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !place.contains(target) && !opener.contains(target)) close();
  });
  opener.addEventListener('click', () => {
    if (!place.hidden) return close();
    fill(place);
    set(true);
    place.querySelector<HTMLElement>('input, button')?.focus();
  });
  return { element: place, close };
}
