/** What is wrong with a `journey.config.json`. */
import type { AnyConfigProblem, ConfigProblemFacts } from '../model/index.js';
import type { Language } from './language.js';
import { either, quoted } from './write.js';

type Sentences = { readonly [Kind in keyof ConfigProblemFacts]: (about: ConfigProblemFacts[Kind]) => string };

export const en: Sentences = {
  'not-json': () =>
    'This cannot be read from here on. Look for a comma, quotation mark or bracket too many or too few.',
  'not-an-object': () => 'The settings have to stand between { and }.',
  'reading-rule': ({ name }) => `${quoted(name)} cannot be set: what cannot be read is always an error.`,
  'unknown-key': ({ name, nearest }) => `There is no setting ${quoted(name)}.${meant(nearest, 'Did you mean', 'or')}`,
  'unknown-rule': ({ name, nearest }) =>
    `There is no finding with the code ${quoted(name)}.${meant(nearest, 'Did you mean', 'or')}`,
  'duplicate-key': ({ name }) => `${quoted(name)} is set twice. The last one counts.`,
  'wrong-choice': ({ name, choices }) => `${quoted(name)} can be ${either(choices.map(quoted), 'or')}.`,
  'wrong-type': ({ name, wanted }) => `${quoted(name)} has to be ${enWanted[wanted]}.`,
};

const enWanted = {
  object: 'a list between { and }, such as { "assumption": "off" }',
  text: 'a text in quotation marks',
  'whole-number': 'a whole number of at least 1',
};

export const nl: Sentences = {
  'not-json': () =>
    'Vanaf hier is dit niet te lezen. Kijk of er een komma, aanhalingsteken of haakje te veel of te weinig staat.',
  'not-an-object': () => 'De instellingen moeten tussen { en } staan.',
  'reading-rule': ({ name }) => `${quoted(name)} is niet in te stellen: wat niet te lezen is, is altijd een fout.`,
  'unknown-key': ({ name, nearest }) => `Er is geen instelling ${quoted(name)}.${meant(nearest, 'Bedoel je', 'of')}`,
  'unknown-rule': ({ name, nearest }) =>
    `Er is geen bevinding met de code ${quoted(name)}.${meant(nearest, 'Bedoel je', 'of')}`,
  'duplicate-key': ({ name }) => `${quoted(name)} staat er twee keer. De laatste telt.`,
  'wrong-choice': ({ name, choices }) => `${quoted(name)} kan ${either(choices.map(quoted), 'of')} zijn.`,
  'wrong-type': ({ name, wanted }) => nlWanted[wanted](quoted(name)),
};

const nlWanted = {
  object: (name: string) => `Zet bij ${name} een lijst tussen { en }, zoals { "assumption": "off" }.`,
  text: (name: string) => `${name} moet een tekst tussen aanhalingstekens zijn.`,
  'whole-number': (name: string) => `${name} moet een heel getal van 1 of meer zijn.`,
};

function meant(nearest: readonly string[], start: string, or: string): string {
  return nearest.length === 0 ? '' : ` ${start} ${either(nearest.map(quoted), or)}?`;
}

/** What is wrong with a piece of a configuration, as a sentence. */
export function configSentence(problem: AnyConfigProblem, language: Language): string {
  return say(problem, { en, nl }[language]);
}

// A type parameter keeps the problem and its facts together, which a union does not.
function say<Kind extends keyof ConfigProblemFacts>(
  { problem, about }: { readonly problem: Kind; readonly about: ConfigProblemFacts[Kind] },
  sentences: { readonly [Any in keyof ConfigProblemFacts]: (about: ConfigProblemFacts[Any]) => string },
): string {
  return sentences[problem](about);
}
