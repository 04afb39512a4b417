// What the action says in the log of a run. It runs before anything is built, so it has its words with it.
import { told } from './runner.mjs';

const en = {
  version: 'The version of journey-dsl has to be a number such as 1.2.3, or a tag such as latest.',
  install: 'journey-dsl could not be installed from npm.',
  language: 'The language has to be en or nl.',
  check: 'check has to be changed, all or none.',
  noBase: 'This event has no earlier version to compare with. “base” can name one.',
  shallow:
    'The commits that this change started from are not in this clone. Let actions/checkout fetch them with “fetch-depth: 0”.',
  noHtml: 'The map of both versions could not be made.',
  noDiff: 'The versions could not be compared.',
  noCheck: 'The files could not be checked.',
  noNumber: 'Comments are written on pull requests only.',
  mayNot:
    'The token may not comment here, as in a pull request from a fork. The summary of this run says the same; examples/workflows/forks has workflows that comment on forks too.',
  failed: (/** @type {string} */ why) => `The comment could not be written: ${why}`,
  noRun: 'This belongs in a workflow_run of a workflow for pull requests.',
  nothingKept: 'The run kept no comment.',
  notOurs: (/** @type {string} */ what) =>
    `The comment that the run kept is not one that Journey writes: ${what}. It was not posted.`,
  gone: 'The pull request was closed or has changed since; a later run will comment.',
  done: { made: 'Commented.', updated: 'Brought the comment up to date.', none: 'There was nothing to comment.' },
};

/** @type {typeof en} */
const nl = {
  version: 'De versie van journey-dsl moet een nummer zijn, zoals 1.2.3, of een label, zoals latest.',
  install: 'journey-dsl kon niet van npm worden gehaald.',
  language: 'De taal moet en of nl zijn.',
  check: 'check moet changed, all of none zijn.',
  noBase: 'Bij deze gebeurtenis is er geen eerdere versie om mee te vergelijken. Met “base” is er een te noemen.',
  shallow:
    'De commits waar deze wijziging van uitging, ontbreken in deze kloon. Laat actions/checkout ze ophalen met “fetch-depth: 0”.',
  noHtml: 'De kaart van beide versies kon niet worden gemaakt.',
  noDiff: 'De versies konden niet worden vergeleken.',
  noCheck: 'De bestanden konden niet worden gecontroleerd.',
  noNumber: 'Alleen bij een pull request wordt een reactie geplaatst.',
  mayNot:
    'Met dit token mag hier niet worden gereageerd, zoals bij een pull request uit een fork. In de samenvatting van deze run staat hetzelfde; in examples/workflows/forks staan workflows die ook bij forks reageren.',
  failed: (why) => `De reactie kon niet worden geplaatst: ${why}`,
  noRun: 'Dit hoort in een workflow_run van een workflow voor pull requests.',
  nothingKept: 'De run heeft geen reactie bewaard.',
  notOurs: (what) =>
    `De reactie die de run bewaarde, is er geen zoals Journey ze schrijft: ${what}. Ze is niet geplaatst.`,
  gone: 'Het pull request is gesloten of intussen gewijzigd; een latere run reageert.',
  done: { made: 'Reactie geplaatst.', updated: 'Reactie bijgewerkt.', none: 'Er viel niets te melden.' },
};

export const words = { en, nl };

/** In the language that was asked for. */
export function said() {
  return told('JOURNEY_LANGUAGE') === 'nl' ? nl : en;
}
