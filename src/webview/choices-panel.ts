/** The panel in which a reader chooses personas, lanes and density. */
import { type Density, densities, type MapScene, type PartKey } from '../scene/index.js';
import type { Words } from '../words/index.js';
import { type Choices, toggled } from './choices.js';
import { element } from './element.js';

/** Fills `place` with what there is to choose; `choose` is called with every change. */
export function fillChoices(
  place: HTMLElement,
  { lanes, sections, personas }: MapScene,
  choices: Choices,
  words: Words['preview'],
  choose: (change: Partial<Choices>) => void,
): void {
  let { hidden, withoutPersonas } = choices;
  const hide = (key: PartKey) => {
    hidden = toggled(hidden, key);
    choose({ hidden });
  };
  const leaveOut = (name: string) => {
    withoutPersonas = toggled(withoutPersonas, name);
    choose({ withoutPersonas });
  };
  const all = element('button', { type: 'button', class: 'all' }, words.choices.all);
  all.addEventListener('click', () => {
    choose({ hidden: [], withoutPersonas: [] });
    for (const box of place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.checked = true;
    [hidden, withoutPersonas] = [[], []];
  });
  place.setAttribute('aria-label', words.choose);
  place.replaceChildren(
    fieldset(
      words.choices.density,
      densities.map((density) => densityChoice(density, choices.density, words, choose)),
    ),
    ...(personas.length > 1
      ? [
          fieldset(
            words.choices.personas,
            personas.map(({ key, title, shown }) => check(title, shown, () => leaveOut(key))),
          ),
        ]
      : []),
    fieldset(
      words.choices.lanes,
      lanes.map(({ key, title, shown }) => check(title, shown, () => hide(key))),
    ),
    ...(sections.length > 0
      ? [
          fieldset(
            words.choices.sections,
            sections.map(({ key, title, shown }) => check(title, shown, () => hide(key))),
          ),
        ]
      : []),
    all,
  );
}

function fieldset(title: string, fields: readonly HTMLElement[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, title), ...fields);
}

function check(title: string, isOn: boolean, change: () => void): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = isOn;
  box.addEventListener('change', change);
  return element('label', {}, box, title);
}

function densityChoice(
  density: Density,
  chosen: Density,
  words: Words['preview'],
  choose: (change: Partial<Choices>) => void,
): HTMLElement {
  const button = element('input', { type: 'radio', name: 'density' });
  button.checked = density === chosen;
  button.addEventListener('change', () => choose({ density }));
  return element('label', {}, button, words.choices.densities[density]);
}
