/** What stands over the map, or in its place. */
import type { Words } from '../words/index.js';
import { element, strokes } from './element.js';
import type { View } from './view.js';

export interface Notices {
  /** A line over the map: the drawing is older than the text. */
  readonly banner: HTMLElement;
  /** What stands where there is no map. */
  readonly placeholder: HTMLElement;
  /** Shows what the view asks for. A screen reader hears the banner when it appears. */
  show(view: View, hasJourney: boolean, words: Words['preview']): void;
}

/** An emotion line, in the empty place where one will come. */
const line = 'M6 46C22 46 28 20 46 20S70 54 88 54 116 12 138 12';
const points = ['M46 20h.01', 'M88 54h.01', 'M138 12h.01', 'M6 46h.01'];

export function createNotices(begin: () => void): Notices {
  const banner = element('p', { class: 'banner', role: 'status' });
  const placeholder = element('section', { class: 'placeholder' });
  return {
    banner,
    placeholder,
    show({ drawn, trouble }, hasJourney, words) {
      const late = hasJourney ? trouble : undefined;
      banner.textContent = late ? words[late] : '';
      banner.hidden = !late;
      placeholder.hidden = hasJourney;
      if (hasJourney) return;
      if (trouble === 'absent') fill(placeholder, words.gone);
      else if (trouble === 'unreadable') fill(placeholder, words.neverRead);
      else if (drawn) offer(placeholder, words.empty, begin);
      else placeholder.replaceChildren(element('p', { class: 'hint' }, words.reading));
    },
  };
}

function fill(place: HTMLElement, { title, hint }: Words['preview']['gone']): void {
  const picture = strokes(144, 66, line, ...points);
  picture.classList.add('picture');
  place.replaceChildren(picture, element('h1', {}, title), element('p', { class: 'hint' }, hint));
}

function offer(place: HTMLElement, words: Words['preview']['empty'], begin: () => void): void {
  const button = element('button', { type: 'button', class: 'begin' }, words.begin);
  button.addEventListener('click', begin);
  fill(place, words);
  place.append(element('pre', {}, element('code', {}, words.example)), button);
}
