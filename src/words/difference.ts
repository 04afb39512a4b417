/** What stands on a map of what changed between two versions of a journey. */

export const en = {
  title: (journey: string) => `What changed in ${journey}`,
  lanes: { emotion: 'Emotion', changes: 'What changed' },
  versions: (before: string, after: string) => `${before} … ${after}`,
  count: (changes: number, places: number) =>
    changes === 0
      ? 'no changes'
      : `${changes} ${changes === 1 ? 'change' : 'changes'} in ${places} ${places === 1 ? 'place' : 'places'}`,
  marks: { added: 'added', removed: 'removed', renamed: 'renamed', moved: 'moved', changed: 'changed' },
  /** Of a pain point or opportunity. */
  items: { added: 'new', removed: 'gone', changed: 'changed', moved: 'moved' },
  movedAway: 'stood here before',
  before: 'before',
  after: 'now',
  unchanged: 'light: unchanged',
  elsewhere: 'Elsewhere in the file',
  more: (count: number) => `and ${count} more`,
  nothing: 'There is nothing in this journey yet.',
  spoken: {
    stop: (number: number, marks: string) => `change ${number}: ${marks}`,
    point: (persona: string, touchpoint: string, score: string) => `${persona} at ${touchpoint}: ${score}`,
    was: (score: string) => `was ${score}`,
    former: 'before',
    legend: 'Legend',
  },
};

export const nl: typeof en = {
  title: (journey) => `Wat er veranderde in ${journey}`,
  lanes: { emotion: 'Emotie', changes: 'Wat er veranderde' },
  versions: (before, after) => `${before} … ${after}`,
  count: (changes, places) =>
    changes === 0
      ? 'geen wijzigingen'
      : `${changes} ${changes === 1 ? 'wijziging' : 'wijzigingen'} op ${places} ${places === 1 ? 'plaats' : 'plaatsen'}`,
  marks: { added: 'toegevoegd', removed: 'verwijderd', renamed: 'hernoemd', moved: 'verplaatst', changed: 'gewijzigd' },
  items: { added: 'nieuw', removed: 'vervallen', changed: 'gewijzigd', moved: 'verplaatst' },
  movedAway: 'stond eerst hier',
  before: 'vóór',
  after: 'nu',
  unchanged: 'licht: ongewijzigd',
  elsewhere: 'Elders in het bestand',
  more: (count) => `en nog ${count}`,
  nothing: 'In deze klantreis staat nog niets.',
  spoken: {
    stop: (number, marks) => `wijziging ${number}: ${marks}`,
    point: (persona, touchpoint, score) => `${persona} bij ${touchpoint}: ${score}`,
    was: (score) => `was ${score}`,
    former: 'vóór',
    legend: 'Legenda',
  },
};
