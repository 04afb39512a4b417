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
  search(): void;
  /** Between the map and its table. */
  turn(): void;
}

export interface Toolbar {
  readonly element: HTMLElement;
  /** Opens the choice of what is shown. */
  readonly choose: HTMLButtonElement;
  /** Names the controls in the reader's language. */
  speak(words: Words['preview']): void;
  showZoom(zoom: number): void;
  showView(asText: boolean): void;
  /** Offers a choice only where there is one. */
  showJourneys(journeys: readonly Journey[], picked: Journey | undefined, language: Language): void;
}

const icons = {
  minus: ['M3.5 8h9'],
  plus: ['M3.5 8h9', 'M8 3.5v9'],
  choose: ['M2.5 4.5h7', 'M12.5 4.5h1', 'M2.5 11.5h1', 'M6.5 11.5h7', 'M11 3v3', 'M5 10v3'],
  search: ['M11 11l3 3', 'M7 2.5a4.5 4.5 0 1 0 .01 0Z'],
  text: ['M2.5 3.5h11v9h-11Z', 'M2.5 6.5h11', 'M6.5 6.5v6'],
  fit: ['M2.5 3v10', 'M13.5 3v10', 'M5 8h6', 'M6.75 6 4.75 8l2 2', 'M9.25 6l2 2-2 2'],
};

export function createToolbar(actions: Actions): Toolbar {
  const journeys = element('select', { class: 'journeys' });
  const smaller = button(icons.minus, actions.zoomOut);
  const size = element('button', { type: 'button', class: 'size' });
  const larger = button(icons.plus, actions.zoomIn);
  const fit = button(icons.fit, actions.fitWidth);
  const choose = element('button', { type: 'button' }, strokes(16, 16, ...icons.choose));
  const search = button(icons.search, actions.search);
  const text = button(icons.text, actions.turn);
  const zooming = element('span', { class: 'zooming-controls' }, smaller, size, larger, fit);
  const bar = element('div', { class: 'toolbar', role: 'toolbar' }, journeys, choose, search, text, zooming);
  journeys.addEventListener('change', () => actions.pick(journeys.value));
  size.addEventListener('click', actions.actualSize);

  let words: Words['preview'] | undefined;
  let percent = 100;
  let isText = false;
  const nameSize = () => {
    size.textContent = `${percent}%`;
    if (words) name(size, words.zoom(percent), `${words.actualSize} (0)`);
  };

  return {
    element: bar,
    choose,
    speak(spoken) {
      words = spoken;
      bar.setAttribute('aria-label', spoken.toolbar);
      name(journeys, spoken.journey);
      name(smaller, spoken.zoomOut, `${spoken.zoomOut} (−)`);
      name(larger, spoken.zoomIn, `${spoken.zoomIn} (+)`);
      name(fit, spoken.fitWidth, `${spoken.fitWidth} (1)`);
      name(choose, spoken.choose);
      name(search, spoken.search.open, `${spoken.search.open} (/)`);
      name(text, isText ? spoken.asMap : spoken.asText, `${isText ? spoken.asMap : spoken.asText} (T)`);
      nameSize();
    },
    showZoom(zoom) {
      percent = Math.round(zoom * 100);
      nameSize();
    },
    showView(asText) {
      isText = asText;
      text.setAttribute('aria-pressed', String(asText));
      zooming.hidden = asText;
      search.hidden = asText;
      if (words) name(text, asText ? words.asMap : words.asText, `${asText ? words.asMap : words.asText} (T)`);
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
