export { type Density, densities } from './density.js';
export {
  type DifferenceOptions,
  type DifferenceScene,
  type DifferenceStop,
  differenceScene,
  type View,
} from './difference/index.js';
export { keysAt } from './find.js';
export { type Choice, type MapScene, mapScene } from './map.js';
export { type Pane, paneOf, smallHeads } from './panes.js';
export { type LaneKey, laneKeys, type PartKey, type SectionKey, sectionKeys } from './parts.js';
export { plainText } from './pieces.js';
export * from './scene.js';
export type { MapOptions } from './sheet.js';
export { stacked } from './stacked.js';
export { type JourneyTable, journeyTable, type TablePersona, type TablePhase, type TableText } from './table.js';
export { type Setting, settings } from './type.js';
