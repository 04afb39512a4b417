/** The lanes by name, from top to bottom; what a reader's choice of lanes is remembered by. */
export const laneKeys = [
  'touchpoints',
  'flows',
  'does',
  'thinks',
  'asks',
  'expects',
  'needs',
  'emotion',
  'says',
  'moments',
  'gains',
  'pains',
  'opportunities',
  'recoveries',
  'metrics',
  'frontstage',
  'visibility',
  'backstage',
  'support',
  'evidence',
  'owners',
  'notes',
] as const;

export type LaneKey = (typeof laneKeys)[number];

/** What stands above and below the lanes, by name. */
export const sectionKeys = ['figures', 'personas', 'matrix'] as const;

export type SectionKey = (typeof sectionKeys)[number];

/** Whatever a reader may leave out of a map. */
export type PartKey = LaneKey | SectionKey;
