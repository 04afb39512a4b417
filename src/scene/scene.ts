/**
 * A drawing as data: positioned shapes with keys, accessible names and theme tokens. No DOM, no colours,
 * no HTML; every renderer draws exactly this. Lengths are in px at zoom 1; the origin is top left, y down.
 */
import type { Span } from '../model/index.js';

/** A colour by meaning; a theme turns it into a value. */
export type Token =
  | 'background'
  | 'surface'
  | 'surface-alternate'
  | 'card'
  | 'card-border'
  | 'rule'
  | 'axis'
  | 'text'
  | 'text-muted'
  | 'positive'
  | 'negative'
  | 'pain'
  | 'pain-text'
  | 'opportunity'
  | 'moment'
  | 'on-strong'
  | 'mark'
  | 'found';

/** A theme token, or a persona's own colour which the theme makes readable on its background. */
export type Paint = Token | 'none' | { readonly persona: number; readonly color?: string };

export type TextStyle = 'title' | 'heading' | 'strong' | 'body' | 'small' | 'small-strong' | 'quote' | 'small-quote';

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps; absent for a solid line. */
  readonly dash?: readonly number[];
  /** 0 to 1. */
  readonly opacity?: number;
}

export interface Rect extends Painted {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface Circle extends Painted {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Path extends Painted {
  readonly type: 'path';
  /** SVG path data made by the scene from numbers only, never from user text. */
  readonly d: string;
  /** Fades the fill from full at the far end to nothing at the given y (an area towards the middle). */
  readonly fade?: { readonly from: number; readonly to: number };
  /** Where a ready-made outline, such as an icon, is put and how much it is enlarged; stroke and all. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number };
}

/** A picture that fills its box, what stands over cut off at its rounded edges. */
export interface Image {
  readonly type: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** A raster image as a `data:` address. */
  readonly data: string;
}

/** Where something was drawn from: in the journey's own file unless `uri` says otherwise. */
export interface Source {
  readonly span: Span;
  readonly uri?: string;
}

/** Where a text was drawn from. */
export interface TextSource extends Source {
  /** All of the text that stands there, unwrapped and uncut; absent for a number, and for a name of something else. */
  readonly written?: string;
}

/** One line of text, already wrapped; `y` is its baseline. */
export interface TextLine {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: TextStyle;
  readonly fill: Paint;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Measured width in px; what the layout reserved. */
  readonly width: number;
  readonly direction?: 'rtl';
  /** The literal, number or reference that it says; absent for words of the map's own. */
  readonly source?: TextSource;
}

export type Role =
  | 'lane'
  | 'phase'
  | 'touchpoint'
  | 'point'
  | 'persona'
  | 'pain'
  | 'opportunity'
  | 'finding'
  | 'legend'
  | 'version'
  | 'header';

export interface Group {
  readonly type: 'group';
  /**
   * Stable across edits: what it stands for, not where it is drawn, so a renderer can keep its element.
   * Unique among siblings. Never becomes an id, class or selector, for it holds user text.
   */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly children: readonly Shape[];
  /** What it is to a reader who does not see it; groups without a role are transparent to them. */
  readonly role?: Role;
  readonly label?: string;
  /** Where a click leads: the text it was drawn from, in the journey's own file unless `uri` says otherwise. */
  readonly source?: Source;
  /** A page of the product's own on the web that it leads to; never user text. */
  readonly address?: `https://${string}`;
  /** The box a mark or a focus ring goes around, in the group's own coordinates. */
  readonly box?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /**
   * A horizontal stretch, in the group's own coordinates, that nothing in the group leaves: a renderer
   * may leave the group out while the stretch is out of view.
   */
  readonly extent?: { readonly x: number; readonly width: number };
  /** May stay in sight while the rest is scrolled, at the left or on top; see `paneOf`. */
  readonly stays?: 'left' | 'top';
}

export type Shape = Rect | Circle | Path | Image | TextLine | Group;

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Accessible name and description of the whole. */
  readonly title: string;
  readonly description: string;
  /** The reader's language, for `lang` on the drawing. */
  readonly language: string;
  readonly root: Group;
  /** Absent where nothing stays in sight. */
  readonly frame?: Frame;
}

/** Where scores stand: the ends of their scale, and the y of each, in px. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the names at the left and the heads on top stand, around what is scrolled below them; in px. */
export interface Frame {
  /** The top of heads and names. */
  readonly y: number;
  /** Of heads and what they head, to the end of the columns. */
  readonly height: number;
  /** How far the names reach from the left of the drawing. */
  readonly left: number;
  /** How high the heads are. */
  readonly head: number;
}
