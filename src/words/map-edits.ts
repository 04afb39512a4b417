/** Why a change on the map is not made, and what stands in what it adds. */
import type { Language } from './language.js';
import { quoted, several } from './write.js';

export type MapEditProblem =
  | { readonly problem: 'changed' | 'gone' | 'empty' | 'same' | 'unclear' | 'read-only' | 'failed' }
  | { readonly problem: 'in-use'; readonly what: string; readonly by: readonly string[] }
  /** Refused for a reason that another feature gives. */
  | { readonly problem: 'refused'; readonly sentence: string };

const en = {
  changed: 'The text has changed since the map was drawn; try once more.',
  gone: 'What you changed is not in the text any more.',
  empty: 'A text on the map needs at least one letter; to be rid of it, delete it.',
  same: 'It stands there already.',
  unclear: 'The text can’t be read well enough here for the map to change it; mend what is underlined first.',
  'read-only': 'The file is read-only.',
  failed: 'The text could not be changed.',
  'in-use': (what: string, by: readonly string[]) =>
    `${quoted(what)} can’t be deleted while ${several(by, 'and', 'more')} ${by.length === 1 ? 'refers' : 'refer'} to it.`,
};

const nl: typeof en = {
  changed: 'De tekst is veranderd sinds de kaart werd getekend; probeer het nog eens.',
  gone: 'Wat je veranderde, staat niet meer in de tekst.',
  empty: 'Een tekst op de kaart heeft ten minste één letter nodig; verwijder hem als hij weg moet.',
  same: 'Het staat daar al.',
  unclear:
    'De tekst is hier niet goed genoeg te lezen om vanaf de kaart te veranderen; verbeter eerst wat is onderstreept.',
  'read-only': 'Het bestand is alleen-lezen.',
  failed: 'De tekst kon niet worden veranderd.',
  'in-use': (what, by) =>
    `${quoted(what)} kan niet weg zolang ${several(by, 'en', 'andere')} ernaar ${by.length === 1 ? 'verwijst' : 'verwijzen'}.`,
};

/** The sentence for whoever made the change. */
export function mapEditSentence(problem: MapEditProblem, language: Language): string {
  if (problem.problem === 'refused') return problem.sentence;
  const words = language === 'nl' ? nl : en;
  return problem.problem === 'in-use' ? words['in-use'](problem.what, problem.by) : words[problem.problem];
}

const placeholders = {
  en: {
    does: 'What the persona does',
    thinks: 'What the persona thinks',
    pain: 'What hurts here',
    gain: 'What delights here',
    opportunity: 'What could be better here',
  },
  nl: {
    does: 'Wat de persona doet',
    thinks: 'Wat de persona denkt',
    pain: 'Wat hier tegenzit',
    gain: 'Wat hier meevalt',
    opportunity: 'Wat hier beter kan',
  },
} as const;

/** What stands in a new fact until it is written. */
export function placeholder(fact: keyof (typeof placeholders)['en'], language: Language): string {
  return placeholders[language][fact];
}
