/** What the preview says: its controls, its notices, its empty state. */
import type { Language } from './language.js';

export const en = {
  /** The tab's title, for a file such as `switching.journey`. */
  tab: (file: string) => `Map of ${file}`,
  toolbar: 'Map controls',
  journey: 'Journey',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  actualSize: 'Actual size',
  fitWidth: 'Fit the width',
  /** The zoom as a reader hears it, in whole percents. */
  zoom: (percent: number) => `Zoom: ${percent}%`,
  map: 'Journey map',
  mapAsText: 'Journey map as text',
  asText: 'Show as text',
  asMap: 'Show as a map',
  minimap: 'Overview: where in the map you are',
  choose: 'Choose what is shown',
  choices: {
    personas: 'Personas',
    lanes: 'Lanes',
    sections: 'Above and below',
    density: 'Density',
    densities: { compact: 'Compact', normal: 'Normal', detailed: 'Detailed' },
    all: 'Show everything',
  },
  search: {
    open: 'Search in the map',
    field: 'Search',
    next: 'Next match',
    previous: 'Previous match',
    close: 'Close the search',
    none: 'Nothing found',
    place: (current: number, count: number) => `${current} of ${count}`,
  },
  edit: {
    write: 'Write another text',
    remove: 'Delete',
    addTouchpoint: 'Add a touchpoint behind this one',
    addPain: 'Add a pain point',
    addOpportunity: 'Add an opportunity',
    touchpoint: 'touchpoint',
    pain: 'pain',
    opportunity: 'opportunity',
  },
  findings: (count: number) => (count === 1 ? '1 finding:' : `${count} findings:`),
  keys: 'Arrow keys go along the line and between things, with Shift they move the map; Enter goes to the text.',
  reading: 'Reading the journey…',
  unreadable: 'The text can’t be read right now; this is the last drawing.',
  absent: 'The file is no longer there; this is the last drawing.',
  neverRead: {
    title: 'This text can’t be read yet',
    hint: 'The places to mend are underlined in the editor. The map appears as soon as there is something to draw.',
  },
  empty: {
    title: 'A map begins with a journey',
    hint: 'Write one in the editor, such as this. The map grows beside it as you type.',
    begin: 'Begin with this',
    example: `persona starter "First-home starter"

journey moving "Moving house" {
  persona starter

  phase orientation "Orientation" {
    touchpoint website "Visits the website" {
      channel website
      emotion +1 hope
    }
  }
}`,
  },
  gone: {
    title: 'The file is no longer there',
    hint: 'Once it is back, its map is too.',
  },
  cannotOpen: (file: string) => `${file} can’t be opened.`,
};

export const nl: typeof en = {
  tab: (file) => `Kaart van ${file}`,
  toolbar: 'Knoppen bij de kaart',
  journey: 'Klantreis',
  zoomOut: 'Uitzoomen',
  zoomIn: 'Inzoomen',
  actualSize: 'Ware grootte',
  fitWidth: 'Passend in de breedte',
  zoom: (percent) => `Zoom: ${percent}%`,
  map: 'Klantreiskaart',
  mapAsText: 'Klantreiskaart als tekst',
  asText: 'Tonen als tekst',
  asMap: 'Tonen als kaart',
  minimap: 'Overzicht: waar je bent in de kaart',
  choose: 'Kiezen wat er te zien is',
  choices: {
    personas: 'Persona’s',
    lanes: 'Rijen',
    sections: 'Erboven en eronder',
    density: 'Dichtheid',
    densities: { compact: 'Compact', normal: 'Normaal', detailed: 'Uitgebreid' },
    all: 'Alles tonen',
  },
  search: {
    open: 'Zoeken in de kaart',
    field: 'Zoeken',
    next: 'Volgende treffer',
    previous: 'Vorige treffer',
    close: 'Zoeken sluiten',
    none: 'Niets gevonden',
    place: (current, count) => `${current} van ${count}`,
  },
  edit: {
    write: 'Een andere tekst schrijven',
    remove: 'Verwijderen',
    addTouchpoint: 'Hierachter een contactmoment toevoegen',
    addPain: 'Een pijnpunt toevoegen',
    addOpportunity: 'Een kans toevoegen',
    touchpoint: 'contactmoment',
    pain: 'pijnpunt',
    opportunity: 'kans',
  },
  findings: (count) => (count === 1 ? '1 bevinding:' : `${count} bevindingen:`),
  keys: 'Met de pijltjes ga je langs de lijn en van ding naar ding, met Shift verschuif je de kaart, met Enter ga je naar de tekst.',
  reading: 'De klantreis wordt gelezen…',
  unreadable: 'De tekst is nu niet te lezen; dit is de laatste tekening.',
  absent: 'Het bestand is er niet meer; dit is de laatste tekening.',
  neverRead: {
    title: 'Deze tekst is nog niet te lezen',
    hint: 'In de editor is onderstreept wat er moet worden verbeterd. De kaart verschijnt zodra er iets te tekenen valt.',
  },
  empty: {
    title: 'Een kaart begint met een klantreis',
    hint: 'Schrijf er een in de editor, bijvoorbeeld deze. De kaart groeit ernaast mee terwijl je typt.',
    begin: 'Begin hiermee',
    example: `persona starter "Starter op de woningmarkt"

journey verhuizen "Verhuizen" {
  persona starter

  phase orientatie "Oriëntatie" {
    touchpoint website "Bezoekt de website" {
      channel website
      emotion +1 hope
    }
  }
}`,
  },
  gone: {
    title: 'Het bestand is er niet meer',
    hint: 'Zodra het terug is, is de kaart dat ook.',
  },
  cannotOpen: (file) => `${file} kan niet worden geopend.`,
};

/** By language; for a page, which loads no other texts. */
export const previewWords: Readonly<Record<Language, typeof en>> = { en, nl };
