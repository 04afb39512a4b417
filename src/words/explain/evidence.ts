/** What is known, and what is only thought. */
import type { Explanations } from './explanation.js';

type Evidence = Pick<Explanations, 'assumption' | 'stale-evidence' | 'silent-touchpoint' | 'feeling-contradicts-score'>;

export const en: Evidence = {
  assumption: {
    title: 'A score or pain that nothing backs',
    what: 'No source backs this score or pain: not itself, not its touchpoint, not its phase. It is drawn hollow. In a to-be journey, where all is expectation, it is not told.',
    why: 'Assumptions are fine as long as everyone sees which they are. Decisions are better made on what was heard and counted.',
    how: 'Add “evidence” with the source. If there is none, this is a question for the next research.',
    before: 'emotion starter -1 impatience',
    after: 'emotion starter -1 impatience evidence interviews',
  },
  'stale-evidence': {
    title: 'Evidence that has become old',
    what: 'This source is more than 18 months old, or this journey was last reviewed more than 12 months ago. “staleAfterMonths” and “reviewAfterMonths” in journey.config.json set other terms.',
    why: 'Customers and services change. A map that nobody keeps up is believed for too long, and then not at all.',
    how: 'Ask again and date the new source, or look the journey through and write today at “reviewed”.',
    before: 'source interviews "Interviews" {\n  date 2020-03-14\n}',
    after: 'source interviews "Interviews" {\n  date 2026-03-14\n}',
  },
  'silent-touchpoint': {
    title: 'A touchpoint without a feeling',
    what: 'No persona has an emotion at this touchpoint.',
    why: 'The emotion line only bridges it, dashed: how people feel here is never made up.',
    how: 'Add an emotion for each persona you know it of. If nobody knows, this is a question for the next research.',
    before: 'touchpoint hold "On hold" {\n  channel phone\n}',
    after: 'touchpoint hold "On hold" {\n  channel phone\n  emotion starter -1 impatience\n}',
  },
  'feeling-contradicts-score': {
    title: 'A feeling that does not fit its score',
    what: 'The feeling belongs on one side of the scale and the score lies on the other.',
    why: 'One of the two is a slip, and readers will not know which.',
    how: 'Check the sign of the score, or choose the feeling that fits it. Surprise goes either way.',
    before: 'emotion starter +2 anger',
    after: 'emotion starter -2 anger',
  },
};

export const nl: Evidence = {
  assumption: {
    title: 'Een score of pijnpunt zonder onderbouwing',
    what: 'Geen bron onderbouwt deze score of dit pijnpunt: niet hier, niet bij het contactmoment, niet bij de fase. Op de kaart is het punt open. In een toekomstige klantreis, waar alles verwachting is, wordt het niet gemeld.',
    why: 'Aannames zijn prima, zolang iedereen ziet welke het zijn. Besluiten neem je liever op wat gehoord en geteld is.',
    how: 'Voeg “evidence” met de bron toe. Is die er niet, dan is dit een vraag voor het volgende onderzoek.',
    before: 'emotion starter -1 impatience',
    after: 'emotion starter -1 impatience evidence interviews',
  },
  'stale-evidence': {
    title: 'Onderbouwing die oud is geworden',
    what: 'Deze bron is ouder dan 18 maanden, of deze klantreis is meer dan 12 maanden geleden voor het laatst nagekeken. Met “staleAfterMonths” en “reviewAfterMonths” in journey.config.json stel je andere termijnen in.',
    why: 'Klanten en diensten veranderen. Een kaart die niemand bijhoudt wordt te lang geloofd, en daarna helemaal niet meer.',
    how: 'Vraag het opnieuw en dateer de nieuwe bron, of loop de klantreis na en zet de dag van vandaag bij “reviewed”.',
    before: 'source interviews "Interviews" {\n  date 2020-03-14\n}',
    after: 'source interviews "Interviews" {\n  date 2026-03-14\n}',
  },
  'silent-touchpoint': {
    title: 'Een contactmoment zonder gevoel',
    what: 'Geen enkele persona heeft bij dit contactmoment een emotie.',
    why: 'De emotielijn overbrugt het alleen, gestippeld: wat mensen hier voelen wordt nooit verzonnen.',
    how: 'Voeg een emotie toe voor elke persona van wie je het weet. Weet niemand het, dan is dit een vraag voor het volgende onderzoek.',
    before: 'touchpoint wacht "In de wacht" {\n  channel phone\n}',
    after: 'touchpoint wacht "In de wacht" {\n  channel phone\n  emotion starter -1 impatience\n}',
  },
  'feeling-contradicts-score': {
    title: 'Een gevoel dat niet bij de score past',
    what: 'Het gevoel hoort aan de ene kant van de schaal en de score ligt aan de andere.',
    why: 'Een van de twee is een vergissing, en lezers weten niet welke.',
    how: 'Kijk naar het minteken van de score, of kies een gevoel dat erbij past. Verrassing kan beide kanten op.',
    before: 'emotion starter +2 anger',
    after: 'emotion starter -2 anger',
  },
};
