/** The controls below the map: which journey, and how large. */
import type { Journey } from '../model/index.js';
import { titleIn } from '../model/index.js';
import type { Language, Words } from '../words/index.js';
import { element, strokes } from './element.js';

export interface Actions {
  pick(journey: string): void;
  zoomOut(): void;
  zoomIn(): void;
  actualSize(): void;
  fitWidth(): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  /** Names the controls in the reader's language. */
  speak(words: Words['preview']): void;
  showZoom(zoom: number): void;
  /** Offers a choice only where there is one. */
  showJourneys(journeys: readonly Journey[], picked: Journey | undefined, language: Language): void;
}

const icons = {
  minus: ['M3.5 8h9'],
  plus: ['M3.5 8h9', 'M8 3.5v9'],
  fit: ['M2.5 3v10', 'M13.5 3v10', 'M5 8h6', 'M6.75 6 4.75 8l2 2', 'M9.25 6l2 2-2 2'],
};

export function createToolbar(actions: Actions): Toolbar {
  const journeys = element('select', { class: 'journeys' });
  const smaller = button(icons.minus, actions.zoomOut);
  const size = element('button', { type: 'button', class: 'size' });
  const larger = button(icons.plus, actions.zoomIn);
  const fit = button(icons.fit, actions.fitWidth);
  const bar = element('div', { class: 'toolbar', role: 'toolbar' }, journeys, smaller, size, larger, fit);
  journeys.addEventListener('change', () => actions.pick(journeys.value));
  size.addEventListener('click', actions.actualSize);

  let words: Words['preview'] | undefined;
  let percent = 100;
  const nameSize = () => {
    size.textContent = `${percent}%`;
    if (words) name(size, words.zoom(percent), `${words.actualSize} (0)`);
  };

  return {
    element: bar,
    speak(spoken) {
      words = spoken;
      bar.setAttribute('aria-label', spoken.toolbar);
      name(journeys, spoken.journey);
      name(smaller, spoken.zoomOut, `${spoken.zoomOut} (−)`);
      name(larger, spoken.zoomIn, `${spoken.zoomIn} (+)`);
      name(fit, spoken.fitWidth);
      nameSize();
    },
    showZoom(zoom) {
      percent = Math.round(zoom * 100);
      nameSize();
    },
    showJourneys(list, picked, language) {
      journeys.hidden = list.length < 2;
      const options = list.map((journey) => {
        const option = element('option', { value: journey.name }, titleIn(journey, language));
        option.selected = journey === picked;
        return option;
      });
      journeys.replaceChildren(...options);
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
