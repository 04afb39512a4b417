/** The preview's page: hears models, lays them out, draws them, and tells what the reader touched. */

import './preview.css';
import type { MapEdit } from '../messages/map-edit.js';
import { type PreviewState, type PreviewTheme, previewState, type ToPage } from '../messages/preview.js';
import type { Journey, Position } from '../model/index.js';
import { palettes } from '../render/theme.js';
import { type Group, journeyTable, keysAt, type MapScene, mapScene } from '../scene/index.js';
import { type Language, languageOf } from '../words/language.js';
import { mapWords } from '../words/map.js';
import { previewWords } from '../words/preview.js';
import { type Choices, choicesOf } from './choices.js';
import { fillChoices } from './choices-panel.js';
import { editOn } from './editing/index.js';
import { element } from './element.js';
import { exploreWith } from './exploring.js';
import { createFinder } from './finder.js';
import { boxOf } from './locate.js';
import { createMinimap } from './minimap.js';
import { createNotices } from './notices.js';
import { overlayOn } from './overlay.js';
import { createPainter } from './painter.js';
import { panOn } from './panning.js';
import { createPopover } from './popover.js';
import { createStage } from './stage.js';
import { createTextView } from './table.js';
import { themeOf, watchTheme } from './theme.js';
import { createToolbar } from './toolbar.js';
import { type Drawn, hear, nothingHeard, pick, type View } from './view.js';
import { connect } from './vscode.js';
import { clampZoom, firstZoom, fitZoom, stepZoom, wheelZoom } from './zoom.js';

/** How long the reader rests before scroll and zoom are remembered, in ms. */
const rest = 100;
/** Above this number of things on a map, what moves does so at once: gliding would cost more than a frame. */
const mostGliding = 150;

/** How soon a second click follows the first, in ms. */
const secondClick = 220;

/** What is on the page now, and what it was laid out from. */
interface Shown {
  readonly drawn: Drawn;
  readonly journey: Journey;
  readonly scene: MapScene;
}

const extension = connect();
const { body } = document;
const remembered = extension.remembered() ?? leftAs(body.dataset.state);
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

let uri = body.dataset.uri ?? remembered?.uri ?? '';
let language: Language = languageOf(document.documentElement.lang);
let theme: PreviewTheme = themeOf(body.classList);
let view: View = nothingHeard;
let choices: Choices = choicesOf(remembered);
let zoom = remembered?.zoom ?? 1;
let caret: Position | undefined;
let shown: Shown | undefined;
/** Whether a map was ever drawn: the first appears at once. */
let isDrawn = false;
let waiting = false;
let resting: ReturnType<typeof setTimeout> | undefined;
let clicking: ReturnType<typeof setTimeout> | undefined;

const stage = createStage();
const painter = createPainter(stage);
const textView = createTextView(extension.canEdit ? reveal : undefined);
const notices = createNotices(() => extension.tell({ type: 'begin' }));
const finder = createFinder({
  changed: paint,
  bring: (box) => stage.bringIntoSight(box, 'whole'),
  leave: () => stage.element.focus(),
});
const toolbar = createToolbar({
  pick: turnTo,
  zoomOut: () => zoomTo(stepZoom(zoom, 'out')),
  zoomIn: () => zoomTo(stepZoom(zoom, 'in')),
  actualSize: () => zoomTo(1),
  fitWidth,
  search: finder.open,
  turn: () => choose({ asText: !choices.asText }),
});
const panel = createPopover(toolbar.choose, (place) => {
  if (shown) fillChoices(place, shown.scene, choices, previewWords[language], choose);
});
const minimap = createMinimap((x, y) => {
  const { seen } = stage;
  stage.scrollBy((x - seen.x - seen.width / 2) * zoom, (y - seen.y - seen.height / 2) * zoom);
});
const panning = panOn(stage, (factor, around) => zoomTo(clampZoom(zoom * factor), around));
const explorer = exploreWith(stage, {
  shown: () => shown && { ...shown, language },
  uncover: () => painter.uncover(zoom),
});

/** How the map was when its file was looked at before. */
function leftAs(state: string | undefined): PreviewState | undefined {
  return state === undefined ? undefined : previewState(JSON.parse(state));
}

const changes = {
  shown: () => shown && { ...shown, language },
  ask: (version: number, edit: MapEdit) => extension.tell({ type: 'edit', version, edit }),
};
const editing = extension.canEdit ? editOn(stage, changes) : undefined;

/** Draws once on the next frame, whatever was heard until then: only the newest model is laid out. */
function redraw(): void {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    render();
  });
}

function render(): void {
  const texts = previewWords[language];
  const { drawn } = view;
  const journey = drawn && pick(drawn.journeys, choices.journey);
  document.documentElement.lang = language;
  body.classList.toggle('late', view.trouble !== undefined);
  stage.element.hidden = !journey || choices.asText;
  textView.element.hidden = !journey || !choices.asText;
  stage.element.setAttribute('aria-label', texts.map);
  stage.element.setAttribute('aria-description', texts.keys);
  if (!journey || choices.asText) minimap.hide();
  toolbar.element.hidden = !journey;
  toolbar.speak(texts);
  toolbar.showView(choices.asText);
  toolbar.showJourneys(drawn?.journeys ?? [], journey, language);
  finder.speak(texts);
  minimap.speak(texts.minimap);
  notices.show(view, journey !== undefined, texts);
  heading.hidden = !journey || choices.asText;
  if (!drawn || !journey) return;

  const isFirst = shown === undefined;
  const { hidden, withoutPersonas, density } = choices;
  const options = { language, hidden, withoutPersonas, density, pictures: view.pictures };
  if (choices.asText)
    textView.show(journeyTable(drawn.model, journey, options), {
      heading: texts.mapAsText,
      touchpoint: mapWords[language].lanes.touchpoints,
    });
  const scene = mapScene(drawn.model, journey, options);
  shown = { drawn, journey, scene };
  heading.textContent = scene.title;
  painter.fit(scene);
  finder.look(scene);
  if (isFirst) place(scene);
  paint();
}

/** Where a map first stands: as it was left, or as much of it as can be read. */
function place(scene: MapScene): void {
  zoomTo(remembered?.zoom ?? firstZoom(scene.width, stage.room.width));
  stage.scrollTo(remembered?.scrollX ?? 0, remembered?.scrollY ?? 0);
}

function paint(): void {
  if (!shown || choices.asText) return;
  const { scene, journey } = shown;
  // The map's own colour goes on around it.
  body.style.setProperty('--paper', palettes[theme].background);
  const overlay = overlayOn(scene, { ...finder.found, findings: view.findings }, previewWords[language]);
  const things = journey.phases.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0);
  const glide = isDrawn && things <= mostGliding && !stillness.matches && !panning.isPanning;
  painter.paint({ scene, overlay, zoom, theme, marked: marks(), onActivate: activate, glide });
  isDrawn = true;
  minimap.show(scene, theme, stage.room, zoom);
  minimap.follow(stage.seen);
  explorer.refresh();
  editing?.refresh();
}

/** A click leads to the text; neither one that ends a drag does so, nor the first of two, which are about the map. */
function activate(source: NonNullable<Group['source']>, by: 'pointer' | 'key'): void {
  clearTimeout(clicking);
  if (panning.isPanning || editing?.isBusy) return;
  if (by === 'key') reveal(source);
  else clicking = setTimeout(() => reveal(source), secondClick);
}

function reveal({ span, uri: file }: NonNullable<Group['source']>): void {
  if (shown) extension.tell({ type: 'reveal', uri: file ?? shown.drawn.model.uri, span });
}

/** The keys of what was drawn from the text around the caret, the smallest first. */
function marks(): readonly string[] {
  if (!shown || !caret) return [];
  const { uri: own } = shown.drawn.model;
  return keysAt(shown.scene, caret, own, own);
}

function choose(change: Partial<Choices>): void {
  choices = { ...choices, ...change };
  if (change.asText) panel.close();
  redraw();
  remember();
}

/** Another journey of the file, from its start. */
function turnTo(journey: string): void {
  stage.scrollTo(0, 0);
  choose({ journey });
}

function zoomTo(next: number, around?: { readonly x: number; readonly y: number }): void {
  zoom = next;
  stage.zoomTo(zoom, around);
  toolbar.showZoom(zoom);
  moved();
  if (shown) minimap.show(shown.scene, theme, stage.room, zoom);
  minimap.follow(stage.seen);
}

function fitWidth(): void {
  if (shown) zoomTo(fitZoom(shown.scene.width, stage.room.width));
}

/** After scrolling and zooming. */
function moved(): void {
  painter.uncover(zoom);
  minimap.follow(stage.seen);
  explorer.moved();
  editing?.moved();
  remember();
}

function remember(): void {
  clearTimeout(resting);
  resting = setTimeout(() => {
    const { x, y } = stage.scroll;
    const state = { uri, zoom, scrollX: x, scrollY: y, ...choices };
    extension.remember(state);
    extension.tell({ type: 'remember', state });
  }, rest);
}

function follow(position: Position): void {
  caret = position;
  paint();
  const [key] = marks();
  const box = shown && key !== undefined ? boxOf(shown.scene, key) : undefined;
  if (box) stage.bringIntoSight(box);
}

function listen(message: ToPage): void {
  switch (message.type) {
    case 'caret':
      if (message.uri === uri) follow(message.position);
      return;
    case 'pick':
      turnTo(message.journey);
      return;
    case 'show':
      choose({ asText: message.asText });
      return;
    case 'edited':
    case 'refused':
      editing?.hear(message);
      redraw();
      return;
    case 'model':
      uri = message.uri;
      language = message.language;
      break;
    case 'absent':
      language = message.language;
      break;
    case 'pictures':
    case 'findings':
      break;
  }
  view = hear(view, message);
  redraw();
  remember();
}

const keys: Readonly<Record<string, () => void>> = {
  '+': () => zoomTo(stepZoom(zoom, 'in')),
  '=': () => zoomTo(stepZoom(zoom, 'in')),
  '-': () => zoomTo(stepZoom(zoom, 'out')),
  '0': () => zoomTo(1),
  '1': fitWidth,
  '/': finder.open,
  t: () => choose({ asText: !choices.asText }),
};

const heading = element('h1', { class: 'unseen' });
const page = element(
  'main',
  {},
  heading,
  stage.element,
  textView.element,
  notices.placeholder,
  notices.banner,
  finder.element,
  minimap.element,
  explorer.card,
  ...(editing?.elements ?? []),
  panel.element,
  toolbar.element,
);
body.append(page);
render();

extension.onMessage(listen);
watchTheme(body, (next) => {
  theme = next;
  redraw();
});
stage.element.addEventListener('scroll', moved, { passive: true });
stage.element.addEventListener('dblclick', () => clearTimeout(clicking));
stage.element.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomTo(wheelZoom(zoom, event.deltaY), { x: event.clientX, y: event.clientY });
  },
  { passive: false },
);
window.addEventListener('resize', paint);
window.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === 'f' && !choices.asText) {
    event.preventDefault();
    finder.open();
    return;
  }
  const act = keys[event.key];
  // Fields and lists take letters and digits themselves; with Ctrl they are VS Code's.
  const isField = event.target instanceof Element && event.target.matches('select, input, textarea');
  if (!act || event.ctrlKey || event.metaKey || event.altKey || isField) return;
  event.preventDefault();
  act();
});
extension.remember(remembered ?? { uri, zoom, scrollX: 0, scrollY: 0 });
extension.tell({ type: 'ready' });
