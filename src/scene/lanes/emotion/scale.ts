/** The scale that scores are drawn on. */
import { defaultScale, type Journey, type Scale } from '../../../model/index.js';

/** The journey's own; the usual one where its own makes no sense. */
export function drawnScale({ scale }: Journey): Scale {
  return scale.valid ? scale : defaultScale;
}
