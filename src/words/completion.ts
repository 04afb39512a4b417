/** What an editor says of the things it offers to write. */
import type { Language } from './language.js';

export const en = {
  topic: 'Topic',
  topics: ['Family', 'Work', 'Home', 'Money', 'Technology'],
  group: 'customers',
  text: 'a text in quotes',
  block: 'what there is to say about it, between braces',
  next: 'the next touchpoint',
  share: (left: string) => `${left} is left`,
  today: 'today',
  lastDay: (month: string) => `the last day of ${month}`,
  from: (file: string) => `from ${file}`,
  imports: (file: string) => `Imports ${file}.`,
  folder: 'folder',
  named: (name: string) => `Gives this pain point a name: ${name}.`,
  phaseOf: (model: string) => `from the model “${model}”`,
  scale: { usual: 'the usual scale', five: 'five levels', ten: 'a mark out of ten', percent: 'a percentage' },
  methods: {
    interview: 'Talking with people one by one.',
    survey: 'Asking many people the same questions.',
    'usability-test': 'Watching people use something.',
    'diary-study': 'People keep notes for a while.',
    observation: 'Watching what people do where they do it.',
    workshop: 'Working it out with a group.',
    analytics: 'Counting what visitors do on a site or in an app.',
    'support-log': 'What customers called, mailed or chatted about.',
    review: 'What customers write in public.',
    'event-log': 'What systems wrote down along the way.',
  },
  colors: {
    '#2f63d8': 'blue',
    '#b3730f': 'ochre',
    '#9145c0': 'purple',
    '#0c8079': 'teal',
    '#c22d74': 'pink',
    '#5f7a10': 'olive',
  },
  templates: {
    persona: { label: 'persona, with its facts', detail: 'A whole persona to fill in: role, goal, need and more.' },
    touchpoint: {
      label: 'touchpoint, with its facts',
      detail: 'A whole touchpoint to fill in: channel, what is done and thought, and how it feels.',
    },
    journey: (model: string) => ({
      label: `journey: ${model}`,
      detail: `A whole journey to fill in, with the phases of “${model}”.`,
    }),
  },
};

export const nl: typeof en = {
  topic: 'Onderwerp',
  topics: ['Gezin', 'Werk', 'Wonen', 'Geld', 'Techniek'],
  group: 'klanten',
  text: 'een tekst tussen aanhalingstekens',
  block: 'wat erover te zeggen is, tussen accolades',
  next: 'het volgende contactmoment',
  share: (left) => `${left} is nog over`,
  today: 'vandaag',
  lastDay: (month) => `de laatste dag van ${month}`,
  from: (file) => `uit ${file}`,
  imports: (file) => `Importeert ${file}.`,
  folder: 'map',
  named: (name) => `Geeft dit pijnpunt een naam: ${name}.`,
  phaseOf: (model) => `uit het model “${model}”`,
  scale: {
    usual: 'de gebruikelijke schaal',
    five: 'vijf niveaus',
    ten: 'een rapportcijfer',
    percent: 'een percentage',
  },
  methods: {
    interview: 'Met mensen praten, één voor één.',
    survey: 'Veel mensen dezelfde vragen stellen.',
    'usability-test': 'Kijken hoe mensen iets gebruiken.',
    'diary-study': 'Mensen houden een tijd een dagboek bij.',
    observation: 'Kijken wat mensen doen, waar ze het doen.',
    workshop: 'Het met een groep uitzoeken.',
    analytics: 'Tellen wat bezoekers op een site of in een app doen.',
    'support-log': 'Waarover klanten belden, mailden of chatten.',
    review: 'Wat klanten openbaar schrijven.',
    'event-log': 'Wat systemen onderweg hebben vastgelegd.',
  },
  colors: {
    '#2f63d8': 'blauw',
    '#b3730f': 'oker',
    '#9145c0': 'paars',
    '#0c8079': 'groenblauw',
    '#c22d74': 'roze',
    '#5f7a10': 'olijfgroen',
  },
  templates: {
    persona: {
      label: 'persona, met alles erin',
      detail: 'Een hele persona om in te vullen: rol, doel, behoefte en meer.',
    },
    touchpoint: {
      label: 'touchpoint, met alles erin',
      detail: 'Een heel contactmoment om in te vullen: kanaal, wat iemand doet en denkt, en hoe het voelt.',
    },
    journey: (model) => ({
      label: `journey: ${model}`,
      detail: `Een hele klantreis om in te vullen, met de fasen van “${model}”.`,
    }),
  },
};

export type CompletionWords = typeof en;

export function completionWords(language: Language): CompletionWords {
  return { en, nl }[language];
}
