export { holdsBoth } from './lines.js';
export { type Merged, type MergeRequest, merge, mergedWhole, type Texts, type Unreadable } from './merge.js';
export { type ConflictStyle, conflictStyles, type Marking } from './parts.js';
export type { SideName } from './version.js';
