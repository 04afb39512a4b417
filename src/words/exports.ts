/** What is said of a map that leaves the editor: on its pages, and about them. */
import { number, several } from './write.js';

function count(amount: number, one: string, more: string): string {
  return `${amount} ${amount === 1 ? one : more}`;
}

export const en = {
  /** At the foot of a page. */
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  /** Of a PNG; sizes in pixels, `largest` is the scale that still can be. */
  tooLarge: ({ width, height, largest }: { width: number; height: number; largest: number }) =>
    `The picture would be ${width} by ${height} pixels, too large for most programs. The largest scale for this map is ${number(largest, 'en')}; PDF and SVG have no such limit.`,
  /** Of a PDF on one page; the height of its smallest text in points. */
  tooSmall: (height: number) =>
    `The smallest text is only ${number(Math.round(height * 10) / 10, 'en')} points high on this paper.`,
  lacking: (characters: readonly string[]) =>
    `The font has no signs for ${several(characters, 'and', 'more')}: boxes stand in their places.`,
  /** The heads of a table's columns, where the map has no word of its own. */
  columns: {
    journey: 'Journey',
    phase: 'Phase',
    order: 'No.',
    touchpoint: 'Touchpoint',
    channels: 'Channels',
    persona: 'Persona',
    score: 'Score',
    feeling: 'Feeling',
    quote: 'Quote',
    severity: 'Worst pain',
    moment: 'Moment of truth',
    backed: 'Score backed',
    sources: 'Sources',
    aboutPersona: 'About the persona',
    aboutPhase: 'About the phase',
    aboutJourney: 'About the journey',
  },
  role: 'Role',
  source: 'Source',
  yes: 'yes',
  no: 'no',
  summary: {
    goals: 'Goals',
    segment: 'Segment',
    mean: 'Mean score',
    ending: 'Ends on',
    figures: (phases: number, touchpoints: number) =>
      `${count(phases, 'phase', 'phases')}, ${count(touchpoints, 'touchpoint', 'touchpoints')}`,
    backed: (percent: string, backed: number, total: number) =>
      `${percent} of scores and pain points backed (${backed} of ${total})`,
    pains: 'Pain points, the worst first',
    opportunities: 'Opportunities',
    sources: 'Sources',
    severity: 'Severity',
    pain: 'Pain point',
    opportunity: 'Opportunity',
    value: 'Value',
    effort: 'Effort',
    solves: 'Solves',
    owner: 'Owner',
    method: 'Method',
    sample: 'Sample',
    date: 'Date',
    link: 'Link',
    unrated: 'not rated',
  },
};

export const nl: typeof en = {
  page: (number, of) => `Pagina ${number} van ${of}`,
  tooLarge: ({ width, height, largest }) =>
    `De afbeelding zou ${width} bij ${height} beeldpunten groot worden, te groot voor de meeste programma’s. De grootste schaal voor deze kaart is ${number(largest, 'nl')}; PDF en SVG hebben die grens niet.`,
  tooSmall: (height) =>
    `De kleinste tekst is op dit papier maar ${number(Math.round(height * 10) / 10, 'nl')} punt hoog.`,
  lacking: (characters) =>
    `Het lettertype heeft geen tekens voor ${several(characters, 'en', 'andere')}: op hun plaats staan vakjes.`,
  columns: {
    journey: 'Klantreis',
    phase: 'Fase',
    order: 'Nr.',
    touchpoint: 'Contactmoment',
    channels: 'Kanalen',
    persona: 'Persona',
    score: 'Score',
    feeling: 'Gevoel',
    quote: 'Citaat',
    severity: 'Ergste pijnpunt',
    moment: 'Moment van de waarheid',
    backed: 'Score onderbouwd',
    sources: 'Bronnen',
    aboutPersona: 'Over de persona',
    aboutPhase: 'Over de fase',
    aboutJourney: 'Over de klantreis',
  },
  role: 'Rol',
  source: 'Bron',
  yes: 'ja',
  no: 'nee',
  summary: {
    goals: 'Doelen',
    segment: 'Segment',
    mean: 'Gemiddelde score',
    ending: 'Eindigt op',
    figures: (phases, touchpoints) =>
      `${count(phases, 'fase', 'fasen')}, ${count(touchpoints, 'contactmoment', 'contactmomenten')}`,
    backed: (percent, backed, total) => `${percent} van scores en pijnpunten onderbouwd (${backed} van ${total})`,
    pains: 'Pijnpunten, de ergste eerst',
    opportunities: 'Kansen',
    sources: 'Bronnen',
    severity: 'Ernst',
    pain: 'Pijnpunt',
    opportunity: 'Kans',
    value: 'Waarde',
    effort: 'Inspanning',
    solves: 'Lost op',
    owner: 'Eigenaar',
    method: 'Methode',
    sample: 'Steekproef',
    date: 'Datum',
    link: 'Link',
    unrated: 'zonder ernst',
  },
};
