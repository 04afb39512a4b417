/** What a change means for the customer, in a sentence each. */
import type { Level } from '../model/index.js';
import type { Language } from './language.js';
import { number, quoted, signed } from './write.js';

interface LowPoint {
  readonly score: number;
  readonly touchpoint: string;
  readonly persona?: string;
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
  pains: (severity: Level, gone: number, come: number) => {
    const pains = (count: number) => `${counted(count, 'en')} ${severity} pain point${count === 1 ? '' : 's'}`;
    const are = (count: number) => (count === 1 ? 'is' : 'are');
    if (come === 0) return capital(`${pains(gone)} ${are(gone)} gone.`);
    if (gone === 0) return capital(`${pains(come)} ${are(come)} new.`);
    return capital(`${pains(gone)} ${are(gone)} gone, ${counted(come, 'en')} ${are(come)} new.`);
  },
  ending: (from: number, to: number) => `The ending ${to > from ? 'rises' : 'falls'} ${way(from, to, 'en')}.`,
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
      `${counted(count, 'nl')} ${severities[severity][count === 1 ? 0 : 1]} pijnpunt${count === 1 ? '' : 'en'}`;
    const [vanish, are] = [gone === 1 ? 'verdwijnt' : 'verdwijnen', come === 1 ? 'is' : 'zijn'];
    if (come === 0) return capital(`${pains(gone)} ${vanish}.`);
    if (gone === 0) return capital(`${pains(come)} ${are} nieuw.`);
    return capital(`${pains(gone)} ${vanish}, ${counted(come, 'nl')} ${are} nieuw.`);
  },
  ending: (from, to) => `Het einde ${to > from ? 'stijgt' : 'daalt'} ${way(from, to, 'nl')}.`,
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
};

function way(from: number, to: number, language: Language): string {
  const [before, after] = [from, to].map((score) => signed(Math.round(score * 100) / 100, language));
  return { en: `from ${before} to ${after}`, nl: `van ${before} naar ${after}` }[language];
}

function lowPointAt({ touchpoint, persona }: LowPoint): string {
  return `(${[touchpoint, ...(persona === undefined ? [] : [persona])].join(', ').replace(/\s+/g, ' ')})`;
}

const numerals: Readonly<Record<Language, readonly string[]>> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  nl: ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
};

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
