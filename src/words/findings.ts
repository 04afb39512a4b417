import type {
  AnyFinding,
  DeclarationKind,
  FindingCode,
  FindingFacts,
  PathForm,
  RelatedPlace,
  Severity,
} from '../model/index.js';
import * as advice from './advice.js';
import * as conflicts from './conflicts.js';
import type { Language } from './language.js';
import { either, number, quoted, signed } from './write.js';

/** What cannot be read as a journey at all has sentences of its own. */
type SaidCode = Exclude<FindingCode, 'syntax'>;

type Sentences = { readonly [Code in SaidCode]: (about: FindingFacts[Code]) => string };

interface FindingWords {
  readonly severities: Readonly<Record<Severity, string>>;
  /** What a declaration is called, without an article. */
  readonly kinds: Readonly<Record<DeclarationKind, string>>;
  /** Why a second place is shown with a finding. */
  readonly related: Readonly<Record<RelatedPlace['why'], string>>;
  readonly sentences: Sentences;
}

const enKinds: FindingWords['kinds'] = {
  channel: 'channel',
  feeling: 'feeling',
  metric: 'metric',
  source: 'source',
  persona: 'persona',
  journey: 'journey',
  phase: 'phase',
  touchpoint: 'touchpoint',
  pain: 'pain',
  opportunity: 'opportunity',
};

/** Kinds that stand inside a journey and cannot be imported. */
const innerKinds: ReadonlySet<DeclarationKind> = new Set(['phase', 'touchpoint', 'pain', 'opportunity']);

export const en: FindingWords = {
  severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
  kinds: enKinds,
  related: {
    'first-declaration': 'The other declaration is here.',
    'first-fact': 'This is the one that counts.',
    scale: 'The scale is set here.',
    'metric-kind': 'The range is set here.',
    'other-emotion': 'This is the emotion that counts.',
    'dropped-touchpoint': 'This touchpoint does not come back.',
    theirs: 'The other side begins here.',
  },
  sentences: {
    'unresolved-reference': ({ kind, name, nearest }) => {
      const missing = `There is no ${enKinds[kind]} called ${quoted(name)}${innerKinds.has(kind) ? ' in this journey' : ''}.`;
      if (nearest.length > 0) return `${missing} Did you mean ${either(nearest.map(quoted), 'or')}?`;
      return innerKinds.has(kind) ? missing : `${missing} Add it, or import the file that has it.`;
    },
    'duplicate-name': ({ kind, name, imported }) =>
      imported
        ? `This import brings in a second ${enKinds[kind]} called ${quoted(name)}. Give one of the two another name.`
        : `There is already ${article(kind)} ${enKinds[kind]} called ${quoted(name)}. Give this one another name.`,
    'duplicate-fact': ({ keyword }) => `${quoted(keyword)} may be given only once here. The first one counts.`,
    'score-out-of-scale': ({ score, from, to }) =>
      `The score ${signed(score, 'en')} is outside the scale, which runs from ${signed(from, 'en')} to ${signed(to, 'en')}.`,
    'emotion-without-persona': ({ listed }) =>
      listed.length === 0
        ? 'Whose emotion is this? Name the persona before the score; this journey lists none.'
        : `Whose emotion is this? Name the persona before the score: ${either(listed.map(quoted), 'or')}.`,
    'duplicate-emotion': ({ persona, touchpoint }) =>
      `${quoted(persona)} already has an emotion at ${quoted(touchpoint)}. A persona has one emotion at each touchpoint.`,
    'persona-not-in-journey': ({ persona, journey }) =>
      `${quoted(persona)} is not one of the personas of the journey ${quoted(journey)}. Add it to the journey’s “persona” line.`,
    'share-over-100': ({ sum, touchpoint }) =>
      `The arrows out of ${quoted(touchpoint)} add up to ${number(sum, 'en')}%. Together they can be at most 100%.`,
    'share-not-100': ({ sum, touchpoint }) =>
      `The arrows out of ${quoted(touchpoint)} add up to ${number(sum, 'en')}%, not 100%. Where does the other ${number(100 - sum, 'en')}% go?`,
    'metric-out-of-range': ({ metric, value, part, from, to }) => {
      const range =
        to === undefined ? `${number(from, 'en')} or more` : `between ${number(from, 'en')} and ${number(to, 'en')}`;
      return `The ${part} ${number(value, 'en')} is not possible for ${quoted(metric)}: it has to be ${range}.`;
    },
    'thousands-separator': ({ text, readings }) =>
      readings.length > 1
        ? `${quoted(text)} can be read in two ways, so it does not count yet. Write ${either(readings, 'or')}.`
        : `Write ${readings[0]} instead of ${text}: thousands are not set apart, and decimals stand behind a point.`,
    'sample-not-whole': ({ sample }) =>
      `A sample is a whole number, for it counts people, answers or visits; ${number(sample, 'en')} is none.`,
    'import-not-found': ({ path }) =>
      path.endsWith('.journey')
        ? `The file ${quoted(path)} cannot be found.`
        : `There is no file of journeys called ${quoted(path)}. Write its whole name, which ends in .journey.`,
    'import-outside-workspace': ({ path, form }) =>
      form === undefined
        ? `The file ${quoted(path)} is outside the workspace, so it cannot be imported.`
        : enForms[form](path, 'personas.journey'),
    'invalid-date': ({ text, noSuchDay, readings = [] }) => {
      if (noSuchDay) return 'There is no such day.';
      if (readings.length === 0) {
        return `${quoted(text)} is not a date. Write the year, month and day, such as 2026-03-14.`;
      }
      return `Write the year first, then the month and the day. Do you mean ${either(readings, 'or')}?`;
    },
    'invalid-scale': ({ from, to }) =>
      `${number(from, 'en')}..${number(to, 'en')} does not run from low to high. Put the lower number first, such as -2..2.`,
    'invalid-color': ({ text }) =>
      `${quoted(text)} is not a colour this language knows. Write # and six digits or letters a to f, such as #2f63d8.`,
    'image-not-found': ({ path, outside, form }) => {
      if (form !== undefined) return enForms[form](path, 'photo.png');
      return outside
        ? `The image ${quoted(path)} is outside the workspace. Put it beside this file and write a path such as "./photo.png".`
        : `The image ${quoted(path)} cannot be found.`;
    },
    'unreachable-touchpoint': ({ touchpoint }) =>
      `Nobody can get to ${quoted(touchpoint)}: no path leads here from the start of the journey.`,
    ...advice.en,
    ...conflicts.en,
  },
};

function article(kind: DeclarationKind): string {
  return kind === 'opportunity' ? 'an' : 'a';
}

/** What to do about a path that is no way from its own file. */
const enForms: Readonly<Record<PathForm, (path: string, example: string) => string>> = {
  web: (path, example) =>
    `${quoted(path)} is an address on the web, and nothing is fetched from there. Save the file beside this one and write its path, such as “./${example}”.`,
  whole: (path, example) =>
    `${quoted(path)} is a whole path, which holds on one computer only. Write the way from this file, with / between folders, such as “./${example}”.`,
};

const nlForms: typeof enForms = {
  web: (path, example) =>
    `${quoted(path)} is een webadres, en daar wordt niets opgehaald. Zet het bestand bij dit bestand en schrijf het pad, zoals “./${example}”.`,
  whole: (path, example) =>
    `${quoted(path)} is een volledig pad, dat maar op één computer klopt. Schrijf de weg vanaf dit bestand, met / tussen de mappen, zoals “./${example}”.`,
};

const nlKinds: FindingWords['kinds'] = {
  channel: 'kanaal',
  feeling: 'gevoel',
  metric: 'meting',
  source: 'bron',
  persona: 'persona',
  journey: 'klantreis',
  phase: 'fase',
  touchpoint: 'contactmoment',
  pain: 'pijnpunt',
  opportunity: 'kans',
};

/** Words with the article "het"; the others have "de". */
export const neuter: ReadonlySet<DeclarationKind> = new Set(['channel', 'feeling', 'touchpoint', 'pain']);

export const nl: FindingWords = {
  severities: { error: 'fout', warning: 'waarschuwing', information: 'informatie', hint: 'tip' },
  kinds: nlKinds,
  related: {
    'first-declaration': 'De andere staat hier.',
    'first-fact': 'Deze telt.',
    scale: 'De schaal staat hier.',
    'metric-kind': 'Het bereik staat hier.',
    'other-emotion': 'Deze emotie telt.',
    'dropped-touchpoint': 'Dit contactmoment komt niet terug.',
    theirs: 'De andere kant begint hier.',
  },
  sentences: {
    'unresolved-reference': ({ kind, name, nearest }) => {
      const missing = `Er is geen ${nlKinds[kind]} met de naam ${quoted(name)}${innerKinds.has(kind) ? ' in deze klantreis' : ''}.`;
      if (nearest.length > 0) return `${missing} Bedoel je ${either(nearest.map(quoted), 'of')}?`;
      if (innerKinds.has(kind)) return missing;
      const it = neuter.has(kind) ? 'het' : 'die';
      return `${missing} Voeg ${it} zelf toe, of importeer het bestand waarin ${it} staat.`;
    },
    'duplicate-name': ({ kind, name, imported }) =>
      imported
        ? `Met deze import komt er een tweede ${nlKinds[kind]} met de naam ${quoted(name)} bij. Geef een van de twee een andere naam.`
        : `Er is al een ${nlKinds[kind]} met de naam ${quoted(name)}. Geef ${neuter.has(kind) ? 'dit' : 'deze'} een andere naam.`,
    'duplicate-fact': ({ keyword }) => `${quoted(keyword)} mag hier maar één keer staan. De eerste telt.`,
    'score-out-of-scale': ({ score, from, to }) =>
      `De score ${signed(score, 'nl')} valt buiten de schaal, die loopt van ${signed(from, 'nl')} tot ${signed(to, 'nl')}.`,
    'emotion-without-persona': ({ listed }) =>
      listed.length === 0
        ? 'Van wie is deze emotie? Zet de persona vóór de score; deze klantreis noemt er geen.'
        : `Van wie is deze emotie? Zet de persona vóór de score: ${either(listed.map(quoted), 'of')}.`,
    'duplicate-emotion': ({ persona, touchpoint }) =>
      `${quoted(persona)} heeft bij ${quoted(touchpoint)} al een emotie. Een persona heeft per contactmoment één emotie.`,
    'persona-not-in-journey': ({ persona, journey }) =>
      `${quoted(persona)} is geen persona van de klantreis ${quoted(journey)}. Zet deze erbij op de regel “persona” van de klantreis.`,
    'share-over-100': ({ sum, touchpoint }) =>
      `De pijlen vanuit ${quoted(touchpoint)} zijn samen ${number(sum, 'nl')}%. Dat kan hoogstens 100% zijn.`,
    'share-not-100': ({ sum, touchpoint }) =>
      `De pijlen vanuit ${quoted(touchpoint)} zijn samen ${number(sum, 'nl')}%, geen 100%. Waar gaat de andere ${number(100 - sum, 'nl')}% heen?`,
    'metric-out-of-range': ({ metric, value, part, from, to }) => {
      const range =
        to === undefined ? `${number(from, 'nl')} of meer` : `tussen ${number(from, 'nl')} en ${number(to, 'nl')}`;
      const what = part === 'value' ? 'De waarde' : 'Het doel';
      return `${what} ${number(value, 'nl')} kan niet bij ${quoted(metric)}: het moet ${range} zijn.`;
    },
    'thousands-separator': ({ text, readings }) =>
      readings.length > 1
        ? `${quoted(text)} is op twee manieren te lezen en telt daarom nog niet mee. Schrijf ${either(readings, 'of')}.`
        : `Schrijf ${readings[0]} in plaats van ${text}: duizendtallen staan aan elkaar, en decimalen achter een punt.`,
    'sample-not-whole': ({ sample }) =>
      `Een steekproef is een geheel getal, want die telt mensen, antwoorden of bezoeken; ${number(sample, 'nl')} is dat niet.`,
    'import-not-found': ({ path }) =>
      path.endsWith('.journey')
        ? `Het bestand ${quoted(path)} is niet te vinden.`
        : `Er is geen bestand met klantreizen dat ${quoted(path)} heet. Schrijf de volledige naam, die eindigt op .journey.`,
    'import-outside-workspace': ({ path, form }) =>
      form === undefined
        ? `Het bestand ${quoted(path)} staat buiten de werkmap en kan daarom niet worden geïmporteerd.`
        : nlForms[form](path, 'personas.journey'),
    'invalid-date': ({ text, noSuchDay, readings = [] }) => {
      if (noSuchDay) return 'Die dag bestaat niet.';
      if (readings.length === 0) {
        return `${quoted(text)} is geen datum. Schrijf jaar, maand en dag, bijvoorbeeld 2026-03-14.`;
      }
      return `Schrijf eerst het jaar, dan de maand en de dag. Bedoel je ${either(readings, 'of')}?`;
    },
    'invalid-scale': ({ from, to }) =>
      `${number(from, 'nl')}..${number(to, 'nl')} loopt niet van laag naar hoog. Zet het laagste getal voorop, bijvoorbeeld -2..2.`,
    'invalid-color': ({ text }) =>
      `${quoted(text)} is hier geen kleur. Schrijf # en zes cijfers of letters a tot en met f, bijvoorbeeld #2f63d8.`,
    'image-not-found': ({ path, outside, form }) => {
      if (form !== undefined) return nlForms[form](path, 'foto.png');
      return outside
        ? `De afbeelding ${quoted(path)} staat buiten de werkmap. Zet haar bij dit bestand en schrijf een pad zoals "./foto.png".`
        : `De afbeelding ${quoted(path)} is niet te vinden.`;
    },
    'unreachable-touchpoint': ({ touchpoint }) =>
      `Niemand komt bij ${quoted(touchpoint)}: vanaf het begin van de klantreis leidt er geen pad naartoe.`,
    ...advice.nl,
    ...conflicts.nl,
  },
};

/** The sentence for any other finding than one of syntax. */
export function findingSentence(finding: Exclude<AnyFinding, { code: 'syntax' }>, language: Language): string {
  return say(finding, { en, nl }[language].sentences);
}

// A type parameter keeps the code and its facts together, which a union of findings does not.
function say<Code extends SaidCode>(
  { code, about }: { readonly code: Code; readonly about: FindingFacts[Code] },
  sentences: Sentences,
): string {
  return sentences[code](about);
}

/** Why a second place is shown with a finding, as a sentence. */
export function relatedReason(why: RelatedPlace['why'], language: Language): string {
  return { en, nl }[language].related[why];
}
