/** What the larger changes of a text are called where an editor offers them. */
import { quoted } from './write.js';

export const en = {
  nameIt: (title: string, name: string) => `Give ${quoted(title)} a short name: ${name}`,
  sortFacts: 'Put these facts in the usual order',
  redesign: (title: string) => `Copy ${quoted(title)} as the journey it should become`,
  /** `file` is a path from this one. */
  moveToFile: (title: string, file: string) => `Move the persona ${quoted(title)} to ${file}`,
};

export const nl: typeof en = {
  nameIt: (title, name) => `Geef ${quoted(title)} een korte naam: ${name}`,
  sortFacts: 'Zet deze gegevens in de gebruikelijke volgorde',
  redesign: (title) => `Kopieer ${quoted(title)} als de klantreis die het moet worden`,
  moveToFile: (title, file) => `Verplaats de persona ${quoted(title)} naar ${file}`,
};
