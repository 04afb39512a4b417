/** The zoom as a factor: 1 is the drawing's own size. */
export const smallestZoom = 0.1;
export const largestZoom = 4;

/** Where the zoom buttons and keys stop. */
const steps: readonly number[] = [0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** A whole map is worth seeing at once only while its text can still be read. */
const smallestReadable = 0.75;

export function clampZoom(zoom: number): number {
  return Math.min(largestZoom, Math.max(smallestZoom, zoom));
}

/** The next stop above or below; the same zoom at the end. */
export function stepZoom(zoom: number, direction: 'in' | 'out'): number {
  // A zoom that fits the width lies a hair beside a stop, which would make a step that no one sees.
  const beyond = direction === 'in' ? zoom * 1.01 : zoom / 1.01;
  const next = direction === 'in' ? steps.find((step) => step > beyond) : steps.findLast((step) => step < beyond);
  return next ?? clampZoom(zoom);
}

/** The zoom after a turn of the wheel or a pinch; `delta` in px, positive for out. */
export function wheelZoom(zoom: number, delta: number): number {
  // A pinch sends many small deltas, a mouse's wheel a hundred at once: neither may leap.
  const bounded = Math.min(20, Math.max(-20, delta));
  return clampZoom(zoom * Math.exp(-bounded / 100));
}

/** The zoom at which a drawing fills the width, never enlarged beyond its own size. Both in px. */
export function fitZoom(drawing: number, available: number): number {
  return drawing > 0 && available > 0 ? clampZoom(Math.min(1, available / drawing)) : 1;
}

/** The zoom of a map that is seen for the first time. */
export function firstZoom(drawing: number, available: number): number {
  return Math.max(smallestReadable, fitZoom(drawing, available));
}
