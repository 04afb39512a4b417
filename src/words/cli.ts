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
    format:
      'text (default); json: an array of findings with 1-based places; github: annotations of GitHub Actions; sarif: SARIF 2.1.0',
    changedSince:
      'of these, or of the whole repository, only the files that changed since HEAD left this revision, and those that import or show what did',
    nothingSince: (revision: string) => `Nothing that concerns a journey changed since ${quoted(revision)}.`,
    maxWarnings: 'exit with 1 when there are more warnings than this',
    all: 'show hints too in text and github; json and sarif always have them',
    config: 'take the settings from this file instead of the nearest journey.config.json',
  },
  explain: {
    summary: 'say what a finding means and how to mend it',
    code: 'the code of a finding, such as unanswered-pain; without it all codes are listed',
    why: 'Why it matters',
    how: 'How to mend it',
    before: 'Before',
    after: 'After',
    more: 'Say “journey explain” and a code to read more.',
    unknown: (code: string, nearest: readonly string[]) =>
      nearest.length === 0
        ? `There is no finding with the code ${quoted(code)}. “journey explain” lists all codes.`
        : `There is no finding with the code ${quoted(code)}. Did you mean ${either(nearest.map(quoted), 'or')}?`,
  },
  render: {
    summary: 'draw a journey map as SVG, PNG, PDF or HTML',
    file: 'a .journey file, or - for standard input',
    output: 'where to write; without it the drawing goes to standard output',
    format: 'svg, png, pdf or html (default: as the name after -o ends, else svg)',
    journey: 'name or title of the journey to draw (default: the first in the file)',
    theme: 'light (default), dark, high-contrast, high-contrast-light or print; HTML follows its reader’s device',
    scale: 'pixels for each point of a PNG (default: 2)',
    page: 'paper of a PDF: A4 (default), A3, A2, A1 or A0',
    landscape: 'lay the paper of a PDF down',
    portrait: 'stand the paper of a PDF up',
    pages: 'spread a PDF over as many pages as it takes to be read (default: all on one)',
    font: 'fonts for characters of a PNG or PDF that the bundled font lacks, such as Chinese; each is asked in turn',
    strictFonts: 'end with status 1 when no font has a character of a PNG or PDF',
    bothWays: 'The paper can lie or stand: give --landscape or --portrait.',
    strayOption: (option: string, formats: readonly string[]) => `${option} is for ${either(formats, 'and')} only.`,
    noFont: (path: string) =>
      `${quoted(path)} is no font that can be used. It takes a TrueType or OpenType file, or a collection of them.`,
    pictureFont: (path: string) =>
      `${quoted(path)} holds coloured pictures of its characters and no outlines to draw. A font without colour, such as Noto Emoji, has them.`,
    paperHint: '--page takes larger paper, and --pages several sheets.',
    fontHint:
      'SVG and HTML use the fonts of whoever reads them; --font brings one for PNG and PDF, and may be given several times.',
  },
  export: {
    summary: 'write a file in another format',
    jsonSummary: 'write everything a file says as JSON',
    csvSummary: 'write a journey as a table for a spreadsheet: a row for each persona at each touchpoint',
    markdownSummary: 'write a summary of a journey as Markdown',
    output: (what: string) => `where to write; without it the ${what} goes to standard output`,
    journey: 'name or title of the journey (default: the first in the file)',
    separator: 'what parts the cells: comma, or semicolon as Dutch Excel has it (default: as usual in the language)',
  },
  diff: {
    summary: 'say what changed between two versions of a journey, and what that means',
    before:
      'the former version: a file, a folder, - for standard input, or REV:path as Git has it; or BASE...HEAD for all that changed since they parted',
    after: 'the later version; behind BASE...HEAD, the paths to look at',
    format:
      'text, markdown for a comment on a pull request, json, github for annotations, svg, png or pdf for a picture, or html for one to step through (default: as the name after -o ends, else text)',
    output: 'where to write; without it the changes go to standard output',
    failOn: (rules: readonly string[]) =>
      `exit with 1 when one of these happened, parted by commas: ${rules.join(', ')}`,
    accept:
      'a file, or REV:path, with what of that was accepted: on each line a date, the rule, the fingerprint that a stopped change is told with, and a reason in quotation marks (default: .journey-accepted, where it is there)',
    wrongRule: (rule: string, rules: readonly string[]) =>
      `There is no rule ${quoted(rule)} for --fail-on. It takes ${either(rules, 'and')}.`,
    noAfter: 'Say which later version to compare with, or give BASE...HEAD.',
    tooMany: 'Two versions can be compared, or the files of BASE...HEAD. For paths, put BASE...HEAD first.',
    twoInputs: 'Standard input (-) can be one of the versions only.',
    git: {
      option: (name: string) => `${quoted(name)} begins as an option does, and is no revision or path.`,
      absent: 'Git is not installed, or cannot be started.',
      'no-repository': 'The current folder is in no Git repository.',
      revision: (name: string) =>
        `There is no revision ${quoted(name)} in this repository. A shallow clone may lack it.`,
      unrelated: (names: string) => `${quoted(names)} have no commit in common. A shallow clone may lack it.`,
      path: (path: string, revision: string) => `There is no file ${quoted(path)} in ${quoted(revision)}.`,
      other: (message: string) => `Git says: ${message}`,
    },
  },
  diffDriver: {
    summary: 'show changes of journeys in git diff; for Git, which calls it by itself',
    ofGit:
      'what Git says of a file. Once, do: git config diff.journey.command "journey diff-driver --" and put *.journey diff=journey in .gitattributes',
    unmerged: (path: string) => `${quoted(path)} has conflicts that are not solved yet.`,
    wrong: 'Git calls this with what it knows of one file. “journey diff” compares versions.',
  },
  mergeDriver: {
    summary: 'merge journeys by facts; for Git, which calls it by itself',
    base: 'the file before both changed it (%O); once, do: git config merge.journey.driver "journey merge-driver -L %L -P %P -S %S -X %X -Y %Y -- %O %A %B" and put *.journey merge=journey in .gitattributes',
    ours: 'the file as it is here (%A), in which the result comes',
    theirs: 'the file as it is on the other side (%B)',
    markerSize: 'how long the markers of a conflict are (%L)',
    path: 'what the file is called in the repository (%P)',
    baseLabel: 'what the markers call the file before both changed it (%S)',
    oursLabel: 'what the markers call the file as it is here (%X)',
    theirsLabel: 'what the markers call the file as it is on the other side (%Y)',
    conflicts: (path: string, conflicts: number) =>
      `${quoted(path)}: both sides want ${conflicts === 1 ? 'the same place' : `${conflicts} places`} otherwise. Choose between the lines after <<<<<<< and after =======.`,
    onlyMerged: (path: string, problem: string) => `${quoted(path)}: only both changes together have this: ${problem}`,
    how: {
      facts: (path: string) => `${quoted(path)}: merged by facts.`,
      lines: (path: string, why: string) => `${quoted(path)}: merged by lines, because ${why}.`,
      whole: (path: string, why: string) =>
        `${quoted(path)}: all that differs is one conflict with both sides whole, because ${why}.`,
      unreadable: (sides: readonly ('base' | 'ours' | 'theirs')[]) =>
        `${either(
          sides.map((side) => ({ base: 'the common ancestor', ours: 'our side', theirs: 'their side' })[side]),
          'and',
        )} cannot be read without errors (“journey check” says which)`,
      noUtf8: 'it is not in UTF-8',
      commandLine: (problem: string) => `the command line cannot be followed (${problem})`,
      bug: (error: string) => `the merge by facts has a bug (${error}); please report it`,
      factsUnsure: 'nothing smaller could be shown to hold all of both',
      linesUnsure: 'a merge of lines could not be shown to hold all of both',
      noText: (path: string) => `${quoted(path)} is no text, and cannot be merged.`,
    },
  },
  log: {
    summary: 'say what each commit changed in the experience of a journey',
    file: 'a .journey file in a Git repository',
    journey: 'name or title of the journey (default: the first in the file)',
    maxCount: 'show no more versions than this, the newest',
    format:
      'text, json, svg, png, pdf or html: the last four draw the emotion line through time (default: as the name after -o ends, else text)',
    output: 'where to write; without it the history goes to standard output',
    noRepository: (file: string) => `${quoted(file)} is in no Git repository, so it has no history.`,
    uncommitted: (file: string) => `${quoted(file)} is in no commit yet, so it has no history.`,
    others: (journey: string, others: number) =>
      `This is the history of ${quoted(journey)}. The file has ${others === 1 ? 'one more journey' : `${others} more journeys`}; --journey takes another.`,
  },
  format: {
    summary: 'set files and folders out as they should be',
    paths: '.journey files, folders of them, or - for standard input, which goes to standard output',
    check: 'change nothing: list the files that would change, and end with 1 if there are any',
    alone: 'Standard input (-) can only be formatted by itself.',
    changed: (changed: number, others: number) => {
      if (changed === 0)
        return others === 1 ? 'The file was formatted already.' : `All ${others} files were formatted already.`;
      const files = changed === 1 ? '1 file' : `${changed} files`;
      return `${files} formatted${others === 0 ? '' : `, ${others} already ${others === 1 ? 'was' : 'were'}`}.`;
    },
    wouldChange: (changed: number, others: number) => {
      if (changed === 0) return others === 1 ? 'The file is formatted.' : `All ${others} files are formatted.`;
      const files = changed === 1 ? '1 file is' : `${changed} files are`;
      return `${files} not formatted yet${others === 0 ? '' : `, ${others} ${others === 1 ? 'is' : 'are'}`}.`;
    },
  },
  notes: `Exit status: 0 without errors, 1 with errors in a file or when --fail-on says so, 2 when a command or
file cannot be used.

The severity of each finding comes from the nearest journey.config.json: the one beside the file
or in a folder above it, up to the workspace. A comment “// journey-ignore CODE” silences a finding
on the line below it.

Imports and images are read only inside the workspace: the Git repository of the file. Without
one it is the current folder when the file is in it, or the folder that was given, else the file's own.
In folders, node_modules and names that begin with a dot are left out, and links that lead out of
the workspace are not followed.`,
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
    tooManyWarnings: (count: number, most: number) =>
      `There are more warnings (${count}) than --max-warnings allows (${most}).`,
    reasons: {
      missing: 'there is no such file or folder',
      forbidden: 'you have no permission',
      folder: 'it is a folder',
      special: 'it is not a file',
      encoding: 'it is not written in UTF-8',
      outside: 'it is a link that leads out of the workspace',
      other: (code: string) => `the system says ${code}`,
    },
  },
  usage: {
    unknownEnd: (output: string, ends: readonly string[]) =>
      `The name ${quoted(output)} says no format that this command makes. Let it end in ${either(
        ends.map((end) => `.${end}`),
        'or',
      )}.`,
    otherEnd: (output: string, format: string) =>
      `The name ${quoted(output)} says another format than ${quoted(format)}, which is asked for. Change the name or the format.`,
    unknownOption: (option: string) => `There is no option ${quoted(option)}.`,
    unknownCommand: (command: string) => `There is no command ${quoted(command)}.`,
    missingArgument: (argument: string) => `Say which ${argument}.`,
    arguments: { path: 'files or folders', file: 'file', before: 'versions to compare' } as Readonly<
      Record<string, string>
    >,
    optionMissingValue: (option: string) => `The option ${quoted(option)} needs a value.`,
    wrongChoice: (option: string, choices: readonly string[]) => `${option} can be ${either(choices, 'or')}.`,
    wholeNumber: (option: string) => `${option} needs a whole number, 0 or more.`,
    factor: (option: string) => `${option} needs a number above 0, up to 10.`,
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
    hidden: (count: number) => `--all shows ${count === 1 ? 'a hint' : `${count} hints`} more.`,
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
    format:
      'text (standaard); json: een lijst van bevindingen met plaatsen vanaf 1; github: meldingen van GitHub Actions; sarif: SARIF 2.1.0',
    changedSince:
      'daarvan, of van de hele repository, alleen de bestanden die veranderd zijn sinds HEAD van deze revisie afsplitste, en die wat veranderd is importeren of tonen',
    nothingSince: (revision) => `Sinds ${quoted(revision)} is er niets veranderd dat een klantreis aangaat.`,
    maxWarnings: 'sluit af met 1 als er meer waarschuwingen zijn dan dit',
    all: 'toon ook tips in text en github; json en sarif hebben ze altijd',
    config: 'neem de instellingen uit dit bestand in plaats van uit de dichtstbijzijnde journey.config.json',
  },
  explain: {
    summary: 'leg uit wat een bevinding betekent en wat je eraan doet',
    code: 'de code van een bevinding, zoals unanswered-pain; zonder code een lijst van alle codes',
    why: 'Waarom het ertoe doet',
    how: 'Wat je eraan doet',
    before: 'Voor',
    after: 'Na',
    more: 'Met “journey explain” en een code lees je meer.',
    unknown: (code, nearest) =>
      nearest.length === 0
        ? `Er is geen bevinding met de code ${quoted(code)}. “journey explain” toont alle codes.`
        : `Er is geen bevinding met de code ${quoted(code)}. Bedoel je ${either(nearest.map(quoted), 'of')}?`,
  },
  render: {
    summary: 'teken een klantreiskaart als SVG, PNG, PDF of HTML',
    file: 'een .journey-bestand, of - voor standaardinvoer',
    output: 'waar de tekening komt; zonder dit gaat die naar standaarduitvoer',
    format: 'svg, png, pdf of html (standaard: zoals de naam achter -o eindigt, anders svg)',
    journey: 'naam of titel van de klantreis (standaard: de eerste in het bestand)',
    theme: 'light (standaard), dark, high-contrast, high-contrast-light of print; HTML volgt het apparaat van de lezer',
    scale: 'beeldpunten per punt van een PNG (standaard: 2)',
    page: 'papier van een PDF: A4 (standaard), A3, A2, A1 of A0',
    landscape: 'leg het papier van een PDF',
    portrait: 'zet het papier van een PDF overeind',
    pages: 'verdeel een PDF over zoveel pagina’s als nodig is om hem te lezen (standaard: alles op één)',
    font: 'lettertypen voor tekens in een PNG of PDF die het meegeleverde niet heeft, zoals Chinese; om de beurt',
    strictFonts: 'afsluitcode 1 als geen lettertype een teken van een PNG of PDF heeft',
    bothWays: 'Het papier kan liggen of staan: geef --landscape of --portrait.',
    strayOption: (option, formats) => `${option} is alleen voor ${either(formats, 'en')}.`,
    noFont: (path) =>
      `${quoted(path)} is geen bruikbaar lettertype. Een TrueType- of OpenType-bestand kan wel, of een verzameling daarvan.`,
    pictureFont: (path) =>
      `${quoted(path)} bevat gekleurde plaatjes van tekens en geen omtrekken om te tekenen. Een lettertype zonder kleur, zoals Noto Emoji, heeft die wel.`,
    paperHint: 'Met --page neem je groter papier, met --pages meer vellen.',
    fontHint:
      'SVG en HTML gebruiken de lettertypen van de lezer; met --font geef je er een of meer mee voor PNG en PDF.',
  },
  export: {
    summary: 'schrijf een bestand in een ander formaat',
    jsonSummary: 'schrijf alles wat een bestand zegt als JSON',
    csvSummary: 'schrijf een klantreis als tabel voor een rekenblad: een rij voor elke persona bij elk contactmoment',
    markdownSummary: 'schrijf een samenvatting van een klantreis als Markdown',
    output: (what) => `waar het bestand komt; zonder dit gaat de ${what} naar standaarduitvoer`,
    journey: 'naam of titel van de klantreis (standaard: de eerste in het bestand)',
    separator:
      'wat de cellen scheidt: comma (komma), of semicolon (puntkomma) zoals in Nederlandse Excel, de standaard in het Nederlands',
  },
  diff: {
    summary: 'vertel wat er veranderd is tussen twee versies van een klantreis, en wat dat betekent',
    before:
      'de vorige versie: een bestand, een map, - voor standaardinvoer, of REV:pad zoals Git dat schrijft; of BASIS...HEAD voor alles wat sinds hun splitsing veranderd is',
    after: 'de latere versie; achter BASIS...HEAD de paden om naar te kijken',
    format:
      'text, markdown voor een opmerking bij een pull request, json, github voor meldingen, svg, png of pdf voor een tekening, of html voor een om door te lopen (standaard: zoals de naam achter -o eindigt, anders text)',
    output: 'waar het resultaat komt; zonder dit gaat het naar standaarduitvoer',
    failOn: (rules) =>
      `sluit af met 1 als een van deze dingen gebeurd is, gescheiden door komma’s: ${rules.join(', ')}`,
    accept:
      'een bestand, of REV:pad, met wat daarvan is aanvaard: op elke regel een datum, de regel van --fail-on, de vingerafdruk die bij de tegengehouden wijziging staat, en een reden tussen aanhalingstekens (standaard: .journey-accepted, als dat er is)',
    wrongRule: (rule, rules) => `De regel ${quoted(rule)} bestaat niet voor --fail-on. Wel ${either(rules, 'en')}.`,
    noAfter: 'Geef op met welke latere versie te vergelijken, of geef BASIS...HEAD.',
    tooMany: 'Te vergelijken zijn twee versies, of de bestanden van BASIS...HEAD. Zet bij paden BASIS...HEAD voorop.',
    twoInputs: 'Standaardinvoer (-) kan maar één van de versies zijn.',
    git: {
      option: (name) => `${quoted(name)} begint als een optie en is geen revisie of pad.`,
      absent: 'Git is niet geïnstalleerd, of start niet.',
      'no-repository': 'De huidige map ligt niet in een Git-repository.',
      revision: (name) =>
        `De revisie ${quoted(name)} bestaat niet in deze repository. In een ondiepe kloon kan die ontbreken.`,
      unrelated: (names) =>
        `${quoted(names)} hebben geen gemeenschappelijke commit. In een ondiepe kloon kan die ontbreken.`,
      path: (path, revision) => `Het bestand ${quoted(path)} bestaat niet in ${quoted(revision)}.`,
      other: (message) => `Git meldt: ${message}`,
    },
  },
  diffDriver: {
    summary: 'toon wijzigingen van klantreizen in git diff; voor Git, dat dit zelf aanroept',
    ofGit:
      'wat Git over een bestand zegt. Doe één keer: git config diff.journey.command "journey diff-driver --" en zet *.journey diff=journey in .gitattributes',
    unmerged: (path) => `${quoted(path)} bevat conflicten die nog niet zijn opgelost.`,
    wrong: 'Git roept dit aan met wat het van één bestand weet. “journey diff” vergelijkt versies.',
  },
  mergeDriver: {
    summary: 'voeg klantreizen samen per feit; voor Git, dat dit zelf aanroept',
    base: 'het bestand voordat beide kanten het wijzigden (%O); doe één keer: git config merge.journey.driver "journey merge-driver -L %L -P %P -S %S -X %X -Y %Y -- %O %A %B" en zet *.journey merge=journey in .gitattributes',
    ours: 'het bestand zoals het hier is (%A), waarin het resultaat komt',
    theirs: 'het bestand zoals het aan de andere kant is (%B)',
    markerSize: 'hoe lang de markeringen van een conflict zijn (%L)',
    path: 'hoe het bestand in de repository heet (%P)',
    baseLabel: 'hoe de markeringen het bestand noemen voordat beide kanten het wijzigden (%S)',
    oursLabel: 'hoe de markeringen het bestand noemen zoals het hier is (%X)',
    theirsLabel: 'hoe de markeringen het bestand noemen zoals het aan de andere kant is (%Y)',
    conflicts: (path, conflicts) =>
      `${quoted(path)}: de twee kanten willen ${conflicts === 1 ? 'op één plek' : `op ${conflicts} plekken`} iets anders. Kies tussen de regels na <<<<<<< en na =======.`,
    onlyMerged: (path, problem) => `${quoted(path)}: dit komt pas door beide wijzigingen samen: ${problem}`,
    how: {
      facts: (path) => `${quoted(path)}: samengevoegd per feit.`,
      lines: (path, why) => `${quoted(path)}: samengevoegd per regel, want ${why}.`,
      whole: (path, why) =>
        `${quoted(path)}: alles wat verschilt is één conflict met beide kanten volledig, want ${why}.`,
      unreadable: (sides) =>
        `${either(
          sides.map((side) => ({ base: 'de gezamenlijke voorganger', ours: 'onze kant', theirs: 'hun kant' })[side]),
          'en',
        )} ${sides.length === 1 ? 'is' : 'zijn'} niet zonder fouten te lezen (“journey check” zegt welke)`,
      noUtf8: 'het bestand is geen UTF-8',
      commandLine: (problem) => `de opdrachtregel is niet te volgen (${problem})`,
      bug: (error) => `het samenvoegen per feit heeft een fout (${error}); meld die alsjeblieft`,
      factsUnsure: 'van niets kleiners viel te laten zien dat het alles van beide bevat',
      linesUnsure: 'van samenvoegen per regel viel niet te laten zien dat het alles van beide bevat',
      noText: (path) => `${quoted(path)} is geen tekst en kan niet worden samengevoegd.`,
    },
  },
  log: {
    summary: 'zeg wat elke commit aan de beleving van een klantreis veranderde',
    file: 'een .journey-bestand in een Git-repository',
    journey: 'naam of titel van de klantreis (standaard: de eerste in het bestand)',
    maxCount: 'toon niet meer versies dan dit, de nieuwste',
    format:
      'text, json, svg, png, pdf of html: de laatste vier tekenen de emotielijn door de tijd (standaard: zoals de naam achter -o eindigt, anders text)',
    output: 'waar het komt; zonder dit gaat de geschiedenis naar standaarduitvoer',
    noRepository: (file) => `${quoted(file)} ligt niet in een Git-repository en heeft dus geen geschiedenis.`,
    uncommitted: (file) => `${quoted(file)} staat nog in geen enkele commit en heeft dus geen geschiedenis.`,
    others: (journey, others) =>
      `Dit is de geschiedenis van ${quoted(journey)}. In het bestand ${others === 1 ? 'staat nog een klantreis' : `staan nog ${others} klantreizen`}; --journey neemt een andere.`,
  },
  format: {
    summary: 'maak bestanden en mappen op zoals het hoort',
    paths: '.journey-bestanden, mappen daarmee, of - voor standaardinvoer, die naar standaarduitvoer gaat',
    check: 'verander niets: noem de bestanden die zouden veranderen, en eindig met 1 als die er zijn',
    alone: 'Standaardinvoer (-) kan alleen op zichzelf worden opgemaakt.',
    changed: (changed, others) => {
      if (changed === 0)
        return others === 1 ? 'Het bestand was al opgemaakt.' : `Alle ${others} bestanden waren al opgemaakt.`;
      const files = changed === 1 ? '1 bestand' : `${changed} bestanden`;
      return `${files} opgemaakt${others === 0 ? '' : `, ${others} ${others === 1 ? 'was' : 'waren'} dat al`}.`;
    },
    wouldChange: (changed, others) => {
      if (changed === 0) return others === 1 ? 'Het bestand is opgemaakt.' : `Alle ${others} bestanden zijn opgemaakt.`;
      const files = changed === 1 ? '1 bestand is' : `${changed} bestanden zijn`;
      return `${files} nog niet opgemaakt${others === 0 ? '' : `, ${others} wel`}.`;
    },
  },
  notes: `Afsluitcode: 0 zonder fouten, 1 met fouten in een bestand of als --fail-on dat zegt, 2 als een opdracht
of bestand niet bruikbaar is.

De ernst van elke bevinding komt uit de dichtstbijzijnde journey.config.json: die naast het bestand
of in een map erboven, tot aan de werkmap. Een opmerking “// journey-ignore CODE” onderdrukt een
bevinding op de regel eronder.

Imports en afbeeldingen worden alleen binnen de werkmap gelezen: de Git-repository van het bestand.
Zonder repository is dat de huidige map als het bestand daarin staat, of de map die is opgegeven, en
anders de eigen map van het bestand. In mappen worden node_modules en namen die met een punt beginnen
overgeslagen, en koppelingen die de werkmap uit leiden niet gevolgd.`,
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
    tooManyWarnings: (count, most) => `Er zijn meer waarschuwingen (${count}) dan --max-warnings toelaat (${most}).`,
    reasons: {
      missing: 'dit bestand of deze map bestaat niet',
      forbidden: 'je hebt er geen toegang toe',
      folder: 'het is een map',
      special: 'het is geen bestand',
      encoding: 'het is niet in UTF-8 geschreven',
      outside: 'het is een koppeling die de werkmap uit leidt',
      other: (code) => `het systeem meldt ${code}`,
    },
  },
  usage: {
    unknownEnd: (output, ends) =>
      `De naam ${quoted(output)} zegt geen formaat dat deze opdracht maakt. Laat hem eindigen op ${either(
        ends.map((end) => `.${end}`),
        'of',
      )}.`,
    otherEnd: (output, format) =>
      `De naam ${quoted(output)} zegt een ander formaat dan ${quoted(format)}, waar om gevraagd is. Verander de naam of het formaat.`,
    unknownOption: (option) => `De optie ${quoted(option)} bestaat niet.`,
    unknownCommand: (command) => `De opdracht ${quoted(command)} bestaat niet.`,
    missingArgument: (argument) => `Geef op ${argument}.`,
    arguments: { path: 'welke bestanden of mappen', file: 'welk bestand', before: 'welke versies te vergelijken' },
    optionMissingValue: (option) => `De optie ${quoted(option)} heeft een waarde nodig.`,
    wrongChoice: (option, choices) => `${option} kan ${either(choices, 'of')} zijn.`,
    wholeNumber: (option) => `${option} heeft een heel getal nodig, 0 of meer.`,
    factor: (option) => `${option} heeft een getal boven 0 nodig, hoogstens 10.`,
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
    hidden: (count) => `--all toont er nog ${count === 1 ? 'een tip' : `${count} tips`} bij.`,
  },
};
