/** The small buttons beside what the pointer or the keyboard is at: adding, writing, deleting. */
import { element, strokes } from '../element.js';
import type { Box } from '../geometry.js';

export interface Tool {
  readonly label: string;
  readonly icon: string;
  /** Written beside the icon. */
  readonly text?: string;
  readonly act: () => void;
}

export interface Tools {
  readonly element: HTMLElement;
  /** Shows the tools above a box of the screen. */
  show(tools: readonly Tool[], label: string, over: Box): void;
  /** After a moment, in which the pointer may come to the tools themselves. */
  hideSoon(): void;
  hide(): void;
}

export const icons = {
  add: 'M8 3.5v9M3.5 8h9',
  write: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3Z',
  remove: 'M3.5 4.5h9M6.5 4.5v-1.5h3v1.5M4.8 4.5l.6 8.5h5.2l.6-8.5',
} as const;

const moment = 350;

export function createTools(): Tools {
  const bar = element('div', { class: 'tools', role: 'toolbar' });
  bar.hidden = true;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(leaving);
    bar.hidden = true;
  };
  bar.addEventListener('pointerenter', () => clearTimeout(leaving));
  bar.addEventListener('pointerleave', () => hideSoon());
  const hideSoon = () => {
    clearTimeout(leaving);
    leaving = setTimeout(hide, moment);
  };
  return {
    element: bar,
    show(tools, label, over) {
      clearTimeout(leaving);
      bar.setAttribute('aria-label', label);
      bar.replaceChildren(...tools.map((tool) => buttonOf(tool, hide)));
      bar.hidden = false;
      const { width, height } = bar.getBoundingClientRect();
      const above = over.y - height - 2;
      bar.style.left = `${Math.max(4, Math.min(over.x, window.innerWidth - width - 4))}px`;
      bar.style.top = `${above >= 4 ? above : over.y + over.height + 2}px`;
    },
    hideSoon,
    hide,
  };
}

function buttonOf({ label, icon, text = '', act }: Tool, hide: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', title: label, 'aria-label': label, tabindex: '-1' },
    strokes(16, 16, icon),
    text,
  );
  button.addEventListener('click', () => {
    hide();
    act();
  });
  return button;
}
