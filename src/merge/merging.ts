import type { Unit } from '../language/index.js';
import type { Edit } from './parts.js';
import type { Versions } from './versions.js';

/** A merge under way. */
export interface Merging extends Versions {
  readonly lineEnding: string;
  readonly edits: Edit[];
  readonly combined: Set<Unit>;
}

/** That facts do not tell how the texts go together. */
export class Unclear extends Error {}
