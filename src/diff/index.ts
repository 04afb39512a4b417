export { type Aligned, type AlignedPhase, aligned, type Slot } from './aligned.js';
export { type Change, type ChangeClass, type Place, type Side, type Step, titlesIn } from './change.js';
export {
  type ComparedFiles,
  type Comparison,
  type Counterparts,
  compare,
  compareFiles,
  isWithin,
  type JourneyComparison,
  type Moment,
} from './compare.js';
export { diff } from './diff.js';
export type { VersionFile } from './entry.js';
export { allMarks, type Mark, type Marked, type Marks, markOf, marksOf } from './marks.js';
export { outlineOf } from './outline.js';
export { type Pairing, pairingOf } from './pairing.js';
export { type Redesign, redesignsIn } from './redesign.js';
export { hasSameThings } from './same-things.js';
export { convertScore, type Rescaling } from './scale.js';
