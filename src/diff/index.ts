export type { Change, ChangeClass, Place, Side, Step } from './change.js';
export { diff } from './diff.js';
export { outlineOf } from './outline.js';
export { type Pairing, pairingOf } from './pairing.js';
