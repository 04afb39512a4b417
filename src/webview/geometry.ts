/** Lengths are in px: of the drawing at zoom 1, or of the screen where it says so. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** A horizontal stretch. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}
