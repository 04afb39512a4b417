/** Where the changes stand in a drawing. */
import { isSameSpan } from '../../model/index.js';
import type { DifferenceStop, Scene } from '../../scene/index.js';
import type { Box } from '../geometry.js';
import { boxOf, stopsOf } from '../locate.js';

export interface StopPlace {
  readonly key: string;
  /** In px of the drawing. */
  readonly box: Box;
}

/** In a map of differences by its key; in the map of one version by the text that it was drawn from. */
export function placeOf(scene: Scene, stop: DifferenceStop): StopPlace | undefined {
  const box = boxOf(scene, stop.key);
  if (box !== undefined) return { key: stop.key, box };
  const spans = [stop.before, stop.after].filter((span) => span !== undefined);
  const found = stopsOf(scene).find(
    ({ group: { role, source } }) =>
      (role === 'touchpoint' || role === 'phase') &&
      spans.some((span) => source !== undefined && isSameSpan(span, source.span)),
  );
  return found && { key: found.group.key, box: found.box };
}
