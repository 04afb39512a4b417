/**
 * The scrolling plane that the map lies on, with the panes that stay in sight on it. It knows sizes, scroll and zoom,
 * and nothing of what is drawn.
 */
import { element } from './element.js';
import type { Box, Size } from './geometry.js';

export interface Stage {
  readonly element: HTMLElement;
  /** Where to draw: the map; over it what is marked on it; and what stays of it at the left and on top. */
  readonly layers: Readonly<Record<Layer, SVGSVGElement>>;
  /** The room that a drawing may fill, in px of the screen. */
  readonly room: Size;
  readonly scroll: { readonly x: number; readonly y: number };
  /** What of the drawing is seen, in px of the drawing. */
  readonly seen: Box;
  /** Makes room for a drawing of this size, and for what stays of it; in px at zoom 1. */
  resize(size: Size, panes: Panes): void;
  /** Draws what stays on top so many px high instead, in px of the screen whatever the zoom; `undefined` for like the rest. */
  headsOf(height: number | undefined): void;
  /** Zooms around a place on the screen; around the middle of what is seen without one. */
  zoomTo(zoom: number, around?: Place): void;
  scrollTo(x: number, y: number): void;
  scrollBy(x: number, y: number): void;
  /** Scrolls just as far as it takes to see a box of the drawing, or the `whole` of it; not at all when it is seen. */
  bringIntoSight(box: Box, part?: 'any' | 'whole'): void;
  /** Where a box of the drawing stands on the screen now. */
  onScreen(box: Box): Box;
  /** What of the drawing stands at a place on the screen. */
  onDrawing(place: Place): Place;
}

export type Layer = 'map' | 'overlay' | 'top' | 'left';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The boxes of what stays, in px of the drawing; absent where nothing does. */
export interface Panes {
  readonly left?: Box | undefined;
  readonly top?: Box | undefined;
}

/** The time after which a zoom counts as done, in ms. */
const settled = 160;
/** What stays visible around a box that is brought into sight, in px. */
const margin = 48;

export function createStage(): Stage {
  const layers = { map: drawing(), overlay: drawing(), top: drawing(), left: drawing() };
  const parts = {
    map: element('div', { class: 'layer map' }, layers.map),
    overlay: element('div', { class: 'layer overlay' }, layers.overlay),
    top: element('div', { class: 'pane top', 'aria-hidden': 'true' }, layers.top),
    left: element('div', { class: 'pane left', 'aria-hidden': 'true' }, layers.left),
    corner: element('div', { class: 'pane corner', 'aria-hidden': 'true' }),
  };
  const sheet = element('div', { class: 'sheet' }, ...Object.values(parts));
  const plane = element('div', { class: 'stage', role: 'region', tabindex: '0' }, sheet);
  let size: Size = { width: 0, height: 0 };
  let panes: Panes = {};
  let heads: number | undefined;
  let zoom = 1;
  let settling: ReturnType<typeof setTimeout> | undefined;

  /** In px of the screen. */
  const topHeight = () => heads ?? (panes.top?.height ?? 0) * zoom;
  const apply = () => {
    setSize(sheet, size, zoom);
    for (const [layer, { style }] of Object.entries(layers)) {
      style.transform = zoom === 1 || (layer === 'top' && heads !== undefined) ? '' : `scale(${zoom})`;
    }
    place(parts.top, panes.top, zoom);
    place(parts.left, panes.left, zoom);
    const { left, top } = panes;
    place(parts.corner, left && top && { x: left.x, y: top.y, width: left.width, height: top.height }, zoom);
    if (heads === undefined) return;
    parts.top.style.height = `${heads}px`;
    parts.corner.style.height = `${heads}px`;
  };

  // A layer of its own is only scaled while the zoom moves; without one each step would lay out every text anew.
  // Once still, the layer goes, and the text is drawn sharp at its new size.
  const soften = () => {
    plane.classList.add('zooming');
    clearTimeout(settling);
    settling = setTimeout(() => plane.classList.remove('zooming'), settled);
  };

  return {
    element: plane,
    layers,
    get room() {
      return { width: plane.clientWidth, height: plane.clientHeight };
    },
    get scroll() {
      return { x: plane.scrollLeft, y: plane.scrollTop };
    },
    get seen() {
      const [window, drawn] = [plane.getBoundingClientRect(), sheet.getBoundingClientRect()];
      return {
        x: (window.left - drawn.left) / zoom,
        y: (window.top - drawn.top) / zoom,
        width: plane.clientWidth / zoom,
        height: plane.clientHeight / zoom,
      };
    },
    resize(next, nextPanes) {
      size = next;
      panes = nextPanes;
      apply();
    },
    headsOf(height) {
      heads = height;
      apply();
    },
    zoomTo(next, around) {
      const seen = plane.getBoundingClientRect();
      const place = around ?? { x: seen.left + plane.clientWidth / 2, y: seen.top + plane.clientHeight / 2 };
      const before = sheet.getBoundingClientRect();
      const factor = next / zoom;
      zoom = next;
      soften();
      apply();
      const after = sheet.getBoundingClientRect();
      plane.scrollLeft += after.left + (place.x - before.left) * factor - place.x;
      plane.scrollTop += after.top + (place.y - before.top) * factor - place.y;
    },
    scrollTo(x, y) {
      plane.scrollTo(x, y);
    },
    scrollBy(x, y) {
      plane.scrollBy(x, y);
    },
    bringIntoSight(box, part = 'any') {
      const seen = plane.getBoundingClientRect();
      const { x, y, width, height } = onScreen(box);
      const hidden = { x: (panes.left?.width ?? 0) * zoom, y: topHeight() };
      const across = { from: Math.min(hidden.x, plane.clientWidth / 3), to: plane.clientWidth };
      const down = { from: Math.min(hidden.y, plane.clientHeight / 3), to: plane.clientHeight };
      const dx = shift(x - seen.left, x - seen.left + width, across, part);
      const dy = shift(y - seen.top, y - seen.top + height, down, part);
      if (dx !== 0 || dy !== 0) plane.scrollBy(dx, dy);
    },
    onScreen,
    onDrawing({ x, y }) {
      const { left, top } = sheet.getBoundingClientRect();
      return { x: (x - left) / zoom, y: (y - top) / zoom };
    },
  };

  function onScreen({ x, y, width, height }: Box): Box {
    const { left, top } = sheet.getBoundingClientRect();
    return { x: left + x * zoom, y: top + y * zoom, width: width * zoom, height: height * zoom };
  }
}

function drawing(): SVGSVGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', 'svg');
}

function setSize({ style }: HTMLElement, { width, height }: Size, zoom: number): void {
  style.width = `${width * zoom}px`;
  style.height = `${height * zoom}px`;
}

function place(part: HTMLElement, box: Box | undefined, zoom: number): void {
  part.hidden = box === undefined;
  if (box === undefined) return;
  setSize(part, box, zoom);
  part.style.marginLeft = `${box.x * zoom}px`;
  part.style.marginTop = `${box.y * zoom}px`;
}

/** What can be seen along one axis of a window, in px from its start: panes hide the rest. */
interface Sight {
  readonly from: number;
  readonly to: number;
}

/** How far to scroll along one axis to see a stretch of it from `start` to `end`, both in px from the window's start. */
export function shift(start: number, end: number, { from, to }: Sight, part: 'any' | 'whole' = 'any'): number {
  const isSeen = part === 'any' ? end > from && start < to : start >= from && end <= to;
  if (isSeen) return 0;
  return start < from ? start - from - margin : Math.min(end - to + margin, start - from - margin);
}
