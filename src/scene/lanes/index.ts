/** The lanes of a map, from top to bottom. */
import { emotion } from './emotion/index.js';
import { evidence } from './evidence.js';
import { flows } from './flows.js';
import type { LaneMaker } from './lane.js';
import { metrics } from './metrics.js';
import { notes } from './notes.js';
import { gains, opportunities, pains, recoveries } from './pains.js';
import { says } from './says.js';
import {
  asks,
  backstage,
  does,
  expects,
  frontstage,
  moments,
  needs,
  owners,
  support,
  thinks,
  visibility,
} from './texts.js';
import { touchpoints } from './touchpoints.js';

export { drawLane, drawName, type Lane, laneHeight } from './lane.js';

/** The way through the journey, and what the persona lives through; then what helps and hurts; then what stands behind it. */
export const laneMakers: readonly LaneMaker[] = [
  touchpoints,
  flows,
  does,
  thinks,
  asks,
  expects,
  needs,
  emotion,
  says,
  moments,
  gains,
  pains,
  opportunities,
  recoveries,
  metrics,
  frontstage,
  visibility,
  backstage,
  support,
  evidence,
  owners,
  notes,
];
