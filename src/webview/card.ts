/** The small card that says more of what the pointer rests on, or the keyboard has come to. */
import type { Details } from './details.js';
import { element } from './element.js';
import type { Box } from './geometry.js';

export interface Card {
  readonly element: HTMLElement;
  /** Shows the card beside a box of the screen, which it does not cover. */
  show(details: Details, beside: Box): void;
  hide(): void;
}

const gap = 10;

export function createCard(): Card {
  const card = element('div', { class: 'card', role: 'tooltip' });
  card.hidden = true;
  return {
    element: card,
    show({ title, lines }, beside) {
      card.replaceChildren(element('strong', {}, title), ...lines.map((line) => element('p', {}, line)));
      card.hidden = false;
      const { width, height } = card.getBoundingClientRect();
      const { innerWidth, innerHeight } = window;
      const x = clamp(beside.x + beside.width / 2 - width / 2, gap, innerWidth - width - gap);
      const below = beside.y + beside.height + gap;
      const fits = below + height + gap <= innerHeight;
      const y = fits ? below : Math.max(gap, beside.y - height - gap);
      card.style.left = `${x}px`;
      card.style.top = `${y}px`;
    },
    hide() {
      card.hidden = true;
    },
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
