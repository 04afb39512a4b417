/** The scrolling plane that the map lies on. It knows sizes, scroll and zoom, and nothing of what is drawn. */
import { element } from './element.js';
import type { Box, Size, Stretch } from './geometry.js';

export interface Stage {
  readonly element: HTMLElement;
  readonly svg: SVGSVGElement;
  /** The width that a drawing may fill, in px of the screen. */
  readonly width: number;
  readonly scroll: { readonly x: number; readonly y: number };
  /** What of the drawing's width is seen, in px of the drawing. */
  readonly seen: Stretch;
  /** Makes room for a drawing of this size, in px at zoom 1. */
  resize(size: Size): void;
  /** Zooms around a place on the screen; around the middle of what is seen without one. */
  zoomTo(zoom: number, around?: { readonly x: number; readonly y: number }): void;
  scrollTo(x: number, y: number): void;
  /** Scrolls just as far as it takes to see a box of the drawing; not at all when any of it is in sight. */
  bringIntoSight(box: Box): void;
}

/** The time after which a zoom counts as done, in ms. */
const settled = 160;
/** What stays visible around a box that is brought into sight, in px. */
const margin = 48;

export function createStage(): Stage {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const sheet = element('div', { class: 'sheet' }, svg);
  const plane = element('main', { class: 'stage', tabindex: '0' }, sheet);
  let size: Size = { width: 0, height: 0 };
  let zoom = 1;
  let settling: ReturnType<typeof setTimeout> | undefined;

  const apply = () => {
    sheet.style.width = `${size.width * zoom}px`;
    sheet.style.height = `${size.height * zoom}px`;
    svg.style.transform = zoom === 1 ? '' : `scale(${zoom})`;
  };

  // A layer of its own is only scaled while the zoom moves; without one each step would lay out every text anew.
  // Once still, the layer goes, and the text is drawn sharp at its new size.
  const soften = () => {
    svg.classList.add('zooming');
    clearTimeout(settling);
    settling = setTimeout(() => svg.classList.remove('zooming'), settled);
  };

  return {
    element: plane,
    svg,
    get width() {
      return plane.clientWidth;
    },
    get scroll() {
      return { x: plane.scrollLeft, y: plane.scrollTop };
    },
    get seen() {
      const left = plane.getBoundingClientRect().left - sheet.getBoundingClientRect().left;
      return { x: left / zoom, width: plane.clientWidth / zoom };
    },
    resize(next) {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
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
    bringIntoSight(box) {
      const seen = plane.getBoundingClientRect();
      const origin = sheet.getBoundingClientRect();
      const left = origin.left - seen.left + box.x * zoom;
      const top = origin.top - seen.top + box.y * zoom;
      const dx = shift(left, left + box.width * zoom, plane.clientWidth);
      const dy = shift(top, top + box.height * zoom, plane.clientHeight);
      if (dx !== 0 || dy !== 0) plane.scrollBy(dx, dy);
    },
  };
}

/** How far to scroll along one axis to see a stretch of it, which stands from `start` to `end` in a window of `seen` px. */
export function shift(start: number, end: number, seen: number): number {
  if (end > 0 && start < seen) return 0;
  return end <= 0 ? start - margin : Math.min(end - seen + margin, start - margin);
}
