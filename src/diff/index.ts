export type { Change, ChangeClass, Place, Side, Step } from './change.js';
export {
  type Comparison,
  type Counterparts,
  compare,
  isWithin,
  type JourneyComparison,
  type Moment,
} from './compare.js';
export { diff } from './diff.js';
export { outlineOf } from './outline.js';
export { type Pairing, pairingOf } from './pairing.js';
