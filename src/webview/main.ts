/** The preview's page: hears models, lays them out, draws them, and tells what the reader touched. */

import './preview.css';
import type { PreviewTheme, ToPage } from '../messages/preview.js';
import type { Position } from '../model/index.js';
import { draw, mark, show } from '../render/draw.js';
import { palettes } from '../render/theme.js';
import { keysAt, mapScene, type Scene } from '../scene/index.js';
import { type Language, languageOf, words } from '../words/index.js';
import type { Stretch } from './geometry.js';
import { boxOf, stretchFor } from './locate.js';
import { createNotices } from './notices.js';
import { createStage } from './stage.js';
import { themeOf, watchTheme } from './theme.js';
import { createToolbar } from './toolbar.js';
import { type Drawn, hear, pick, type View } from './view.js';
import { connect } from './vscode.js';
import { firstZoom, fitZoom, stepZoom, wheelZoom } from './zoom.js';

/** How long the reader rests before scroll and zoom are remembered, in ms. */
const rest = 100;

const extension = connect();
const remembered = extension.remembered();
const { body } = document;

let uri = body.dataset.uri ?? remembered?.uri ?? '';
let language: Language = languageOf(document.documentElement.lang);
let theme: PreviewTheme = themeOf(body.classList);
let view: View = {};
let picked = remembered?.journey;
let zoom = remembered?.zoom ?? 1;
let caret: Position | undefined;
/** What is on the page now, and the model it was laid out from. */
let shown: { readonly drawn: Drawn; readonly scene: Scene } | undefined;
/** The stretch of the map that is drawn. */
let stretch: Stretch | undefined;
let waiting = false;
let resting: ReturnType<typeof setTimeout> | undefined;

const stage = createStage();
const notices = createNotices(() => extension.tell({ type: 'begin' }));
const toolbar = createToolbar({
  pick: turnTo,
  zoomOut: () => zoomTo(stepZoom(zoom, 'out')),
  zoomIn: () => zoomTo(stepZoom(zoom, 'in')),
  actualSize: () => zoomTo(1),
  fitWidth: () => zoomTo(fitZoom(shown?.scene.width ?? 0, stage.width)),
});

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
  const texts = words(language).preview;
  const { drawn } = view;
  const journey = drawn && pick(drawn.journeys, picked);
  document.documentElement.lang = language;
  body.classList.toggle('late', view.trouble !== undefined);
  stage.element.hidden = !journey;
  stage.element.setAttribute('aria-label', texts.map);
  toolbar.element.hidden = !journey;
  toolbar.speak(texts);
  toolbar.showJourneys(drawn?.journeys ?? [], journey, language);
  notices.show(view, journey !== undefined, texts);
  if (!drawn || !journey) return;

  const isFirst = shown === undefined;
  const scene = mapScene(drawn.model, journey, { language });
  shown = { drawn, scene };
  stage.resize(scene);
  if (isFirst) place(scene);
  paint();
}

/** Another journey of the file, from its start. */
function turnTo(journey: string): void {
  picked = journey;
  stage.scrollTo(0, 0);
  redraw();
  remember();
}

/** Where a map first stands: as it was left, or as much of it as can be read. */
function place(scene: Scene): void {
  zoomTo(remembered?.zoom ?? firstZoom(scene.width, stage.width));
  stage.scrollTo(remembered?.scrollX ?? 0, remembered?.scrollY ?? 0);
}

function paint(): void {
  if (!shown) return;
  const { scene, drawn } = shown;
  // The map's own colour goes on around it.
  body.style.setProperty('--paper', palettes[theme].background);
  stretch = stretchFor(stage.seen, undefined);
  draw(stage.svg, scene, theme, {
    marked: marks(),
    viewport: stretch,
    onActivate: ({ span, uri: file }) => extension.tell({ type: 'reveal', uri: file ?? drawn.model.uri, span }),
  });
}

/** Draws what has come into view. */
function uncover(): void {
  const next = stretchFor(stage.seen, stretch);
  if (!shown || next === stretch) return;
  stretch = next;
  show(stage.svg, stretch);
}

/** The keys of what was drawn from the text around the caret, the smallest first. */
function marks(): readonly string[] {
  if (!shown || !caret) return [];
  const { uri: own } = shown.drawn.model;
  return keysAt(shown.scene, caret, own, own);
}

function zoomTo(next: number, around?: { readonly x: number; readonly y: number }): void {
  zoom = next;
  stage.zoomTo(zoom, around);
  toolbar.showZoom(zoom);
  uncover();
  remember();
}

function remember(): void {
  clearTimeout(resting);
  resting = setTimeout(() => {
    const { x, y } = stage.scroll;
    extension.remember({ uri, zoom, scrollX: x, scrollY: y, ...(picked !== undefined && { journey: picked }) });
  }, rest);
}

function follow(position: Position): void {
  caret = position;
  const keys = marks();
  mark(stage.svg, keys);
  const box = shown && keys[0] !== undefined ? boxOf(shown.scene, keys[0]) : undefined;
  if (box) stage.bringIntoSight(box);
}

function listen(message: ToPage): void {
  if (message.type === 'caret') {
    if (message.uri === uri) follow(message.position);
    return;
  }
  if (message.type === 'pick') {
    turnTo(message.journey);
    return;
  }
  language = message.language;
  if (message.type === 'model') uri = message.uri;
  view = hear(view, message);
  redraw();
  remember();
}

const keys: Readonly<Record<string, () => void>> = {
  '+': () => zoomTo(stepZoom(zoom, 'in')),
  '=': () => zoomTo(stepZoom(zoom, 'in')),
  '-': () => zoomTo(stepZoom(zoom, 'out')),
  '0': () => zoomTo(1),
};

body.append(stage.element, notices.placeholder, notices.banner, toolbar.element);
render();

extension.onMessage(listen);
watchTheme(body, (next) => {
  theme = next;
  redraw();
});
stage.element.addEventListener(
  'scroll',
  () => {
    uncover();
    remember();
  },
  { passive: true },
);
stage.element.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomTo(wheelZoom(zoom, event.deltaY), { x: event.clientX, y: event.clientY });
  },
  { passive: false },
);
window.addEventListener('keydown', (event) => {
  const act = keys[event.key];
  // A list of journeys takes letters and digits itself; with Ctrl they are VS Code's.
  if (!act || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
  event.preventDefault();
  act();
});
extension.remember(remembered ?? { uri, zoom, scrollX: 0, scrollY: 0 });
extension.tell({ type: 'ready' });
