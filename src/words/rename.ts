/** Why a name or title is not changed: one plain sentence each. */
import type { DeclarationKind } from '../model/index.js';
import * as findings from './findings.js';
import type { Language } from './language.js';
import { quoted } from './write.js';

/** What the sentence about a refusal needs to know. */
export interface RefusalFacts {
  readonly 'nothing-here': Record<never, never>;
  /** A name that nothing in sight declares. */
  readonly undeclared: { name: string };
  readonly 'built-in': { kind: DeclarationKind; name: string };
  /** Declared in a file that is none of the workspace's. */
  readonly outside: { name: string };
  readonly empty: Record<never, never>;
  readonly 'empty-title': Record<never, never>;
  /** A line break, a tab or another character that cannot be seen. */
  readonly 'control-character': Record<never, never>;
  /** `file` is the last step of the other one's address; absent when it stands in the file that was asked about. */
  readonly clash: { kind: DeclarationKind; name: string; file?: string };
  readonly 'built-in-clash': { kind: DeclarationKind; name: string };
  /** Arrows that lead to the end of the journey would lead to a touchpoint of this name. */
  readonly 'end-clash': Record<never, never>;
  /** A feeling in quotes with no text behind it reads as what the persona says. */
  readonly 'feeling-needs-quote': { name: string };
}

/** A refusal whose facts are known to fit it. */
export type Refusal = {
  [Problem in keyof RefusalFacts]: { readonly problem: Problem; readonly about: RefusalFacts[Problem] };
}[keyof RefusalFacts];

type Sentences = { readonly [Problem in keyof RefusalFacts]: (about: RefusalFacts[Problem]) => string };

const enKinds = findings.en.kinds;
const article = (kind: DeclarationKind) => (kind === 'opportunity' ? 'an' : 'a');

export const en: Sentences = {
  'nothing-here': () => 'There is nothing to rename here. Put the cursor on a name or a title.',
  undeclared: ({ name }) => `Nothing called ${quoted(name)} exists yet, so there is nothing to rename.`,
  'built-in': ({ kind, name }) =>
    `The ${enKinds[kind]} ${quoted(name)} is built in and keeps its name. Declare ${article(kind)} ${enKinds[kind]} of your own instead.`,
  outside: ({ name }) => `${quoted(name)} comes from a file outside the workspace, so it cannot be renamed here.`,
  empty: () => 'A name cannot be empty.',
  'empty-title': () => 'A title cannot be empty.',
  'control-character': () => 'A name is one line of text, without tabs or line breaks.',
  clash: ({ kind, name, file }) =>
    `There is already ${article(kind)} ${enKinds[kind]} called ${quoted(name)}${file === undefined ? '' : ` in ${file}`}. Choose another name.`,
  'built-in-clash': ({ kind, name }) =>
    `There is already a built-in ${enKinds[kind]} called ${quoted(name)}. Choose another name.`,
  'end-clash': () =>
    'Arrows of this journey lead to its end, and would lead to a touchpoint that is called “end”. Choose another name.',
  'feeling-needs-quote': ({ name }) =>
    `${quoted(name)} would be written in quotes, and behind a score that reads as what the persona says. Choose one word, or words with hyphens.`,
};

const nlKinds = findings.nl.kinds;

export const nl: typeof en = {
  'nothing-here': () => 'Hier valt niets te hernoemen. Zet de cursor op een naam of een titel.',
  undeclared: ({ name }) => `Er bestaat nog niets met de naam ${quoted(name)}, dus valt er niets te hernoemen.`,
  'built-in': ({ kind, name }) =>
    `${quoted(name)} (${nlKinds[kind]}) is ingebouwd en houdt zijn naam. Maak in plaats daarvan iets met een eigen naam.`,
  outside: ({ name }) => `${quoted(name)} komt uit een bestand buiten de werkmap en kan hier dus niet worden hernoemd.`,
  empty: () => 'Een naam kan niet leeg zijn.',
  'empty-title': () => 'Een titel kan niet leeg zijn.',
  'control-character': () => 'Een naam is één regel tekst, zonder tabs of regeleinden.',
  clash: ({ kind, name, file }) =>
    `Er is al een ${nlKinds[kind]} met de naam ${quoted(name)}${file === undefined ? '' : ` in ${file}`}. Kies een andere naam.`,
  'built-in-clash': ({ kind, name }) =>
    `${quoted(name)} is al de naam van iets ingebouwds (${nlKinds[kind]}). Kies een andere naam.`,
  'end-clash': () =>
    'In deze klantreis wijzen pijlen naar het einde. Die zouden dan naar een contactmoment met de naam “end” wijzen. Kies een andere naam.',
  'feeling-needs-quote': ({ name }) =>
    `${quoted(name)} komt tussen aanhalingstekens te staan, en achter een score leest dat als een citaat van de persona. Kies één woord, of woorden met streepjes.`,
};

const sentences: Readonly<Record<Language, Sentences>> = { en, nl };

export function refusalSentence<Problem extends keyof RefusalFacts>(
  { problem, about }: { readonly problem: Problem; readonly about: RefusalFacts[Problem] },
  language: Language,
): string {
  return sentences[language][problem](about);
}
