/** The controls of a map diff: which journey, which view, the way from change to change, and how large. */
import type { differenceWords } from '../../words/difference.js';
import { element, strokes } from '../element.js';
import { type Choice, type PageView, pageViews } from './drawings.js';

type PageWords = (typeof differenceWords)['en']['page'];

export interface Actions {
  pick(journey: string): void;
  turn(view: PageView): void;
  step(by: 1 | -1): void;
  zoomOut(): void;
  zoomIn(): void;
  actualSize(): void;
  fitWidth(): void;
}

export interface State {
  readonly choices: readonly Choice[];
  readonly picked: string;
  readonly view: PageView;
  /** From 1; 0 before the first step. */
  readonly current: number;
  readonly count: number;
  readonly zoom: number;
}

export interface Controls {
  readonly element: HTMLElement;
  show(state: State, words: PageWords): void;
}

const icons = {
  previous: ['M3.5 10l4.5-4.5 4.5 4.5'],
  next: ['M3.5 6l4.5 4.5L12.5 6'],
  minus: ['M3.5 8h9'],
  plus: ['M3.5 8h9', 'M8 3.5v9'],
  fit: ['M2.5 3v10', 'M13.5 3v10', 'M5 8h6', 'M6.75 6 4.75 8l2 2', 'M9.25 6l2 2-2 2'],
};

export function createControls(actions: Actions): Controls {
  const journeys = element('select', { class: 'journeys' });
  const views = element('div', { class: 'views', role: 'radiogroup' });
  const previous = button(icons.previous, () => actions.step(-1));
  const place = element('output', { class: 'place' });
  const next = button(icons.next, () => actions.step(1));
  const smaller = button(icons.minus, actions.zoomOut);
  const size = element('button', { type: 'button', class: 'size' });
  const larger = button(icons.plus, actions.zoomIn);
  const fit = button(icons.fit, actions.fitWidth);
  const stepping = element('span', { class: 'stepping' }, previous, place, next);
  const zooming = element('span', { class: 'zooming-controls' }, smaller, size, larger, fit);
  const bar = element('div', { class: 'toolbar', role: 'toolbar' }, journeys, views, stepping, zooming);
  const radios = pageViews.map((view) => {
    const radio = element('button', { type: 'button', role: 'radio', 'data-view': view });
    radio.addEventListener('click', () => actions.turn(view));
    return { view, radio };
  });
  views.append(...radios.map(({ radio }) => radio));
  views.addEventListener('keydown', (event) => {
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const at = radios.findIndex(({ radio }) => radio === document.activeElement);
    const { radio } = radios[(at + way + radios.length) % radios.length] ?? {};
    radio?.focus();
    radio?.click();
  });
  journeys.addEventListener('change', () => actions.pick(journeys.value));
  size.addEventListener('click', actions.actualSize);
  return {
    element: bar,
    show({ choices, picked, view, current, count, zoom }, words) {
      bar.setAttribute('aria-label', words.toolbar);
      name(journeys, words.journey);
      journeys.hidden = choices.length < 2;
      journeys.replaceChildren(
        ...choices.map(({ key, title }) => {
          const option = element('option', { value: key }, title);
          option.selected = key === picked;
          return option;
        }),
      );
      views.setAttribute('aria-label', words.view);
      for (const { view: one, radio } of radios) {
        radio.textContent = words.views[one];
        radio.setAttribute('aria-checked', String(one === view));
        radio.tabIndex = one === view ? 0 : -1;
        radio.title = `${words.view}: ${words.views[one]} (V)`;
      }
      stepping.hidden = count === 0;
      place.textContent = current === 0 ? words.places(count) : words.place(current, count);
      name(previous, words.previous, `${words.previous} (P)`);
      name(next, words.next, `${words.next} (N)`);
      name(smaller, words.zoomOut, `${words.zoomOut} (−)`);
      name(larger, words.zoomIn, `${words.zoomIn} (+)`);
      name(fit, words.fitWidth, `${words.fitWidth} (1)`);
      const percent = Math.round(zoom * 100);
      size.textContent = `${percent}%`;
      name(size, words.zoom(percent), `${words.actualSize} (0)`);
    },
  };
}

function button(icon: readonly string[], act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, strokes(16, 16, ...icon));
  made.addEventListener('click', act);
  return made;
}

function name(control: HTMLElement, label: string, title = label): void {
  control.setAttribute('aria-label', label);
  control.title = title;
}
