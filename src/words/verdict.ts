/** What a change means for the customer, in a sentence each. */
import type { Language } from './language.js';
import * as figures from './verdict-figures.js';
import { names, thing } from './verdict-pieces.js';
import * as things from './verdict-things.js';
import { number, quoted } from './write.js';

interface Rescaling {
  readonly to: { readonly from: number; readonly to: number };
  readonly way: 'converted' | 'left' | 'changed';
  /** How many scores still have the number that they had, while others were converted. */
  readonly kept: number;
}

export const en = {
  nothing: 'Nothing changed.',
  layoutOnly: 'Only layout or comments changed.',
  orderOnly: 'Only the order of what is written changed.',
  fileOnly: 'Nothing changed but the file that some of it stands in.',
  nothingRead: 'Nothing changed, as far as both versions can be read.',
  wordsOnly: 'Nothing changed that moves the emotion line, the pain points or the evidence.',
  weights: 'The size of a persona’s group changed, and with it the means in which personas are weighed.',
  /** Of a version with errors in its text. */
  incomplete: {
    before: 'The version before has errors: whatever is missing from it may stand where it cannot be read.',
    after: 'The new version has errors: whatever is missing from it may stand where it cannot be read.',
  },
  journey: {
    come: (title: string) => `The journey ${quoted(title)} is new.`,
    gone: (title: string) => `The journey ${quoted(title)} is gone.`,
  },
  people: {
    new: (personas: readonly string[]) =>
      `The ${personas.length === 1 ? 'persona' : 'personas'} ${names(personas, 'en')} ${are(personas)} new in the journey.`,
    gone: (personas: readonly string[]) =>
      `The ${personas.length === 1 ? 'persona' : 'personas'} ${names(personas, 'en')} ${are(personas)} no longer in the journey.`,
  },
  scale: ({ to: { from, to }, way, kept }: Rescaling) => {
    const ways = {
      converted:
        kept === 0
          ? ', and the scores were converted to it'
          : `; not all scores were converted to it: ${kept} ${kept === 1 ? 'was' : 'were'} left as ${kept === 1 ? 'it was' : 'they were'}`,
      left: '; the scores were left as they were',
      changed: '',
    };
    return `The scale is now ${number(from, 'en')} to ${number(to, 'en')}${ways[way]}.`;
  },
  imports: {
    new: (paths: readonly string[]) => `${names(paths, 'en')} ${are(paths)} imported now.`,
    gone: (paths: readonly string[], lost: readonly string[]) =>
      `${names(paths, 'en')} ${are(paths)} no longer imported${lost.length === 0 ? '' : `: ${names(lost, 'en')} ${are(lost)} no longer declared`}.`,
    changed: (from: string, to: string, lost: readonly string[]) =>
      `${quoted(to)} is imported instead of ${quoted(from)}${lost.length === 0 ? '' : `: ${names(lost, 'en')} ${are(lost)} no longer declared`}.`,
  },
  /** Comments that silence findings, by the codes of these. */
  ignores: {
    new: (codes: readonly string[]) => `A comment silences ${findings(codes)} now.`,
    gone: (codes: readonly string[]) => `No comment silences ${findings(codes)} any more.`,
  },
  figures: figures.en,
  things: things.en,
};

function are(all: readonly unknown[]): string {
  return all.length === 1 ? 'is' : 'are';
}

function findings(codes: readonly string[]): string {
  return thing(codes, { one: 'finding', several: 'findings' }, 'en');
}

export const nl: typeof en = {
  nothing: 'Er is niets veranderd.',
  layoutOnly: 'Alleen de opmaak of het commentaar is veranderd.',
  orderOnly: 'Alleen de volgorde waarin het er staat is veranderd.',
  fileOnly: 'Alleen het bestand waarin iets hiervan staat is veranderd.',
  nothingRead: 'Er is niets veranderd, voor zover beide versies te lezen zijn.',
  wordsOnly: 'Er is niets veranderd aan de emotielijn, de pijnpunten of de onderbouwing.',
  weights: 'De omvang van de groep van een persona is veranderd, en daarmee de gemiddelden waarin persona’s meewegen.',
  incomplete: {
    before: 'De versie ervoor bevat fouten: wat er ontbreekt, kan staan waar die niet te lezen is.',
    after: 'De nieuwe versie bevat fouten: wat er ontbreekt, kan staan waar die niet te lezen is.',
  },
  journey: {
    come: (title) => `De klantreis ${quoted(title)} is nieuw.`,
    gone: (title) => `De klantreis ${quoted(title)} is vervallen.`,
  },
  people: {
    new: (personas) => `${persona(personas)} ${zijn(personas)} nieuw in de klantreis.`,
    gone: (personas) => `${persona(personas)} ${personas.length === 1 ? 'zit' : 'zitten'} niet meer in de klantreis.`,
  },
  scale: ({ to: { from, to }, way, kept }) => {
    const ways = {
      converted:
        kept === 0
          ? '; de scores zijn omgerekend'
          : `; niet alle scores zijn omgerekend: ${kept} ${kept === 1 ? 'is' : 'zijn'} gelaten zoals ${kept === 1 ? 'die was' : 'ze waren'}`,
      left: '; de scores zijn gelaten zoals ze waren',
      changed: '',
    };
    return `De schaal loopt nu van ${number(from, 'nl')} tot ${number(to, 'nl')}${ways[way]}.`;
  },
  imports: {
    new: (paths) => `${names(paths, 'nl')} ${worden(paths)} nu geïmporteerd.`,
    gone: (paths, lost) => `${names(paths, 'nl')} ${worden(paths)} niet meer geïmporteerd${nietMeer(lost)}.`,
    changed: (from, to, lost) => `${quoted(to)} wordt geïmporteerd in plaats van ${quoted(from)}${nietMeer(lost)}.`,
  },
  ignores: {
    new: (codes) => `Een commentaar onderdrukt nu ${bevindingen(codes)}.`,
    gone: (codes) => `Geen commentaar onderdrukt ${bevindingen(codes)} nog.`,
  },
  figures: figures.nl,
  things: things.nl,
};

function persona(personas: readonly string[]): string {
  return `De ${personas.length === 1 ? 'persona' : 'persona’s'} ${names(personas, 'nl')}`;
}

function nietMeer(lost: readonly string[]): string {
  return lost.length === 0 ? '' : `: ${names(lost, 'nl')} ${zijn(lost)} niet meer gedeclareerd`;
}

function bevindingen(codes: readonly string[]): string {
  return thing(codes, { one: 'bevinding', several: 'bevindingen' }, 'nl');
}

function worden(all: readonly unknown[]): string {
  return all.length === 1 ? 'wordt' : 'worden';
}

function zijn(all: readonly unknown[]): string {
  return all.length === 1 ? 'is' : 'zijn';
}

/** By language; for a page, which loads no other texts. */
export const verdictWords: Readonly<Record<Language, typeof en>> = { en, nl };
