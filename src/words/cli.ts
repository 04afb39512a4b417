import type { Severity } from '../model/index.js';
import { either, quoted } from './write.js';

export const en = {
  description: 'Checks and draws customer journeys written as .journey files.',
  headings: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
  } as Readonly<Record<string, string>>,
  placeholders: { options: '[options]', command: '[command]' },
  options: {
    help: 'show this help',
    version: 'show the version',
    language: 'language of messages and map: en or nl (default: that of your computer)',
  },
  check: {
    summary: 'check files and folders',
    paths: '.journey files, folders of them, or - for standard input',
    format: 'text (default), or json: an array of findings with 1-based places',
  },
  render: {
    summary: 'draw a journey map as SVG',
    file: 'a .journey file, or - for standard input',
    output: 'where to write; without it the SVG goes to standard output',
    journey: 'name or title of the journey to draw (default: the first in the file)',
    theme: 'light (default), dark, high-contrast or high-contrast-light',
  },
  export: {
    summary: 'write a file in another format',
    jsonSummary: 'write everything a file says as JSON',
    output: 'where to write; without it the JSON goes to standard output',
  },
  notes: `Exit status: 0 without errors, 1 with errors in a file, 2 when a command or file cannot be used.

Imports and images are read only inside the workspace: the current folder when the file
is in it, else the nearest folder above the file that has a .git, else the file's own folder.
In folders, node_modules and names that begin with a dot are left out.`,
  problems: {
    unreadable: (path: string, why: string) => `${quoted(path)} cannot be read: ${why}.`,
    unwritable: (path: string, why: string) => `${quoted(path)} cannot be written: ${why}.`,
    outputLost: (why: string) => `The output cannot be written: ${why}.`,
    bug: 'Something went wrong inside the journey command. Please report this, with the file it happened on:',
    overwrites: (path: string) => `${quoted(path)} is the text itself and would be lost. Give the output another name.`,
    noFiles: (path: string) => `There are no .journey files in ${quoted(path)}.`,
    noJourney: (path: string) => `There is no journey in ${quoted(path)} to draw.`,
    unknownJourney: (name: string, known: readonly string[]) =>
      `There is no journey called ${quoted(name)} in this file. It has ${either(known.map(quoted), 'and')}.`,
    reasons: {
      missing: 'there is no such file or folder',
      forbidden: 'you have no permission',
      folder: 'it is a folder',
      special: 'it is not a file',
      other: (code: string) => `the system says ${code}`,
    },
  },
  usage: {
    unknownOption: (option: string) => `There is no option ${quoted(option)}.`,
    unknownCommand: (command: string) => `There is no command ${quoted(command)}.`,
    missingArgument: (argument: string) => `Say which ${argument}.`,
    arguments: { path: 'files or folders', file: 'file' } as Readonly<Record<string, string>>,
    optionMissingValue: (option: string) => `The option ${quoted(option)} needs a value.`,
    wrongChoice: (option: string, choices: readonly string[]) => `${option} can be ${either(choices, 'or')}.`,
    tooMany: 'There are more arguments than this command takes.',
    other: 'This command cannot be understood.',
    hint: 'Try --help.',
  },
  count: {
    files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
    severities: (severity: Severity, count: number) => {
      if (severity === 'information') return `${count} for information`;
      return count === 1 ? `1 ${severity}` : `${count} ${severity}s`;
    },
    none: (files: string) => `Nothing wrong in ${files}.`,
    found: (files: string, counts: string) => `${counts} in ${files}.`,
  },
};

export const nl: typeof en = {
  description: 'Controleert en tekent klantreizen in .journey-bestanden.',
  headings: {
    'Usage:': 'Gebruik:',
    'Arguments:': 'Argumenten:',
    'Options:': 'Opties:',
    'Commands:': 'Opdrachten:',
  },
  placeholders: { options: '[opties]', command: '[opdracht]' },
  options: {
    help: 'toon deze hulp',
    version: 'toon de versie',
    language: 'taal van meldingen en kaart: en of nl (standaard: die van je computer)',
  },
  check: {
    summary: 'controleer bestanden en mappen',
    paths: '.journey-bestanden, mappen daarmee, of - voor standaardinvoer',
    format: 'text (standaard), of json: een lijst van bevindingen met plaatsen vanaf 1',
  },
  render: {
    summary: 'teken een klantreiskaart als SVG',
    file: 'een .journey-bestand, of - voor standaardinvoer',
    output: 'waar de tekening komt; zonder dit gaat de SVG naar standaarduitvoer',
    journey: 'naam of titel van de klantreis (standaard: de eerste in het bestand)',
    theme: 'light (standaard), dark, high-contrast of high-contrast-light',
  },
  export: {
    summary: 'schrijf een bestand in een ander formaat',
    jsonSummary: 'schrijf alles wat een bestand zegt als JSON',
    output: 'waar het bestand komt; zonder dit gaat de JSON naar standaarduitvoer',
  },
  notes: `Afsluitcode: 0 zonder fouten, 1 met fouten in een bestand, 2 als een opdracht of bestand niet bruikbaar is.

Imports en afbeeldingen worden alleen binnen de werkmap gelezen: de huidige map als het bestand
daarin staat, anders de dichtstbijzijnde map erboven met een .git, anders de map van het bestand.
In mappen worden node_modules en namen die met een punt beginnen overgeslagen.`,
  problems: {
    unreadable: (path, why) => `${quoted(path)} kan niet worden gelezen: ${why}.`,
    unwritable: (path, why) => `${quoted(path)} kan niet worden geschreven: ${why}.`,
    outputLost: (why) => `De uitvoer kan niet worden geschreven: ${why}.`,
    bug: 'Er ging iets mis in de opdracht journey zelf. Meld dit, met het bestand waarbij het gebeurde:',
    overwrites: (path) => `${quoted(path)} is de tekst zelf en zou verloren gaan. Geef de uitvoer een andere naam.`,
    noFiles: (path) => `Er staan geen .journey-bestanden in ${quoted(path)}.`,
    noJourney: (path) => `Er staat geen klantreis in ${quoted(path)} om te tekenen.`,
    unknownJourney: (name, known) =>
      `Er is geen klantreis met de naam ${quoted(name)} in dit bestand. Wel ${either(known.map(quoted), 'en')}.`,
    reasons: {
      missing: 'dit bestand of deze map bestaat niet',
      forbidden: 'je hebt er geen toegang toe',
      folder: 'het is een map',
      special: 'het is geen bestand',
      other: (code) => `het systeem meldt ${code}`,
    },
  },
  usage: {
    unknownOption: (option) => `De optie ${quoted(option)} bestaat niet.`,
    unknownCommand: (command) => `De opdracht ${quoted(command)} bestaat niet.`,
    missingArgument: (argument) => `Geef op ${argument}.`,
    arguments: { path: 'welke bestanden of mappen', file: 'welk bestand' },
    optionMissingValue: (option) => `De optie ${quoted(option)} heeft een waarde nodig.`,
    wrongChoice: (option, choices) => `${option} kan ${either(choices, 'of')} zijn.`,
    tooMany: 'Er staan meer argumenten dan deze opdracht kent.',
    other: 'Deze opdracht is niet te begrijpen.',
    hint: 'Probeer --help.',
  },
  count: {
    files: (count) => (count === 1 ? '1 bestand' : `${count} bestanden`),
    severities: (severity, count) => {
      const plural = { error: 'fouten', warning: 'waarschuwingen', information: 'ter informatie', hint: 'tips' };
      const one = { error: 'fout', warning: 'waarschuwing', information: 'ter informatie', hint: 'tip' };
      return `${count} ${(count === 1 ? one : plural)[severity]}`;
    },
    none: (files) => `Niets mis in ${files}.`,
    found: (files, counts) => `${counts} in ${files}.`,
  },
};
