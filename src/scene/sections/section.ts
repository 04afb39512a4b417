/** A section: what stands above or below the lanes, and is about the whole journey. */
import type { SectionKey } from '../parts.js';
import type { Item } from '../rows.js';
import type { Sheet } from '../sheet.js';

export interface Section {
  readonly key: SectionKey;
  readonly title: string;
  /** Drawn within a width of so many px. */
  readonly draw: (width: number) => Item;
}

/** Makes a section, or nothing when the journey has nothing for it. */
export type SectionMaker = (sheet: Sheet) => Section | undefined;
