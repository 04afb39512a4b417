// What the action says in the log of a run. It runs before anything is built, so it has its words with it.
import { told } from './runner.mjs';

const en = {
  version: 'The version of journey-dsl has to be a number such as 1.2.3, or a tag such as latest.',
  install: 'journey-dsl could not be installed from npm.',
  language: 'The language has to be en or nl.',
  check: 'check has to be changed, all or none.',
  comment: 'comment has to be true or false. For pull requests from forks, see examples/workflows/forks.',
  name: 'name begins with a letter or digit, has letters, digits, spaces and . _ - only, and no more than 64 of them.',
  noBase: 'This event has no earlier version to compare with, so nothing was compared. “base” can name one.',
  noRevision: '“base” is no revision of this clone, or has no commit in common with what is checked out.',
  otherHead:
    'What is checked out is neither the last commit of the pull request nor its merge, so what it changes cannot be told. Let actions/checkout run in a pull_request, or give “base”.',
  shallow:
    'The commits that this change started from are not in this clone. Let actions/checkout fetch them with “fetch-depth: 0”.',
  noHtml: 'The map of both versions could not be made.',
  noDiff: 'The versions could not be compared.',
  noCheck: 'The files could not be checked.',
  noNumber: 'Comments are written on pull requests only.',
  mayNot:
    'The token may not comment here, as in a pull request from a fork. The summary of this run says the same; examples/workflows/forks has workflows that comment on forks too.',
  how: (/** @type {string} */ file) =>
    `To accept it, add this line to ${file}, with the reason between the quotation marks:`,
  takenBack: 'No journey changes any more.',
  failed: (/** @type {string} */ why) => `The comment could not be written: ${why}`,
  noRun: 'This belongs in a workflow_run of a workflow for pull requests.',
  gone: 'The pull request was closed or has changed since; a later run will comment.',
  done: { made: 'Commented.', updated: 'Brought the comment up to date.', none: 'There was nothing to comment.' },
};

/** @type {typeof en} */
const nl = {
  version: 'De versie van journey-dsl moet een nummer zijn, zoals 1.2.3, of een label, zoals latest.',
  install: 'journey-dsl kon niet van npm worden gehaald.',
  language: 'De taal moet en of nl zijn.',
  check: 'check moet changed, all of none zijn.',
  comment: 'comment moet true of false zijn. Zie voor pull requests uit forks examples/workflows/forks.',
  name: 'name begint met een letter of cijfer, heeft alleen letters, cijfers, spaties en . _ -, en hoogstens 64 daarvan.',
  noBase:
    'Bij deze gebeurtenis is er geen eerdere versie om mee te vergelijken, dus er is niets vergeleken. Met “base” is er een te noemen.',
  noRevision: '“base” is geen revisie in deze kloon, of heeft geen commit gemeen met wat is uitgecheckt.',
  otherHead:
    'Wat is uitgecheckt, is niet de laatste commit van het pull request en ook niet de merge ervan, dus wat het verandert is niet te zeggen. Laat actions/checkout draaien bij pull_request, of geef “base” op.',
  shallow:
    'De commits waar deze wijziging van uitging, ontbreken in deze kloon. Laat actions/checkout ze ophalen met “fetch-depth: 0”.',
  noHtml: 'De kaart van beide versies kon niet worden gemaakt.',
  noDiff: 'De versies konden niet worden vergeleken.',
  noCheck: 'De bestanden konden niet worden gecontroleerd.',
  noNumber: 'Alleen bij een pull request wordt een reactie geplaatst.',
  mayNot:
    'Met dit token mag hier niet worden gereageerd, zoals bij een pull request uit een fork. In de samenvatting van deze run staat hetzelfde; in examples/workflows/forks staan workflows die ook bij forks reageren.',
  how: (file) => `Wie het aanvaardt, zet deze regel in ${file}, met de reden tussen de aanhalingstekens:`,
  takenBack: 'Er verandert geen klantreis meer.',
  failed: (why) => `De reactie kon niet worden geplaatst: ${why}`,
  noRun: 'Dit hoort in een workflow_run van een workflow voor pull requests.',
  gone: 'Het pull request is gesloten of intussen gewijzigd; een latere run reageert.',
  done: { made: 'Reactie geplaatst.', updated: 'Reactie bijgewerkt.', none: 'Er viel niets te melden.' },
};

export const words = { en, nl };

/** In the language that was asked for. */
export function said() {
  return told('JOURNEY_LANGUAGE') === 'nl' ? nl : en;
}
