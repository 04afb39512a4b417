/** A page of a PDF as data. */
import type { Shape } from '../../scene/index.js';
import type { Box } from './bounds.js';

/** Some shapes of a scene and where on the page they stand. */
export interface Part {
  readonly shapes: readonly Shape[];
  /** Where the scene's own origin comes to stand, in points. */
  readonly x: number;
  readonly y: number;
  /** Points for each px. */
  readonly scale: number;
  /** What is seen of the shapes, in px of the scene; everything when absent. */
  readonly clip?: Box;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}
