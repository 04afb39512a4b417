/** The field in which a text of the map is written, in the place of the text. */
import { element } from '../element.js';
import type { Box } from '../geometry.js';

export interface Writing {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  /** Opens over a box of the screen; `done` gets the text when it was changed. */
  open(text: string, over: Box, label: string, done: (text: string) => void): void;
  close(): void;
}

const smallest = { width: 150, height: 34 };

export function createWriting(leave: () => void): Writing {
  const field = element('textarea', { class: 'writing', rows: '1', spellcheck: 'true' });
  field.hidden = true;
  let before = '';
  let finish: ((text: string) => void) | undefined;

  const close = (keep: boolean) => {
    if (field.hidden) return;
    const [done, text] = [finish, field.value];
    finish = undefined;
    field.hidden = true;
    if (keep && text !== before) done?.(text);
    leave();
  };
  const grow = () => {
    field.style.height = 'auto';
    field.style.height = `${Math.max(smallest.height, field.scrollHeight + 2)}px`;
  };
  field.addEventListener('input', grow);
  field.addEventListener('blur', () => close(true));
  field.addEventListener('keydown', (event) => {
    // Whatever is typed here is meant for the text.
    event.stopPropagation();
    if (event.key === 'Escape') close(false);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    close(true);
  });
  return {
    element: field,
    get isOpen() {
      return !field.hidden;
    },
    open(text, over, label, done) {
      before = text;
      finish = done;
      field.value = text;
      field.hidden = false;
      field.setAttribute('aria-label', label);
      const width = Math.max(smallest.width, over.width + 28);
      field.style.width = `${width}px`;
      field.style.left = `${Math.max(4, Math.min(over.x - 10, window.innerWidth - width - 4))}px`;
      field.style.top = `${Math.max(4, over.y - 8)}px`;
      grow();
      field.focus();
      field.select();
    },
    close: () => close(false),
  };
}
