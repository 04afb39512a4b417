/** What makes a journey good or bad to live through, and a map good or bad to read. */
import type { Explanations } from './explanation.js';

type Experience = Pick<
  Explanations,
  'unanswered-pain' | 'negative-moment-of-truth' | 'weak-ending' | 'journey-too-long'
>;

export const en: Experience = {
  'unanswered-pain': {
    title: 'A severe pain without an answer',
    what: 'This pain is high or critical, and no opportunity solves it and no touchpoint makes it good.',
    why: 'Finding pains is half of the work. A map that answers the worst of them gets things done.',
    how: 'Add an opportunity that “solves” it, or “recovers” at the touchpoint that makes it good. Both name the pain, so give it a name.',
    before: 'pain high long-wait "Waits for an hour"',
    after: 'pain high long-wait "Waits for an hour"\nopportunity "Call back when it is your turn" solves long-wait',
  },
  'negative-moment-of-truth': {
    title: 'A moment of truth that goes wrong',
    what: 'At this decisive moment the mean score is at or below the middle of the scale, and there is no opportunity.',
    why: 'Here people decide whether they stay. No other place of the journey repays an improvement as much.',
    how: 'Add an opportunity here, or one elsewhere that solves a pain of this touchpoint.',
    before: 'emotion starter -1 anger\nmoment-of-truth "Decides whether to stay"',
    after:
      'emotion starter -1 anger\nopportunity "Lead with the new amount"\nmoment-of-truth "Decides whether to stay"',
  },
  'weak-ending': {
    title: 'A weak ending',
    what: 'The last scores of this journey are lower than its mean.',
    why: 'People remember the most intense moment and the end (the peak-end rule). A weak end colours everything before it.',
    how: 'See what can be made better about the last touchpoint, or whether the journey really ends there: aftercare often follows.',
    before:
      'phase moving {\n  touchpoint keys { emotion starter +2 joy }\n  touchpoint bill { emotion starter -1 stress }\n}',
    after:
      'phase moving {\n  touchpoint bill { emotion starter -1 stress }\n  touchpoint keys { emotion starter +2 joy }\n}',
  },
  'journey-too-long': {
    title: 'More than a map can tell',
    what: 'A phase has more than 20 touchpoints, or a journey more than 60. “maxTouchpointsPerPhase” and “maxTouchpointsPerJourney” in journey.config.json set other limits.',
    why: 'Nobody sees the shape of a journey in a map that does not fit the wall.',
    how: 'Split the phase or the journey, or take touchpoints together that people live through as one.',
    before: `phase moving {\n${manyTouchpoints(21, 'box', '  ')}\n}`,
    after: 'phase moving {\n  touchpoint boxes "Packing 21 boxes"\n}',
  },
};

export const nl: Experience = {
  'unanswered-pain': {
    title: 'Een ernstig pijnpunt zonder antwoord',
    what: 'De ernst van dit pijnpunt is hoog of kritiek, en geen kans lost het op en geen contactmoment maakt het goed.',
    why: 'Pijnpunten vinden is de helft van het werk. Een kaart die de ergste beantwoordt, brengt iets in beweging.',
    how: 'Voeg een kans toe die het oplost (“solves”), of “recovers” bij het contactmoment dat het goedmaakt. Beide noemen het pijnpunt, dus geef het een naam.',
    before: 'pain high lang-wachten "Wacht een uur"',
    after:
      'pain high lang-wachten "Wacht een uur"\nopportunity "Bel terug zodra iemand aan de beurt is" solves lang-wachten',
  },
  'negative-moment-of-truth': {
    title: 'Een moment van de waarheid dat misgaat',
    what: 'Op dit beslissende moment ligt de gemiddelde score op of onder het midden van de schaal, en er is geen kans bij.',
    why: 'Hier beslissen mensen of ze blijven. Nergens in de klantreis levert een verbetering zoveel op.',
    how: 'Voeg hier een kans toe, of ergens anders een die een pijnpunt van dit contactmoment oplost.',
    before: 'emotion starter -1 anger\nmoment-of-truth "Besluit om te blijven of niet"',
    after:
      'emotion starter -1 anger\nopportunity "Zet het nieuwe bedrag bovenaan"\nmoment-of-truth "Besluit om te blijven of niet"',
  },
  'weak-ending': {
    title: 'Een zwak einde',
    what: 'De laatste scores van deze klantreis zijn lager dan het gemiddelde.',
    why: 'Mensen onthouden het hevigste moment en het einde (de peak-end rule). Een zwak einde kleurt alles wat ervoor kwam.',
    how: 'Kijk wat er aan het laatste contactmoment beter kan, of dat de klantreis daar echt eindigt: vaak volgt er nog nazorg.',
    before:
      'phase verhuizen {\n  touchpoint sleutel { emotion starter +2 joy }\n  touchpoint rekening { emotion starter -1 stress }\n}',
    after:
      'phase verhuizen {\n  touchpoint rekening { emotion starter -1 stress }\n  touchpoint sleutel { emotion starter +2 joy }\n}',
  },
  'journey-too-long': {
    title: 'Meer dan een kaart kan vertellen',
    what: 'Een fase heeft meer dan 20 contactmomenten, of een klantreis meer dan 60. Met “maxTouchpointsPerPhase” en “maxTouchpointsPerJourney” in journey.config.json stel je andere grenzen in.',
    why: 'Niemand ziet de vorm van een klantreis op een kaart die niet op de muur past.',
    how: 'Splits de fase of de klantreis, of voeg contactmomenten samen die mensen als één geheel beleven.',
    before: `phase verhuizen {\n${manyTouchpoints(21, 'doos', '  ')}\n}`,
    after: 'phase verhuizen {\n  touchpoint dozen "21 dozen inpakken"\n}',
  },
};

/** Five to a line, so that the example stays an example. */
function manyTouchpoints(count: number, name: string, indent: string): string {
  const all = Array.from({ length: count }, (_, index) => `touchpoint ${name}-${index + 1}`);
  return all
    .map((one, index) => `${index % 5 === 0 ? indent : ''}${one}${index % 5 === 4 ? '\n' : ' '}`)
    .join('')
    .trimEnd();
}
