/** The sentences of findings about a journey that reads well and could be better. */

import type { FindingFacts, RuleCode } from '../model/index.js';
import { levelWords } from './levels.js';
import { languageName, quoted, several, signed } from './write.js';

type AdviceCode = Extract<
  RuleCode,
  | 'dead-loop'
  | 'feeling-contradicts-score'
  | 'to-be-unmatched'
  | 'unused-declaration'
  | 'assumption'
  | 'stale-evidence'
  | 'unanswered-pain'
  | 'negative-moment-of-truth'
  | 'weak-ending'
  | 'channel-break'
  | 'lone-exit'
  | 'silent-touchpoint'
  | 'missing-label'
  | 'personal-data'
  | 'journey-too-long'
>;

type Sentences = { readonly [Code in AdviceCode]: (about: FindingFacts[Code]) => string };

const enNames = (names: readonly string[]) => several(names, 'and', 'more');

const enPersonalData = { email: 'an e-mail address', phone: 'a phone number', iban: 'a bank account number (IBAN)' };

export const en: Sentences = {
  'dead-loop': ({ touchpoints }) =>
    touchpoints.length === 1
      ? `${enNames(touchpoints)} leads only back to itself, so the journey never ends. Add an arrow that leaves it, such as “-> exit”.`
      : `${enNames(touchpoints)} lead only to each other, so the journey never ends. Add an arrow that leaves them, such as “-> exit”.`,
  'feeling-contradicts-score': ({ feeling, score, side }) =>
    side === 'low'
      ? `${quoted(feeling)} is a negative feeling, but ${signed(score, 'en')} is a high score. Check which of the two is right.`
      : `${quoted(feeling)} is a positive feeling, but ${signed(score, 'en')} is a low score. Check which of the two is right.`,
  'to-be-unmatched': (about) => {
    const journey = quoted(about.journey);
    if ('added' in about)
      return `${quoted(about.added)} is new: the journey ${journey} has no touchpoint with this name.`;
    const come = about.dropped.length === 1 ? 'does not come' : 'do not come';
    return `${enNames(about.dropped)} of the journey ${journey} ${come} back in this one.`;
  },
  'unused-declaration': ({ kind, name }) => `Nothing in this file uses the ${kind} ${quoted(name)}.`,
  assumption: ({ what }) =>
    `This ${what === 'score' ? 'score' : 'pain point'} is an assumption: no source backs it. Add “evidence” with the source, here or at the touchpoint or phase.`,
  'stale-evidence': ({ what, title, date, months }) => {
    const age = `more than ${months === 1 ? 'a month' : `${months} months`} ago`;
    return what === 'source'
      ? `The source ${quoted(title)} is from ${date}, ${age}. Check whether it still holds.`
      : `The journey ${quoted(title)} was last reviewed on ${date}, ${age}. Check whether it still holds.`;
  },
  'unanswered-pain': ({ severity }) =>
    `The severity of this pain point is ${severity}, but no opportunity solves it and no touchpoint makes it good.`,
  'negative-moment-of-truth': ({ touchpoint, score }) =>
    `${quoted(touchpoint)} is a moment of truth, and its mean score is ${mean(score, 'en')}. Add an “opportunity” that could turn it around.`,
  'weak-ending': ({ journey, end, mean: whole }) =>
    `The journey ${quoted(journey)} ends on ${mean(end, 'en')}, below its mean of ${mean(whole, 'en')}. People remember the end best.`,
  'channel-break': ({ from, to }) =>
    `From ${quoted(from)} to ${quoted(to)} the persona has to change channel, and nothing says why. Give the reason in quotes behind the arrow.`,
  'lone-exit': ({ touchpoint }) =>
    `Are people done at ${quoted(touchpoint)}, or do they leave before that? “-> exit” as the only arrow ends the journey. Write “-> end” when they are done, or “-> exit 100%” when they drop off.`,
  'silent-touchpoint': ({ touchpoint }) =>
    `How do people feel at ${quoted(touchpoint)}? No persona has an emotion here.`,
  'missing-label': ({ title, languages }) =>
    `${quoted(title)} has no title in ${several(
      languages.map((tag) => languageName(tag, 'en')),
      'and',
      'more',
      (name) => name,
    )} yet; other titles here have.`,
  'personal-data': ({ what }) => `This text holds ${enPersonalData[what]}. Leave out what belongs to a real person.`,
  'journey-too-long': ({ what, title, count, limit }) =>
    `The ${what} ${quoted(title)} has ${count} touchpoints; more than ${limit} are hard to read on a map. Split it, or take some together.`,
};

const nlNames = (names: readonly string[]) => several(names, 'en', 'andere');

const nlPersonalData = { email: 'een e-mailadres', phone: 'een telefoonnummer', iban: 'een rekeningnummer (IBAN)' };
const nlUnused = { persona: 'De persona', source: 'De bron', channel: 'Het kanaal' };

export const nl: Sentences = {
  'dead-loop': ({ touchpoints }) =>
    touchpoints.length === 1
      ? `${nlNames(touchpoints)} leidt alleen terug naar zichzelf, dus de klantreis eindigt nooit. Voeg een pijl toe die eruit leidt, zoals “-> exit”.`
      : `${nlNames(touchpoints)} leiden alleen naar elkaar, dus de klantreis eindigt nooit. Voeg een pijl toe die eruit leidt, zoals “-> exit”.`,
  'feeling-contradicts-score': ({ feeling, score, side }) =>
    side === 'low'
      ? `${quoted(feeling)} is een negatief gevoel, maar ${signed(score, 'nl')} is een hoge score. Kijk welke van de twee klopt.`
      : `${quoted(feeling)} is een positief gevoel, maar ${signed(score, 'nl')} is een lage score. Kijk welke van de twee klopt.`,
  'to-be-unmatched': (about) => {
    const journey = quoted(about.journey);
    if ('added' in about)
      return `${quoted(about.added)} is nieuw: de klantreis ${journey} heeft geen contactmoment met deze naam.`;
    const come = about.dropped.length === 1 ? 'komt' : 'komen';
    return `${nlNames(about.dropped)} uit de klantreis ${journey} ${come} hier niet terug.`;
  },
  'unused-declaration': ({ kind, name }) => `${nlUnused[kind]} ${quoted(name)} wordt in dit bestand nergens gebruikt.`,
  assumption: ({ what }) =>
    what === 'score'
      ? 'Deze score is een aanname: er staat geen bron bij. Voeg “evidence” met de bron toe, hier of bij het contactmoment of de fase.'
      : 'Dit pijnpunt is een aanname: er staat geen bron bij. Voeg “evidence” met de bron toe, hier of bij het contactmoment of de fase.',
  'stale-evidence': ({ what, title, date, months }) => {
    const age = `meer dan ${months === 1 ? 'een maand' : `${months} maanden`} geleden`;
    return what === 'source'
      ? `De bron ${quoted(title)} is van ${date}, ${age}. Kijk of die nog klopt.`
      : `De klantreis ${quoted(title)} is voor het laatst nagekeken op ${date}, ${age}. Kijk of die nog klopt.`;
  },
  'unanswered-pain': ({ severity }) =>
    `De ernst van dit pijnpunt is ${levelWords.nl[severity]}, maar geen kans lost het op en geen contactmoment maakt het goed.`,
  'negative-moment-of-truth': ({ touchpoint, score }) =>
    `${quoted(touchpoint)} is een moment van de waarheid, en de gemiddelde score is ${mean(score, 'nl')}. Voeg een kans (“opportunity”) toe die het kan keren.`,
  'weak-ending': ({ journey, end, mean: whole }) =>
    `De klantreis ${quoted(journey)} eindigt op ${mean(end, 'nl')}, onder het gemiddelde van ${mean(whole, 'nl')}. Juist het einde blijft mensen bij.`,
  'channel-break': ({ from, to }) =>
    `Van ${quoted(from)} naar ${quoted(to)} moet de persona van kanaal wisselen, en er staat niet waarom. Zet de reden tussen aanhalingstekens achter de pijl.`,
  'lone-exit': ({ touchpoint }) =>
    `Zijn mensen klaar bij ${quoted(touchpoint)}, of haken ze daar af? Als enige pijl beëindigt “-> exit” de klantreis. Schrijf “-> end” als ze klaar zijn, of “-> exit 100%” als ze afhaken.`,
  'silent-touchpoint': ({ touchpoint }) =>
    `Wat voelen mensen bij ${quoted(touchpoint)}? Geen enkele persona heeft hier een emotie.`,
  'missing-label': ({ title, languages }) =>
    `${quoted(title)} heeft nog geen titel in het ${several(
      languages.map((tag) => languageName(tag, 'nl')),
      'en',
      'andere',
      (name) => name,
    )}; andere titels hier wel.`,
  'personal-data': ({ what }) => `In deze tekst staat ${nlPersonalData[what]}. Laat weg wat van een echt persoon is.`,
  'journey-too-long': ({ what, title, count, limit }) =>
    `${what === 'phase' ? 'De fase' : 'De klantreis'} ${quoted(title)} heeft ${count} contactmomenten; meer dan ${limit} is op een kaart moeilijk te lezen. Splits, of voeg er een paar samen.`,
};

/** A mean is no measurement: two decimals are enough. */
function mean(score: number, language: 'en' | 'nl'): string {
  return signed(Math.round(score * 100) / 100, language);
}
