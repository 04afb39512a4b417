/** The page of a map diff: hears both versions, compares and draws them, and leads from change to change. */

import '../preview.css';
import './difference.css';
import type { ToDifference } from '../../messages/difference.js';
import type { PreviewTheme } from '../../messages/preview.js';
import { withMarks } from '../../render/prepare.js';
import { palettes } from '../../render/theme.js';
import type { Group, Scene } from '../../scene/index.js';
import { differenceWords } from '../../words/difference.js';
import { type Language, languageOf } from '../../words/language.js';
import { element } from '../element.js';
import { createPainter } from '../painter.js';
import { panOn } from '../panning.js';
import { createStage } from '../stage.js';
import { themeOf, watchTheme } from '../theme.js';
import { clampZoom, firstZoom, fitZoom, stepZoom, wheelZoom } from '../zoom.js';
import { createControls } from './controls.js';
import {
  type Choice,
  choicesIn,
  type Drawings,
  drawingsOf,
  type PageView,
  pageViews,
  type Versions,
  versionsAmong,
  versionsOf,
} from './drawings.js';
import { placeOf } from './places.js';
import { createSlider } from './slider.js';
import { connect } from './vscode.js';

const host = connect();
const { body } = document;

let language: Language = languageOf(document.documentElement.lang);
let theme: PreviewTheme = themeOf(body.classList);
/** By file; one, but for a page that holds all that changed in a branch. */
const files = new Map<string, Versions>();
let missing: 'before' | 'after' | undefined;
let picked = '';
let view: PageView = 'both';
let zoom = 1;
/** From 1; 0 before the first step. */
let current = 0;
let choice: Choice | undefined;
let shown: Drawings | undefined;
let waiting = false;

const [stage, beside] = [createStage(), createStage()];
const panes = [stage, beside].map((one) => ({
  stage: one,
  painter: createPainter(one),
  panning: panOn(one, (factor, around) => zoomTo(clampZoom(zoom * factor), around)),
}));
const slider = createSlider(stage);
const controls = createControls({
  pick: (journey) => {
    picked = journey;
    current = 0;
    stage.scrollTo(0, 0);
    redraw();
  },
  turn,
  step,
  zoomOut: () => zoomTo(stepZoom(zoom, 'out')),
  zoomIn: () => zoomTo(stepZoom(zoom, 'in')),
  actualSize: () => zoomTo(1),
  fitWidth: () => shown && zoomTo(fitZoom(shown.scene.width, stage.room.width)),
});
const heading = element('h1', { class: 'unseen' });
const banner = element('p', { class: 'banner notes', role: 'status' });
const placeholder = element('section', { class: 'placeholder' });
const told = element('p', { class: 'unseen', role: 'status' });

/** Draws once on the next frame, whatever was heard until then. */
function redraw(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    render();
  });
}

function render(): void {
  const words = differenceWords[language].page;
  document.documentElement.lang = language;
  const choices = choicesIn([...files.values()], language);
  choice = choices.find(({ key }) => key === picked) ?? choices.find(({ isChanged }) => isChanged) ?? choices[0];
  const isFirst = shown === undefined;
  shown = choice && drawingsOf(choice, view, language);
  const sides = view === 'beside' ? [words.views.before, words.views.after] : [];
  for (const [place, { stage: one }] of panes.entries()) {
    one.element.setAttribute('aria-label', [words.map, ...sides.slice(place, place + 1)].join(': '));
    one.element.setAttribute('aria-description', words.keys);
  }
  stage.element.hidden = !shown;
  beside.element.hidden = !shown || view !== 'beside';
  controls.element.hidden = !shown;
  heading.hidden = !shown;
  notify();
  if (!shown || !choice) {
    slider.show(false, words.slider);
    return;
  }
  picked = choice.key;
  current = Math.min(current, shown.stops.length);
  heading.textContent = shown.scene.title;
  const [first, second] = panes;
  first?.painter.fit(shown.scene);
  if (shown.other) second?.painter.fit(shown.other);
  if (isFirst) zoomTo(firstZoom(shown.scene.width, stage.room.width));
  paint();
  slider.show(view === 'slider', words.slider);
  controls.show({ choices, picked, view, current, count: shown.stops.length, zoom }, words);
}

function paint(): void {
  if (!shown) return;
  body.style.setProperty('--paper', palettes[theme].background);
  const { scene, other } = shown;
  const stop = shown.stops[current - 1];
  const marked = (one: Scene) => {
    const place = stop && placeOf(one, stop);
    return place === undefined ? [] : [place.key];
  };
  const [first, second] = panes;
  const over =
    view === 'slider' && other ? { ...other, root: withMarks(other.root, marked(other)) } : nothingOver(scene);
  const look = { zoom, theme, onActivate: activate, glide: false };
  first?.painter.paint({ ...look, scene, overlay: over, marked: marked(scene) });
  if (view === 'beside' && other)
    second?.painter.paint({ ...look, scene: other, overlay: nothingOver(other), marked: marked(other) });
  slider.follow();
}

function nothingOver({ width, height, title, description }: Scene): Scene {
  const root: Group = { type: 'group', key: 'over', x: 0, y: 0, children: [] };
  return { width, height, title, description, language, root };
}

function activate({ span, uri }: NonNullable<Group['source']>): void {
  if (!choice || !host.hasTexts || panes.some(({ panning }) => panning.isPanning)) return;
  const side = uri === undefined ? sideOfView() : uri === choice.versions.before.model.uri ? 'before' : 'after';
  host.tell({ type: 'reveal', side, span });
}

/** The map of one version says only where in its own file something stands. */
function sideOfView(): 'before' | 'after' {
  return view === 'before' ? 'before' : 'after';
}

/** Another view stands at the same change, though it may have less room, or no place for it. */
function turn(next: PageView): void {
  const stop = shown?.stops[current - 1];
  view = next;
  render();
  if (stop === undefined || !shown) return;
  current = shown.stops.findIndex(({ key }) => key === stop.key) + 1;
  render();
  bringIntoSight();
}

function step(by: 1 | -1): void {
  const count = shown?.stops.length ?? 0;
  if (!shown || count === 0) return;
  current = current === 0 ? (by === 1 ? 1 : count) : ((current - 1 + by + count) % count) + 1;
  bringIntoSight();
  render();
}

function bringIntoSight(): void {
  const stop = shown?.stops[current - 1];
  if (!shown || !stop) return;
  const place = placeOf(shown.scene, stop);
  const elsewhere = shown.other && view === 'beside' ? placeOf(shown.other, stop) : undefined;
  if (place) stage.bringIntoSight(place.box, 'whole');
  else if (elsewhere) beside.bringIntoSight(elsewhere.box, 'whole');
  told.textContent = labelOf(place?.key) ?? '';
}

function labelOf(key: string | undefined): string | undefined {
  const visit = (group: Group): string | undefined => {
    if (group.key === key && group.label !== undefined) return group.label;
    for (const child of group.children) {
      const label = child.type === 'group' ? visit(child) : undefined;
      if (label !== undefined) return label;
    }
    return undefined;
  };
  return shown && visit(shown.scene.root);
}

function zoomTo(next: number, around?: { readonly x: number; readonly y: number }): void {
  zoom = next;
  for (const pane of panes) pane.stage.zoomTo(zoom, pane.stage === stage || view === 'beside' ? around : undefined);
  redraw();
}

/** What is amiss with the versions, and what stands in the place of a map. */
function notify(): void {
  const words = differenceWords[language].page;
  const notes = (['before', 'after'] as const).flatMap((side) => {
    const version = choice?.versions[side];
    if (version === undefined) return [];
    if (missing === side) return [words.absent(version.name)];
    return version.incomplete ? [words.incomplete(version.name)] : [];
  });
  banner.textContent = notes.join('\n');
  banner.hidden = notes.length === 0;
  placeholder.hidden = shown !== undefined;
  if (shown) return;
  const { title, hint } = words.noJourney;
  placeholder.replaceChildren(
    ...(files.size > 0
      ? [element('h1', {}, title), element('p', { class: 'hint' }, hint)]
      : [element('p', { class: 'hint' }, words.reading)]),
  );
}

function listen(message: ToDifference): void {
  switch (message.type) {
    case 'step':
      step(message.by);
      return;
    case 'absent':
      language = message.language;
      missing = message.side;
      break;
    case 'versions':
      language = message.language;
      files.set(message.file, versionsOf(message));
      missing = undefined;
      break;
    case 'files':
      language = message.language;
      for (const versions of versionsAmong(message)) files.set(versions.file, versions);
      missing = undefined;
      break;
  }
  redraw();
}

/** Where each pane was put by the other one; a pane that stands there was not scrolled by its reader. */
const put = panes.map(() => ({ x: 0, y: 0 }));

/** Both stand at the same place; whoever is scrolled leads. */
function scrolled(from: 0 | 1): void {
  for (const { painter } of panes) painter.uncover(zoom);
  slider.follow();
  const [leader, follower] = from === 0 ? [stage, beside] : [beside, stage];
  const { x, y } = leader.scroll;
  if (view !== 'beside' || (x === put[from]?.x && y === put[from]?.y)) return;
  follower.scrollTo(x, y);
  put[from] = { x, y };
  put[1 - from] = follower.scroll;
}

const keys: Readonly<Record<string, () => void>> = {
  n: () => step(1),
  p: () => step(-1),
  F7: () => step(1),
  v: () => turn(pageViews[(pageViews.indexOf(view) + 1) % pageViews.length] ?? 'both'),
  '+': () => zoomTo(stepZoom(zoom, 'in')),
  '=': () => zoomTo(stepZoom(zoom, 'in')),
  '-': () => zoomTo(stepZoom(zoom, 'out')),
  '0': () => zoomTo(1),
  '1': () => shown && zoomTo(fitZoom(shown.scene.width, stage.room.width)),
};

body.append(
  element(
    'main',
    {},
    heading,
    element('div', { class: 'stages' }, stage.element, beside.element),
    slider.element,
    placeholder,
    banner,
    told,
    controls.element,
  ),
);
render();

host.onMessage(listen);
watchTheme(body, (next) => {
  theme = next;
  redraw();
});
for (const [place, pane] of panes.entries()) {
  const { element: plane } = pane.stage;
  plane.addEventListener('scroll', () => scrolled(place === 0 ? 0 : 1), { passive: true });
  plane.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoomTo(wheelZoom(zoom, event.deltaY), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
}
window.addEventListener('resize', redraw);
window.addEventListener('keydown', (event) => {
  const isField = event.target instanceof Element && event.target.matches('select, input, textarea');
  const act = event.key === 'F7' && event.shiftKey ? () => step(-1) : keys[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey || isField) return;
  event.preventDefault();
  act();
});
host.tell({ type: 'ready' });
