/** The field to look for words in the map. */
import type { Words } from '../words/index.js';
import { element, strokes } from './element.js';

export interface SearchBar {
  readonly element: HTMLElement;
  speak(words: Words['preview']): void;
  open(): void;
  close(): void;
  /** Says how many were found, and at which of them the reader is, from 0. */
  tell(count: number, current: number | undefined): void;
}

export interface SearchActions {
  /** Other words are looked for; none when the search is over. */
  look(words: string): void;
  step(by: 1 | -1): void;
  /** The reader turns back to the map. */
  leave(): void;
}

export function createSearchBar({ look, step, leave }: SearchActions): SearchBar {
  const field = element('input', { type: 'search', spellcheck: 'false' });
  const place = element('output', {});
  const previous = button('M4 10l4-4 4 4', () => step(-1));
  const next = button('M4 6l4 4 4-4', () => step(1));
  const cross = button('M4 4l8 8M12 4l-8 8', () => close());
  const bar = element('search', { class: 'search' }, field, place, previous, next, cross);
  bar.hidden = true;
  let spoken: Words['preview'] | undefined;

  const close = () => {
    if (bar.hidden) return;
    bar.hidden = true;
    look('');
    leave();
  };
  field.addEventListener('input', () => look(field.value));
  bar.addEventListener('keydown', (event) => {
    // No key typed here is meant for the map.
    event.stopPropagation();
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.target !== field) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  return {
    element: bar,
    speak(words) {
      spoken = words;
      const { search } = words;
      for (const [control, label] of [
        [field, search.field],
        [previous, search.previous],
        [next, search.next],
        [cross, search.close],
      ] as const) {
        control.setAttribute('aria-label', label);
        control.title = label;
      }
      field.placeholder = search.field;
    },
    open() {
      bar.hidden = false;
      field.focus();
      field.select();
      look(field.value);
    },
    close,
    tell(count, current) {
      if (spoken === undefined) return;
      const { none, place: at } = spoken.search;
      place.textContent = field.value === '' ? '' : count === 0 ? none : at((current ?? 0) + 1, count);
    },
  };
}

function button(icon: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, strokes(16, 16, icon));
  made.addEventListener('click', act);
  return made;
}
