/** What a rule of `--fail-on` found at a place, and what became of it. */
import type { Level } from '../model/index.js';
import type { Language } from './language.js';
import { number, quoted, signed } from './write.js';

interface Fall {
  readonly persona?: string | undefined;
  readonly from: number;
  readonly to: number;
  readonly formerly?: string | undefined;
}

export const en = {
  lowPoint: ({ persona, from, to, formerly }: Fall) =>
    `the low point${of(persona, 'of')} falls from ${signed(from, 'en')}${at(formerly)} to ${signed(to, 'en')}`,
  ending: ({ persona, from, to }: Fall) =>
    `the ending${of(persona, 'of')} falls from ${signed(from, 'en')} to ${signed(to, 'en')}`,
  pain: (pain: string, from?: Level) =>
    from === undefined
      ? `the pain point ${quoted(pain)} is new, and critical`
      : `the pain point ${quoted(pain)} was ${from} and is critical now`,
  scoreEvidence: (persona?: string) => `the score${of(persona, 'of')} has no evidence any more`,
  painEvidence: (pain: string) => `the pain point ${quoted(pain)} has no evidence any more`,
  shares: (sum: number) => `the shares add up to ${number(sum, 'en')}%`,
  line: (line: number) => `line ${line}`,
  stopped: (count: number) =>
    count === 1 ? 'One thing stops this change:' : `${number(count, 'en')} things stop this change:`,
  accepted: (date: string, reason: string) => `accepted on ${date}: ${reason}`,
  acceptedOnes: (count: number) =>
    count === 1 ? 'One thing was accepted:' : `${number(count, 'en')} things were accepted:`,
  more: (count: number) => `and ${number(count, 'en')} more`,
  how: (file: string) => `To accept it, add its line to ${quoted(file)}, with the reason between the quotation marks:`,
  howTitle: 'How to accept this',
  unsure:
    'What cannot be read of the later version may break any rule of --fail-on. Mend its errors first; “journey check” says what they are.',
  stale: (file: string, lines: readonly number[]) =>
    lines.length === 1
      ? `Line ${lines[0]} of ${quoted(file)} accepts nothing that happens here.`
      : `Lines ${lines.join(', ')} of ${quoted(file)} accept nothing that happens here.`,
  wrong: {
    shape: (shape: string) => `it has to read ${shape}`,
    date: (date: string) => `${date} is no day`,
    rule: (rule: string) => `there is no rule ${quoted(rule)}`,
    reason: 'the reason is missing',
  },
  wrongLine: (file: string, line: number, what: string) => `${file}, line ${line}: ${what}.`,
};

export const nl: typeof en = {
  lowPoint: ({ persona, from, to, formerly }) =>
    `het dieptepunt${of(persona, 'van')} daalt van ${signed(from, 'nl')}${at(formerly)} naar ${signed(to, 'nl')}`,
  ending: ({ persona, from, to }) =>
    `het einde${of(persona, 'van')} daalt van ${signed(from, 'nl')} naar ${signed(to, 'nl')}`,
  pain: (pain, from) =>
    from === undefined
      ? `het pijnpunt ${quoted(pain)} is nieuw, en kritiek`
      : `het pijnpunt ${quoted(pain)} is nu kritiek, en was dat niet`,
  scoreEvidence: (persona) => `de score${of(persona, 'van')} heeft geen onderbouwing meer`,
  painEvidence: (pain) => `het pijnpunt ${quoted(pain)} heeft geen onderbouwing meer`,
  shares: (sum) => `de aandelen tellen op tot ${number(sum, 'nl')}%`,
  line: (line) => `regel ${line}`,
  stopped: (count) =>
    count === 1 ? 'Eén ding houdt deze wijziging tegen:' : `${number(count, 'nl')} dingen houden deze wijziging tegen:`,
  accepted: (date, reason) => `aanvaard op ${date}: ${reason}`,
  acceptedOnes: (count) => (count === 1 ? 'Eén ding is aanvaard:' : `${number(count, 'nl')} dingen zijn aanvaard:`),
  more: (count) => `en nog ${number(count, 'nl')}`,
  how: (file) => `Wie het aanvaardt, zet de regel ervan in ${quoted(file)}, met de reden tussen de aanhalingstekens:`,
  howTitle: 'Zo is dit te aanvaarden',
  unsure:
    'Wat van de latere versie niet te lezen is, kan elke regel van --fail-on breken. Herstel eerst de fouten; “journey check” zegt welke het zijn.',
  stale: (file, lines) =>
    lines.length === 1
      ? `Regel ${lines[0]} van ${quoted(file)} aanvaardt niets wat hier gebeurt.`
      : `Regels ${lines.join(', ')} van ${quoted(file)} aanvaarden niets wat hier gebeurt.`,
  wrong: {
    shape: (shape) => `er hoort ${shape} te staan`,
    date: (date) => `${date} is geen dag`,
    rule: (rule) => `de regel ${quoted(rule)} bestaat niet`,
    reason: 'de reden ontbreekt',
  },
  wrongLine: (file, line, what) => `${file}, regel ${line}: ${what}.`,
};

function of(persona: string | undefined, word: string): string {
  return persona === undefined ? '' : ` ${word} ${quoted(persona)}`;
}

function at(touchpoint: string | undefined): string {
  return touchpoint === undefined ? '' : ` (${quoted(touchpoint)})`;
}

export const failOnWords: Readonly<Record<Language, typeof en>> = { en, nl };
