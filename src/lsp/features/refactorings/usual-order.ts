/** The order in which the facts of each block are usually written, by the words they begin with. */
export const usualOrder: Readonly<Record<string, readonly string[]>> = {
  channel: ['label', 'kind', 'note'],
  feeling: ['label', 'score', 'note'],
  metric: ['label', 'range', 'unit', 'better', 'note'],
  source: ['label', 'kind', 'method', 'sample', 'date', 'link', 'note'],
  persona: [
    ...['label', 'role', 'age', 'photo', 'quote', 'goal', 'need', 'motive', 'frustration', 'trait', 'about'],
    ...['channel', 'segment', 'color', 'evidence', 'note'],
  ],
  journey: [
    ...['label', 'persona', 'state', 'scope', 'goal', 'scale', 'owner', 'reviewed', 'evidence', 'note'],
    'phase',
  ],
  phase: ['label', 'goal', 'tone', 'owner', 'metric', 'evidence', 'note', 'touchpoint'],
  touchpoint: [
    ...['label', 'channel', 'does', 'thinks', 'asks', 'expects', 'need', 'emotion', 'pain', 'gain', 'opportunity'],
    ...['moment-of-truth', 'recovers', '->', 'metric', 'frontstage', 'backstage', 'support', 'image', 'owner'],
    ...['evidence', 'note'],
  ],
};
