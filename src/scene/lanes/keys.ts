/** The lanes by name, from top to bottom; what a reader's choice of lanes is remembered by. */
export const laneKeys = [
  'touchpoints',
  'does',
  'thinks',
  'asks',
  'expects',
  'needs',
  'emotion',
  'says',
  'moments',
  'pains',
  'gains',
  'opportunities',
  'recoveries',
  'flows',
  'metrics',
  'frontstage',
  'visibility',
  'backstage',
  'support',
  'owners',
  'evidence',
] as const;

export type LaneKey = (typeof laneKeys)[number];
