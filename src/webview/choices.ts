/** What a reader has chosen of the map of a file, and how that is remembered; no DOM. */
import type { PreviewState } from '../messages/preview.js';
import { type Density, densities, laneKeys, type PartKey, sectionKeys } from '../scene/index.js';

export interface Choices {
  /** The name of the journey; without it the first of the file. */
  readonly journey?: string;
  readonly hidden: readonly PartKey[];
  /** Those who are left out, so that a persona who comes later is seen. */
  readonly withoutPersonas: readonly string[];
  readonly density: Density;
  /** The map as a table. */
  readonly asText: boolean;
}

/** What was remembered, as far as it still means something. */
export function choicesOf(state: PreviewState | undefined): Choices {
  const { journey, hidden = [], withoutPersonas = [], density, asText = false } = state ?? {};
  return {
    ...(journey === undefined ? {} : { journey }),
    hidden: [...laneKeys, ...sectionKeys].filter((key) => hidden.includes(key)),
    withoutPersonas,
    density: densities.find((known) => known === density) ?? 'normal',
    asText,
  };
}

/** A list with a thing in it, or without it. */
export function toggled<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
