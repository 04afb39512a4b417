/** What stands on a map of what changed between two versions of a journey. */
import type { Language } from './language.js';

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
  page: {
    /** The tab's title, for a file such as `switching.journey`. */
    tab: (file: string) => `Map diff of ${file}`,
    toolbar: 'Controls of the map diff',
    map: 'What changed, as a map',
    journey: 'Journey',
    view: 'View',
    views: {
      both: 'Both in one',
      before: 'Before',
      after: 'Now',
      beside: 'Side by side',
      slider: 'Slider',
    },
    previous: 'Previous change',
    next: 'Next change',
    place: (current: number, count: number) => `${current} of ${count}`,
    places: (count: number) => (count === 1 ? '1 place' : `${count} places`),
    slider: 'How much of the version before is seen',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    actualSize: 'Actual size',
    fitWidth: 'Fit the width',
    zoom: (percent: number) => `Zoom: ${percent}%`,
    reading: 'Reading both versions…',
    noJourney: { title: 'There is no journey to compare', hint: 'Neither version has one that can be read.' },
    incomplete: (version: string) => `${version} has errors; it is compared as far as it can be read.`,
    absent: (version: string) => `${version} cannot be read any more; this is the last comparison.`,
    keys: 'N and P go to the next and the previous change, V to the next view; Enter goes to the text.',
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
  page: {
    tab: (file) => `Kaartverschil van ${file}`,
    toolbar: 'Bediening van het kaartverschil',
    map: 'Wat er veranderde, als kaart',
    journey: 'Klantreis',
    view: 'Weergave',
    views: {
      both: 'Samen in één',
      before: 'Vóór',
      after: 'Nu',
      beside: 'Naast elkaar',
      slider: 'Schuif',
    },
    previous: 'Vorige wijziging',
    next: 'Volgende wijziging',
    place: (current, count) => `${current} van ${count}`,
    places: (count) => (count === 1 ? '1 plaats' : `${count} plaatsen`),
    slider: 'Hoeveel er van de versie ervoor te zien is',
    zoomOut: 'Uitzoomen',
    zoomIn: 'Inzoomen',
    actualSize: 'Ware grootte',
    fitWidth: 'Passend in de breedte',
    zoom: (percent) => `Zoom: ${percent}%`,
    reading: 'Beide versies worden gelezen…',
    noJourney: {
      title: 'Er is geen klantreis om te vergelijken',
      hint: 'Geen van beide versies heeft er een die te lezen is.',
    },
    incomplete: (version) => `${version} bevat fouten; de vergelijking gaat zover als het te lezen is.`,
    absent: (version) => `${version} is niet meer te lezen; dit is de laatste vergelijking.`,
    keys: 'Met N en P ga je naar de volgende en de vorige wijziging, met V naar de volgende weergave; Enter gaat naar de tekst.',
  },
};

/** By language; for a page, which loads no other texts. */
export const differenceWords: Readonly<Record<Language, typeof en>> = { en, nl };
