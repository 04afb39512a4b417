/** What quick fixes do, as titles in the menu of an editor. */
import type { DeclarationKind } from '../model/index.js';
import * as findings from './findings.js';
import type { Language } from './language.js';
import { languageName, number, quoted, signed } from './write.js';

type Kind = DeclarationKind;

export const en = {
  useName: (name: string) => `Use ${quoted(name)}`,
  importFile: (path: string) => `Import ${quoted(path)}`,
  declareHere: (kind: Kind, name: string) => `Add the ${enKind(kind)} ${quoted(name)} here`,
  declareIn: (kind: Kind, name: string, path: string) => `Add the ${enKind(kind)} ${quoted(name)} to ${quoted(path)}`,
  rename: (name: string) => `Call this one ${quoted(name)}`,
  setScore: (score: number) => `Make the score ${signed(score, 'en')}`,
  namePersona: (persona: string) => `Name the persona: ${quoted(persona)}`,
  listPersona: (persona: string, journey: string) => `Add ${quoted(persona)} to the personas of ${quoted(journey)}`,
  removeEmotion: () => 'Remove this second emotion',
  removeFact: (keyword: string) => `Remove this second ${quoted(keyword)}`,
  joinFacts: (keyword: string) => `Put these behind the first ${quoted(keyword)}`,
  setShare: (share: number) => `Make this share ${number(share, 'en')}%`,
  setMetric: (part: 'value' | 'target', value: number) => `Make the ${part} ${number(value, 'en')}`,
  changePath: (path: string) => `Import ${quoted(path)} instead`,
  createFile: (path: string) => `Create the file ${quoted(path)}`,
  removeImport: () => 'Remove this import',
  setDate: (date: string) => `Make it ${date}`,
  reviewedToday: (date: string) => `Reviewed today: ${date}`,
  setScale: (from: number, to: number) => `Make it ${number(from, 'en')}..${number(to, 'en')}`,
  setColor: (color: string) => `Make it ${color}`,
  removeColor: () => 'Remove the colour',
  removeImage: () => 'Remove the image',
  addArrow: (from: string, to: string) => `Add an arrow from ${quoted(from)} to ${quoted(to)}`,
  addExit: (from: string) => `Add an arrow out of the journey at ${quoted(from)}`,
  endHere: () => 'They are done: lead to the end',
  dropOffHere: () => 'They drop off: give the arrow all of them',
  removeFeeling: (feeling: string) => `Leave out the feeling ${quoted(feeling)}`,
  remove: (kind: Kind, name: string) => `Remove the ${enKind(kind)} ${quoted(name)}`,
  addEvidence: (source: string) => `Add the evidence: ${quoted(source)}`,
  solvePain: () => 'Add an opportunity for this pain',
  addOpportunity: () => 'Add an opportunity here',
  giveReason: (to: string) => `Give the reason on the arrow to ${quoted(to)}`,
  addLabel: (tag: string) => `Add a title in ${languageName(tag, 'en')}, to be translated`,
  removePersonalData: () => 'Take it out of the text',
  ignore: (code: string) => `Ignore this here (${code})`,
  mendAlike: (count: number) => `Mend ${count === 2 ? 'both' : `all ${count}`} of these in this file`,
  mendAll: () => 'Mend everything here that needs no choice',

  write: (what: string) => `Write ${quoted(what)}`,
  quote: (text: string) => `Put ${quoted(text)} in quotes`,
  takeOut: (what: string) => `Take out ${quoted(what)}`,
  takeOutWords: () => 'Leave only the number',
  closeText: () => 'Add the closing quote',
  straightQuotes: () => 'Write straight quotes',
  escapeQuotes: () => 'Write \\" for the quotes inside the text',
  closeComment: () => 'End the comment on this line',
  startComment: () => 'Begin the comment with //',
  addComma: () => 'Add the comma',
  addDots: () => 'Write two dots between the numbers',
  addPercent: () => 'Add the %',
  newLine: () => 'Begin a new line',
  levelFirst: (level: string) => `Write ${quoted(level)} before the text`,
  openBlock: () => 'Add the missing {',
  closeBlock: () => 'Add the missing }',
  takeOutBrace: () => 'Take out the brace',
  importsFirst: () => 'Put the import at the top',
  takeOurs: (label: string) => (label === '' ? 'Take our side' : `Take our side, ${quoted(label)}`),
  takeTheirs: (label: string) => (label === '' ? 'Take their side' : `Take their side, ${quoted(label)}`),
  takeBoth: () => 'Take both sides, one below the other',
  takeOutMarks: () => 'Take out the marks, and leave what stands between them',
} as const;

function enKind(kind: Kind): string {
  return findings.en.kinds[kind];
}

export type FixWords = typeof en;

export const nl: FixWords = {
  useName: (name) => `Gebruik ${quoted(name)}`,
  importFile: (path) => `Importeer ${quoted(path)}`,
  declareHere: (kind, name) => `Voeg ${theKind(kind)} ${quoted(name)} hier toe`,
  declareIn: (kind, name, path) => `Voeg ${theKind(kind)} ${quoted(name)} toe aan ${quoted(path)}`,
  rename: (name) => `Noem deze ${quoted(name)}`,
  setScore: (score) => `Maak de score ${signed(score, 'nl')}`,
  namePersona: (persona) => `Noem de persona: ${quoted(persona)}`,
  listPersona: (persona, journey) => `Zet ${quoted(persona)} bij de persona’s van ${quoted(journey)}`,
  removeEmotion: () => 'Verwijder deze tweede emotie',
  removeFact: (keyword) => `Verwijder deze tweede ${quoted(keyword)}`,
  joinFacts: (keyword) => `Zet deze achter de eerste ${quoted(keyword)}`,
  setShare: (share) => `Maak dit aandeel ${number(share, 'nl')}%`,
  setMetric: (part, value) => `Maak ${part === 'value' ? 'de waarde' : 'het doel'} ${number(value, 'nl')}`,
  changePath: (path) => `Importeer in plaats daarvan ${quoted(path)}`,
  createFile: (path) => `Maak het bestand ${quoted(path)}`,
  removeImport: () => 'Verwijder deze import',
  setDate: (date) => `Maak er ${date} van`,
  reviewedToday: (date) => `Vandaag nagekeken: ${date}`,
  setScale: (from, to) => `Maak er ${number(from, 'nl')}..${number(to, 'nl')} van`,
  setColor: (color) => `Maak er ${color} van`,
  removeColor: () => 'Verwijder de kleur',
  removeImage: () => 'Verwijder de afbeelding',
  addArrow: (from, to) => `Voeg een pijl toe van ${quoted(from)} naar ${quoted(to)}`,
  addExit: (from) => `Voeg bij ${quoted(from)} een pijl toe die de klantreis uit gaat`,
  endHere: () => 'Ze zijn klaar: laat de pijl naar het einde leiden',
  dropOffHere: () => 'Ze haken af: geef de pijl iedereen',
  removeFeeling: (feeling) => `Laat het gevoel ${quoted(feeling)} weg`,
  remove: (kind, name) => `Verwijder ${theKind(kind)} ${quoted(name)}`,
  addEvidence: (source) => `Zet de onderbouwing erbij: ${quoted(source)}`,
  solvePain: () => 'Voeg een kans toe voor dit pijnpunt',
  addOpportunity: () => 'Voeg hier een kans toe',
  giveReason: (to) => `Geef de reden bij de pijl naar ${quoted(to)}`,
  addLabel: (tag) => `Voeg een titel in het ${languageName(tag, 'nl')} toe, nog te vertalen`,
  removePersonalData: () => 'Haal het uit de tekst',
  ignore: (code) => `Negeer dit hier (${code})`,
  mendAlike: (count) => `Herstel ze ${count === 2 ? 'allebei' : `alle ${count}`} in dit bestand`,
  mendAll: () => 'Herstel alles waarbij niets te kiezen valt',

  write: (what) => `Schrijf ${quoted(what)}`,
  quote: (text) => `Zet ${quoted(text)} tussen aanhalingstekens`,
  takeOut: (what) => `Haal ${quoted(what)} weg`,
  takeOutWords: () => 'Laat alleen het getal staan',
  closeText: () => 'Zet het aanhalingsteken erachter',
  straightQuotes: () => 'Schrijf rechte aanhalingstekens',
  escapeQuotes: () => 'Schrijf \\" voor de aanhalingstekens binnen de tekst',
  closeComment: () => 'Sluit het commentaar op deze regel af',
  startComment: () => 'Begin de opmerking met //',
  addComma: () => 'Zet de komma ertussen',
  addDots: () => 'Zet twee punten tussen de getallen',
  addPercent: () => 'Zet het % erachter',
  newLine: () => 'Begin een nieuwe regel',
  levelFirst: (level) => `Zet ${quoted(level)} vóór de tekst`,
  openBlock: () => 'Voeg de ontbrekende { toe',
  closeBlock: () => 'Voeg de ontbrekende } toe',
  takeOutBrace: () => 'Haal de accolade weg',
  importsFirst: () => 'Zet de import bovenaan',
  takeOurs: (label) => (label === '' ? 'Neem onze kant' : `Neem onze kant, ${quoted(label)}`),
  takeTheirs: (label) => (label === '' ? 'Neem hun kant' : `Neem hun kant, ${quoted(label)}`),
  takeBoth: () => 'Neem beide kanten, onder elkaar',
  takeOutMarks: () => 'Haal de merktekens weg en laat staan wat ertussen staat',
};

function theKind(kind: Kind): string {
  return `${findings.neuter.has(kind) ? 'het' : 'de'} ${findings.nl.kinds[kind]}`;
}

export function fixWords(language: Language): FixWords {
  return { en, nl }[language];
}
