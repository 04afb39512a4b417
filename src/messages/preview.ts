/** What the preview's page and the extension say to each other. Only plain data; each side validates what it hears. */
import type { Model, Position, Span } from '../model/index.js';
import type { Language } from '../words/index.js';

/** How VS Code looks; the page reads it from the body's class and hears of changes there. */
export type PreviewTheme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

/** Remembered by the page, so that it survives a window reload. */
export interface PreviewState {
  readonly uri: string;
  readonly journey?: string;
  readonly zoom: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

export type ToPage =
  | {
      readonly type: 'model';
      readonly uri: string;
      readonly version: number;
      readonly language: Language;
      readonly model: Model;
      /** True while the text cannot be read at all: keep the last good drawing and say so. */
      readonly unreadable: boolean;
    }
  | { readonly type: 'caret'; readonly uri: string; readonly position: Position };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span }
  | { readonly type: 'picked'; readonly journey: string };
