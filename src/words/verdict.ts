/** What a change means for the customer, in a sentence each. */
import type { Level } from '../model/index.js';
import type { Language } from './language.js';
import { either, number, quoted, signed } from './write.js';

interface LowPoint {
  readonly score: number;
  readonly touchpoint: string;
  readonly persona?: string;
}

interface Shift {
  readonly touchpoints: number;
  readonly touchpoint: string;
  readonly personas: readonly string[];
  readonly by: number;
  readonly score?: { readonly from: number; readonly to: number };
}

interface Experience {
  readonly isElsewhere: boolean;
  readonly rises?: Shift;
  readonly falls?: Shift;
}

interface Moved {
  readonly phases: number;
  readonly touchpoints: number;
  readonly pains: number;
}

interface Measured {
  readonly metric: string;
  readonly place: string;
  readonly from: number;
  readonly to: number;
  readonly good: number;
}

export const en = {
  nothing: 'Nothing changed.',
  wordsOnly: 'Nothing changed that moves the emotion line, the pain points or the evidence.',
  journey: {
    come: (title: string) => `The journey ${quoted(title)} is new.`,
    gone: (title: string) => `The journey ${quoted(title)} is gone.`,
  },
  lowPoint: (from: LowPoint, to: LowPoint) =>
    `The low point ${to.score > from.score ? 'rises' : 'falls'} ${way(from.score, to.score, 'en')} ${lowPointAt(to)}.`,
  pains: (severity: Level | undefined, gone: number, come: number) => {
    const pains = (count: number) =>
      `${counted(count, 'en')} ${severity === undefined ? '' : `${severity} `}pain point${count === 1 ? '' : 's'}`;
    const are = (count: number) => (count === 1 ? 'is' : 'are');
    if (come === 0) return capital(`${pains(gone)} ${are(gone)} gone.`);
    if (gone === 0) return capital(`${pains(come)} ${are(come)} new.`);
    return capital(`${pains(gone)} ${are(gone)} gone, ${counted(come, 'en')} ${are(come)} new.`);
  },
  ending: (from: number, to: number) => `The ending ${to > from ? 'rises' : 'falls'} ${way(from, to, 'en')}.`,
  experience: ({ rises, falls, isElsewhere }: Experience) => {
    const at = ({ touchpoints, touchpoint }: Shift) =>
      touchpoints === 1
        ? quoted(touchpoint)
        : `${counted(touchpoints, 'en')} ${isElsewhere ? 'other ' : ''}touchpoints`;
    if (rises !== undefined && falls !== undefined)
      return `The experience rises at ${at(rises)}${whose(rises)}, by ${far(rises, 'en', 'on average')}, and falls at ${at(falls)}${whose(falls)}, by ${far(falls, 'en', 'on average')}.`;
    const one = rises ?? falls;
    if (one === undefined) return '';
    if (one.score !== undefined)
      return `Feels ${rises === undefined ? 'worse' : 'better'} at ${at(one)}: from ${signed(one.score.from, 'en')} to ${signed(one.score.to, 'en')}${whose(one)}.`;
    return `The experience ${rises === undefined ? 'falls' : 'rises'} by ${far(one, 'en', 'on average')} at ${at(one)}${whose(one)}.`;
  },
  metrics: (all: readonly Measured[]) => {
    const [one, ...others] = all;
    if (one !== undefined && others.length === 0)
      return `${quoted(one.metric)} goes from ${number(one.from, 'en')} to ${number(one.to, 'en')} (${onOneLine(one.place)}).`;
    const [better, worse] = [all.filter(({ good }) => good > 0).length, all.filter(({ good }) => good < 0).length];
    const ways = [better && `${counted(better, 'en')} better`, worse && `${counted(worse, 'en')} worse`].filter(
      Boolean,
    );
    return capital(
      `${counted(all.length, 'en')} measurements changed${ways.length === 0 ? '' : `: ${ways.join(', ')}`}.`,
    );
  },
  leaving: (touchpoint: string, from: number, to: number) =>
    to === 0
      ? `Nobody leaves at ${quoted(touchpoint)} any more, where ${number(from, 'en')}% did.`
      : `${number(to, 'en')}% leave at ${quoted(touchpoint)}, ${from === 0 ? 'where nobody did' : `instead of ${number(from, 'en')}%`}.`,
  evidence: (lost: number, gained: number) => {
    const backed = (count: number) =>
      `${counted(count, 'en')} score${count === 1 ? '' : 's'} or pain${count === 1 ? '' : 's'}`;
    const its = (count: number) => (count === 1 ? 'its' : 'their');
    if (gained === 0) return capital(`${backed(lost)} lost ${its(lost)} evidence.`);
    if (lost === 0) return capital(`${backed(gained)} gained evidence.`);
    return capital(`${backed(lost)} lost ${its(lost)} evidence, ${counted(gained, 'en')} gained some.`);
  },
  touchpoints: (come: number, gone: number) => {
    const touchpoints = (count: number) => `${counted(count, 'en')} touchpoint${count === 1 ? '' : 's'}`;
    const are = (count: number) => (count === 1 ? 'is' : 'are');
    if (gone === 0) return capital(`${touchpoints(come)} ${are(come)} new.`);
    if (come === 0) return capital(`${touchpoints(gone)} ${are(gone)} gone.`);
    return capital(`${touchpoints(come)} ${are(come)} new, ${counted(gone, 'en')} ${are(gone)} gone.`);
  },
  scores: (come: number, gone: number) => {
    const scores = (count: number) => `${counted(count, 'en')} score${count === 1 ? '' : 's'}`;
    const are = (count: number) => (count === 1 ? 'is' : 'are');
    if (gone === 0) return capital(`${scores(come)} ${are(come)} new.`);
    if (come === 0) return capital(`${scores(gone)} ${are(gone)} gone.`);
    return capital(`${scores(come)} ${are(come)} new, ${counted(gone, 'en')} ${are(gone)} gone.`);
  },
  order: ({ phases, touchpoints, pains }: Moved) => {
    const things = [
      { count: phases, words: ['phase', 'phases'] },
      { count: touchpoints, words: ['touchpoint', 'touchpoints'] },
      { count: pains, words: ['pain point', 'pain points'] },
    ];
    return capital(`${listed(things, 'en')} moved to another place.`);
  },
  sources: (count: number) => `The evidence behind ${counted(count, 'en')} ${count === 1 ? 'fact' : 'facts'} changed.`,
};

const severities = {
  low: ['licht', 'lichte'],
  medium: ['matig', 'matige'],
  high: ['ernstig', 'ernstige'],
  critical: ['kritiek', 'kritieke'],
} as const satisfies Record<Level, readonly [string, string]>;

export const nl: typeof en = {
  nothing: 'Er is niets veranderd.',
  wordsOnly: 'Er is niets veranderd aan de emotielijn, de pijnpunten of de onderbouwing.',
  journey: {
    come: (title) => `De klantreis ${quoted(title)} is nieuw.`,
    gone: (title) => `De klantreis ${quoted(title)} is vervallen.`,
  },
  lowPoint: (from, to) =>
    `Het dieptepunt ${to.score > from.score ? 'stijgt' : 'daalt'} ${way(from.score, to.score, 'nl')} ${lowPointAt(to)}.`,
  pains: (severity, gone, come) => {
    const pains = (count: number) =>
      `${counted(count, 'nl')} ${severity === undefined ? '' : `${severities[severity][count === 1 ? 0 : 1]} `}pijnpunt${count === 1 ? '' : 'en'}`;
    const [vanish, are] = [gone === 1 ? 'verdwijnt' : 'verdwijnen', come === 1 ? 'is' : 'zijn'];
    if (come === 0) return capital(`${pains(gone)} ${vanish}.`);
    if (gone === 0) return capital(`${pains(come)} ${are} nieuw.`);
    return capital(`${pains(gone)} ${vanish}, ${counted(come, 'nl')} ${are} nieuw.`);
  },
  ending: (from, to) => `Het einde ${to > from ? 'stijgt' : 'daalt'} ${way(from, to, 'nl')}.`,
  experience: ({ rises, falls, isElsewhere }) => {
    const at = ({ touchpoints, touchpoint }: Shift) =>
      touchpoints === 1
        ? quoted(touchpoint)
        : `${counted(touchpoints, 'nl')} ${isElsewhere ? 'andere ' : ''}contactmomenten`;
    if (rises !== undefined && falls !== undefined)
      return `De beleving stijgt ${far(rises, 'nl', 'gemiddeld')} bij ${at(rises)}${whose(rises)} en daalt ${far(falls, 'nl', 'gemiddeld')} bij ${at(falls)}${whose(falls)}.`;
    const one = rises ?? falls;
    if (one === undefined) return '';
    if (one.score !== undefined)
      return `Voelt ${rises === undefined ? 'slechter' : 'beter'} bij ${at(one)}: van ${signed(one.score.from, 'nl')} naar ${signed(one.score.to, 'nl')}${whose(one)}.`;
    return `De beleving ${rises === undefined ? 'daalt' : 'stijgt'} ${far(one, 'nl', 'gemiddeld')} bij ${at(one)}${whose(one)}.`;
  },
  metrics: (all) => {
    const [one, ...others] = all;
    if (one !== undefined && others.length === 0)
      return `${quoted(one.metric)} gaat van ${number(one.from, 'nl')} naar ${number(one.to, 'nl')} (${onOneLine(one.place)}).`;
    const [better, worse] = [all.filter(({ good }) => good > 0).length, all.filter(({ good }) => good < 0).length];
    const ways = [better && `${counted(better, 'nl')} beter`, worse && `${counted(worse, 'nl')} slechter`].filter(
      Boolean,
    );
    return capital(
      `${counted(all.length, 'nl')} metingen veranderen${ways.length === 0 ? '' : `: ${ways.join(', ')}`}.`,
    );
  },
  leaving: (touchpoint, from, to) =>
    to === 0
      ? `Bij ${quoted(touchpoint)} haakt niemand meer af; dat was ${number(from, 'nl')}%.`
      : `Bij ${quoted(touchpoint)} haakt ${number(to, 'nl')}% af, ${from === 0 ? 'waar dat eerst niemand deed' : `in plaats van ${number(from, 'nl')}%`}.`,
  evidence: (lost, gained) => {
    const backed = (count: number) =>
      `${counted(count, 'nl')} ${count === 1 ? 'score of pijnpunt' : 'scores of pijnpunten'}`;
    const lose = lost === 1 ? 'verliest' : 'verliezen';
    const gain = gained === 1 ? 'krijgt' : 'krijgen';
    if (gained === 0) return capital(`${backed(lost)} ${lose} de onderbouwing.`);
    if (lost === 0) return capital(`${backed(gained)} ${gain} onderbouwing.`);
    return capital(`${backed(lost)} ${lose} de onderbouwing, ${counted(gained, 'nl')} ${gain} die juist.`);
  },
  touchpoints: (come, gone) => {
    const touchpoints = (count: number) => `${counted(count, 'nl')} contactmoment${count === 1 ? '' : 'en'}`;
    const [are, vanish] = [come === 1 ? 'is' : 'zijn', gone === 1 ? 'vervalt' : 'vervallen'];
    if (gone === 0) return capital(`${touchpoints(come)} ${are} nieuw.`);
    if (come === 0) return capital(`${touchpoints(gone)} ${vanish}.`);
    return capital(`${touchpoints(come)} ${are} nieuw, ${counted(gone, 'nl')} ${vanish}.`);
  },
  scores: (come, gone) => {
    const scores = (count: number) => `${counted(count, 'nl')} score${count === 1 ? '' : 's'}`;
    const [are, vanish] = [come === 1 ? 'is' : 'zijn', gone === 1 ? 'vervalt' : 'vervallen'];
    if (gone === 0) return capital(`${scores(come)} ${are} nieuw.`);
    if (come === 0) return capital(`${scores(gone)} ${vanish}.`);
    return capital(`${scores(come)} ${are} nieuw, ${counted(gone, 'nl')} ${vanish}.`);
  },
  order: ({ phases, touchpoints, pains }) => {
    const things = [
      { count: phases, words: ['fase', 'fases'] },
      { count: touchpoints, words: ['contactmoment', 'contactmomenten'] },
      { count: pains, words: ['pijnpunt', 'pijnpunten'] },
    ];
    return capital(
      `${listed(things, 'nl')} ${phases + touchpoints + pains === 1 ? 'staat' : 'staan'} op een andere plaats.`,
    );
  },
  sources: (count) =>
    `De onderbouwing van ${counted(count, 'nl')} ${count === 1 ? 'gegeven' : 'gegevens'} is veranderd.`,
};

function way(from: number, to: number, language: Language): string {
  const [before, after] = [from, to].map((score) => signed(Math.round(score * 100) / 100, language));
  return { en: `from ${before} to ${after}`, nl: `van ${before} naar ${after}` }[language];
}

function lowPointAt({ touchpoint, persona }: LowPoint): string {
  return `(${onOneLine([touchpoint, ...(persona === undefined ? [] : [persona])].join(', '))})`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Whose scores, where that is said and the list is short. */
function whose({ personas }: Shift): string {
  return personas.length === 0 || personas.length > 3 ? '' : ` (${onOneLine(personas.join(', '))})`;
}

/** With one decimal, or as many as a small number needs. */
function far({ by, score }: Shift, language: Language, average: string): string {
  const exact = 10 ** (by >= 0.095 ? 1 : by >= 0.0095 ? 2 : 4);
  const rounded = number(Math.round(by * exact) / exact, language);
  if (score !== undefined) return number(by, language);
  return language === 'nl' ? `${average} ${rounded}` : `${rounded} ${average}`;
}

const numerals: Readonly<Record<Language, readonly string[]>> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  nl: ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
};

/** Those of which there are any. */
function listed(things: readonly { readonly count: number; readonly words: readonly string[] }[], language: Language) {
  const said = things
    .filter(({ count }) => count > 0)
    .map(({ count, words: [one, several] }) => `${counted(count, language)} ${count === 1 ? one : several}`);
  return either(said, { en: 'and', nl: 'en' }[language]);
}

/** As a word up to ten. */
function counted(count: number, language: Language): string {
  return numerals[language][count] ?? String(count);
}

/** Dutch writes “Eén”: the accent of a capital at the beginning is left out. */
function capital(sentence: string): string {
  return sentence.startsWith('é') ? `E${sentence.slice(1)}` : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** By language; for a page, which loads no other texts. */
export const verdictWords: Readonly<Record<Language, typeof en>> = { en, nl };
