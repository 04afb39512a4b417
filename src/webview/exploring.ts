/** Going over the map thing by thing, with the pointer or the keyboard, and hearing more of each. */
import type { Journey } from '../model/index.js';
import { elementAt, groupAt } from '../render/draw.js';
import type { Group, Scene } from '../scene/index.js';
import type { Language } from '../words/index.js';
import { mapWords } from '../words/map.js';
import { createCard } from './card.js';
import { detailsOf } from './details.js';
import { type Stop, stopsOf } from './locate.js';
import type { Stage } from './stage.js';
import { directions, firstStop, stepFrom, stopAt } from './steps.js';
import type { Drawn } from './view.js';

export interface Explorer {
  readonly card: HTMLElement;
  /** After the map was drawn anew. */
  refresh(): void;
  /** After it was scrolled or zoomed. */
  moved(): void;
}

interface ExplorerActions {
  shown():
    | { readonly drawn: Drawn; readonly journey: Journey; readonly scene: Scene; readonly language: Language }
    | undefined;
  /** Draws what has come into view. */
  uncover(): void;
}

/** How long the pointer rests before a card appears, in ms. */
const patience = 300;

/** Shift and an arrow move the map itself, by so many px. */
const pushed = 120;
const pushes: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function exploreWith(stage: Stage, { shown, uncover }: ExplorerActions): Explorer {
  const card = createCard();
  const { map, overlay } = stage.layers;
  /** The keys that lead to where the keyboard is. */
  let at: readonly string[] | undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const tell = (group: Group, element: Element) => {
    const now = shown();
    const details = now && detailsOf(group, now.drawn.model, now.journey, now.language, mapWords[now.language]);
    if (details === undefined) return card.hide();
    const { left, top, width, height } = element.getBoundingClientRect();
    card.show(details, { x: left, y: top, width, height });
  };
  const tellOf = (target: EventTarget | null) => {
    if (!(target instanceof Element)) return;
    const host = overlay.contains(target) ? overlay : map;
    const found = groupAt(host, target);
    const element = found && elementAt(host, found.way);
    if (found && element) tell(found.group, element);
  };
  const hide = () => {
    clearTimeout(resting);
    card.hide();
  };

  const go = (stop: Stop) => {
    stage.bringIntoSight(stop.box, 'whole');
    uncover();
    const before = at === undefined ? undefined : elementAt(map, at);
    before?.setAttribute('tabindex', '-1');
    at = stop.way;
    const element = elementAt(map, stop.way);
    element?.setAttribute('tabindex', '0');
    element?.focus({ preventScroll: true });
  };

  stage.element.addEventListener('keydown', (event) => {
    const direction = directions[event.key];
    const now = shown();
    const push = event.shiftKey ? pushes[event.key] : undefined;
    if (push && !event.altKey) {
      event.preventDefault();
      stage.scrollBy(push[0] * pushed, push[1] * pushed);
      return;
    }
    if (!direction || !now || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = stopsOf(now.scene);
    const here = event.target instanceof Element ? groupAt(map, event.target) : undefined;
    const from = here && stopAt(stops, here.way);
    // From the map as a whole the arrows enter it where the reader was, or at its beginning.
    const start = (at && stopAt(stops, at)) ?? firstStop(stops);
    const next = from ? stepFrom(from, stops, direction) : start;
    if (!next) return;
    event.preventDefault();
    go(next);
  });
  stage.element.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('svg [tabindex]')) tellOf(target);
  });
  stage.element.addEventListener('focusout', hide);
  stage.element.addEventListener('keyup', (event) => {
    if (event.key === 'Escape') hide();
  });
  stage.element.addEventListener('pointerover', ({ target, pointerType }) => {
    hide();
    if (pointerType !== 'touch') resting = setTimeout(() => tellOf(target), patience);
  });
  stage.element.addEventListener('pointerleave', hide);
  stage.element.addEventListener('pointerdown', hide);

  return {
    card: card.element,
    refresh() {
      if (at !== undefined) elementAt(map, at)?.setAttribute('tabindex', '0');
    },
    moved: hide,
  };
}
