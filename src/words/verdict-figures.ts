/** What became of the emotion line, of those who leave, of measurements and of the evidence. */
import type { Language } from './language.js';
import { capital, counted, far, listed, onOneLine, scoredPlace, way, whose } from './verdict-pieces.js';
import { number, quoted } from './write.js';

interface LowPoint {
  readonly score: number;
  readonly touchpoint: string;
  /** Absent where the journey has one persona only. */
  readonly persona?: string;
}

interface PersonaMove {
  readonly persona: string;
  readonly from: number;
  readonly to: number;
}

/** The end at which a score changed, or where more people end; neither where there is one end. */
interface Where {
  readonly at?: string;
  readonly moreAt?: string;
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

type Leaving = number | 'unknown' | 'nobody' | 'done';

interface Leave {
  readonly touchpoint: string;
  readonly from: Leaving;
  readonly to: Leaving;
  readonly is: 'new' | 'gone' | 'in both' | 'recounted';
  readonly recounted?: number;
}

interface Elsewhere {
  readonly more: number;
  readonly fewer: number;
  readonly unknown: number;
}

interface Measured {
  readonly metric: string;
  readonly place: string;
  readonly from: number;
  readonly to: number;
  readonly good: number;
}

type Backed = { readonly pain: string } | { readonly touchpoint: string };

export const en = {
  lowPoint: (from: LowPoint, to: LowPoint) =>
    `The low point ${to.score > from.score ? 'rises' : 'falls'} ${way(from.score, to.score, 'en')} ${lowPointAt(to)}.`,
  lowPointMoves: (from: LowPoint, to: LowPoint, isFirst: boolean) =>
    `The low point moves from ${scoredPlace(from, 'en')} to ${scoredPlace(to, 'en')}${isFirst ? ', which had no score before' : ''}.`,
  lowPointLost: (from: LowPoint) => `The low point, ${scoredPlace(from, 'en')}, has no score any more.`,
  ending: (from: number, to: number, others: readonly PersonaMove[], where: Where) => {
    const [rises, falls] = ['rises', 'falls'];
    const but = others.length === 0 ? '' : `, but ${to > from ? falls : rises} for ${movesOf(others, 'en')}`;
    const at = where.at === undefined ? '' : ` (${onOneLine(where.at)})`;
    const more = where.moreAt === undefined ? '' : `: more end at ${quoted(where.moreAt)}`;
    return `The ending ${to > from ? rises : falls} ${way(from, to, 'en')}${at}${more}${but}.`;
  },
  endingUnknown: (touchpoint: string) =>
    `How the ending changed is not known, as not all arrows at ${quoted(touchpoint)} say how many go where.`,
  endingParted: (rises: readonly PersonaMove[], falls: readonly PersonaMove[]) =>
    `The ending ${[
      ...(rises.length === 0 ? [] : [`rises for ${movesOf(rises, 'en')}`]),
      ...(falls.length === 0 ? [] : [`falls for ${movesOf(falls, 'en')}`]),
    ].join(' and ')}.`,
  experience: ({ rises, falls, isElsewhere }: Experience) => {
    const at = ({ touchpoints, touchpoint }: Shift) =>
      touchpoints === 1
        ? quoted(touchpoint)
        : `${counted(touchpoints, 'en')} ${isElsewhere ? 'other ' : ''}touchpoints`;
    const by = ({ by: much, score: only }: Shift) =>
      only === undefined ? `${far(much, 'en')} on average` : number(much, 'en');
    const who = ({ personas }: Shift) => whose(personas);
    if (rises !== undefined && falls !== undefined)
      return `The experience rises at ${at(rises)}${who(rises)}, by ${by(rises)}, and falls at ${at(falls)}${who(falls)}, by ${by(falls)}.`;
    const one = rises ?? falls;
    if (one === undefined) return '';
    if (one.score !== undefined)
      return `Feels ${rises === undefined ? 'worse' : 'better'} at ${at(one)}: ${way(one.score.from, one.score.to, 'en')}${who(one)}.`;
    return `The experience ${rises === undefined ? 'falls' : 'rises'} by ${by(one)} at ${at(one)}${who(one)}.`;
  },
  leaving: ({ touchpoint, from, to, is, recounted = 0 }: Leave) => {
    const at = quoted(touchpoint);
    const share = (leaving: Leaving) => (typeof leaving === 'number' ? `${number(leaving, 'en')}%` : 'some');
    if (is === 'recounted')
      return isMore(to, from)
        ? `${number(recounted, 'en')}% at ${at} are drawn as leaving now, and no longer as done.`
        : `${number(recounted, 'en')}% at ${at} are drawn as done now, and no longer as leaving.`;
    if (is === 'gone') return `${at}, where ${share(from)} left, is gone.`;
    if (is === 'new') return `${capital(share(to))} leave at ${at}, which is new.`;
    if (to === 'done') return `The journey ends at ${at} for everyone now, where ${share(from)} left.`;
    if (from === 'done') return `${capital(share(to))} leave at ${at} now, where the journey ended for everyone.`;
    if (to === 'nobody')
      return `Nobody leaves at ${at} any more${typeof from === 'number' ? `, where ${share(from)} did` : ''}.`;
    if (to === 'unknown')
      return from === 'nobody'
        ? `Some leave at ${at} now, where nobody did; how many is not known.`
        : `How many leave at ${at} is not known any more; it was ${share(from)}.`;
    if (from === 'unknown') return `${share(to)} leave at ${at}; it was not known how many did.`;
    return `${share(to)} leave at ${at}, ${from === 'nobody' ? 'where nobody did' : `instead of ${share(from)}`}.`;
  },
  leavingElsewhere: ({ more, fewer, unknown }: Elsewhere) => {
    const places = (count: number) => `${counted(count, 'en')} other touchpoint${count === 1 ? '' : 's'}`;
    const parts = [
      ...(more === 0 ? [] : [`more leave at ${places(more)}`]),
      ...(fewer === 0 ? [] : [`fewer leave at ${places(fewer)}`]),
      ...(unknown === 0 ? [] : [`how many leave at ${places(unknown)} is not known in one version`]),
    ];
    return parts.length === 0 ? '' : capital(`${listed(parts, 'en')}.`);
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
  evidence: (lost: readonly Backed[], gained: readonly Backed[]) => {
    const things = (all: readonly Backed[]) => {
      const [one, ...others] = all;
      if (one === undefined || others.length > 0) return `${counted(all.length, 'en')} scores or pain points`;
      return 'pain' in one ? `the pain point ${quoted(one.pain)}` : `the score at ${quoted(one.touchpoint)}`;
    };
    const its = (all: readonly Backed[]) => (all.length === 1 ? 'its' : 'their');
    if (gained.length === 0) return capital(`${things(lost)} lost ${its(lost)} evidence.`);
    if (lost.length === 0) return capital(`${things(gained)} gained evidence.`);
    return capital(`${things(lost)} lost ${its(lost)} evidence, ${things(gained)} gained some.`);
  },
  scores: (come: readonly string[], gone: readonly string[]) => {
    const scores = (all: readonly string[]) => {
      const [one, ...others] = all;
      if (one !== undefined && others.length === 0) return `one score at ${quoted(one)} is`;
      return `${counted(all.length, 'en')} scores are`;
    };
    return [
      ...(gone.length === 0 ? [] : [capital(`${scores(gone)} gone.`)]),
      ...(come.length === 0 ? [] : [capital(`${scores(come)} new.`)]),
    ].join(' ');
  },
  sources: (count: number) => `The evidence behind ${counted(count, 'en')} ${count === 1 ? 'fact' : 'facts'} changed.`,
};

export const nl: typeof en = {
  lowPoint: (from, to) =>
    `Het dieptepunt ${to.score > from.score ? 'stijgt' : 'daalt'} ${way(from.score, to.score, 'nl')} ${lowPointAt(to)}.`,
  lowPointMoves: (from, to, isFirst) =>
    `Het dieptepunt verschuift van ${scoredPlace(from, 'nl')} naar ${scoredPlace(to, 'nl')}${isFirst ? ', dat eerst geen score had' : ''}.`,
  lowPointLost: (from) => `Het dieptepunt, ${scoredPlace(from, 'nl')}, heeft geen score meer.`,
  ending: (from, to, others, where) => {
    const [rises, falls] = ['stijgt', 'daalt'];
    const but = others.length === 0 ? '' : `, maar ${to > from ? falls : rises} voor ${movesOf(others, 'nl')}`;
    const at = where.at === undefined ? '' : ` (${onOneLine(where.at)})`;
    const more = where.moreAt === undefined ? '' : `: meer mensen eindigen bij ${quoted(where.moreAt)}`;
    return `Het einde ${to > from ? rises : falls} ${way(from, to, 'nl')}${at}${more}${but}.`;
  },
  endingUnknown: (touchpoint) =>
    `Hoe het einde veranderde is niet bekend: niet alle pijlen bij ${quoted(touchpoint)} zeggen hoeveel mensen waarheen gaan.`,
  endingParted: (rises, falls) =>
    `Het einde ${[
      ...(rises.length === 0 ? [] : [`stijgt voor ${movesOf(rises, 'nl')}`]),
      ...(falls.length === 0 ? [] : [`daalt voor ${movesOf(falls, 'nl')}`]),
    ].join(' en ')}.`,
  experience: ({ rises, falls, isElsewhere }) => {
    const at = ({ touchpoints, touchpoint }: Shift) =>
      touchpoints === 1
        ? quoted(touchpoint)
        : `${counted(touchpoints, 'nl')} ${isElsewhere ? 'andere ' : ''}contactmomenten`;
    const by = ({ by: much, score: only }: Shift) =>
      only === undefined ? `gemiddeld ${far(much, 'nl')}` : number(much, 'nl');
    const who = ({ personas }: Shift) => whose(personas);
    if (rises !== undefined && falls !== undefined)
      return `De beleving stijgt ${by(rises)} bij ${at(rises)}${who(rises)} en daalt ${by(falls)} bij ${at(falls)}${who(falls)}.`;
    const one = rises ?? falls;
    if (one === undefined) return '';
    if (one.score !== undefined)
      return `Voelt ${rises === undefined ? 'slechter' : 'beter'} bij ${at(one)}: ${way(one.score.from, one.score.to, 'nl')}${who(one)}.`;
    return `De beleving ${rises === undefined ? 'daalt' : 'stijgt'} ${by(one)} bij ${at(one)}${who(one)}.`;
  },
  leaving: ({ touchpoint, from, to, is, recounted = 0 }) => {
    const at = quoted(touchpoint);
    const share = (leaving: Leaving) => (typeof leaving === 'number' ? `${number(leaving, 'nl')}%` : 'een deel');
    if (is === 'recounted')
      return isMore(to, from)
        ? `Bij ${at} staat ${number(recounted, 'nl')}% nu getekend als afgehaakt, en niet meer als klaar.`
        : `Bij ${at} staat ${number(recounted, 'nl')}% nu getekend als klaar, en niet meer als afgehaakt.`;
    if (is === 'gone') return `${at}, waar ${share(from)} afhaakte, vervalt.`;
    if (is === 'new') return `Bij ${at}, dat nieuw is, haakt ${share(to)} af.`;
    if (to === 'done') return `De klantreis eindigt bij ${at} nu voor iedereen, waar ${share(from)} afhaakte.`;
    if (from === 'done') return `Bij ${at} haakt nu ${share(to)} af, waar de klantreis voor iedereen eindigde.`;
    if (to === 'nobody')
      return `Bij ${at} haakt niemand meer af${typeof from === 'number' ? `; dat was ${share(from)}` : ''}.`;
    if (to === 'unknown')
      return from === 'nobody'
        ? `Bij ${at} haakt nu een deel af, waar dat eerst niemand deed; hoeveel is niet bekend.`
        : `Hoeveel er bij ${at} afhaakt is niet meer bekend; het was ${share(from)}.`;
    if (from === 'unknown') return `Bij ${at} haakt ${share(to)} af; hoeveel dat was, was niet bekend.`;
    return `Bij ${at} haakt ${share(to)} af, ${from === 'nobody' ? 'waar dat eerst niemand deed' : `in plaats van ${share(from)}`}.`;
  },
  leavingElsewhere: ({ more, fewer, unknown }) => {
    const places = (count: number) =>
      `bij ${counted(count, 'nl')} ${count === 1 ? 'ander contactmoment' : 'andere contactmomenten'}`;
    const parts = [
      ...(more === 0 ? [] : [`${places(more)} haken er meer mensen af`]),
      ...(fewer === 0 ? [] : [`${places(fewer)} minder`]),
      ...(unknown === 0 ? [] : [`${places(unknown)} is het in één versie niet bekend`]),
    ];
    const isOnlyFewer = more === 0 && fewer > 0;
    const all = isOnlyFewer ? [`${places(fewer)} haken er minder mensen af`, ...parts.slice(1)] : parts;
    return all.length === 0 ? '' : capital(`${listed(all, 'nl')}.`);
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
  evidence: (lost, gained) => {
    const things = (all: readonly Backed[]) => {
      const [one, ...others] = all;
      if (one === undefined || others.length > 0) return `${counted(all.length, 'nl')} scores of pijnpunten`;
      return 'pain' in one ? `het pijnpunt ${quoted(one.pain)}` : `de score bij ${quoted(one.touchpoint)}`;
    };
    const lose = lost.length === 1 ? 'verliest' : 'verliezen';
    const gain = gained.length === 1 ? 'krijgt' : 'krijgen';
    if (gained.length === 0) return capital(`${things(lost)} ${lose} de onderbouwing.`);
    if (lost.length === 0) return capital(`${things(gained)} ${gain} onderbouwing.`);
    return capital(`${things(lost)} ${lose} de onderbouwing, ${things(gained)} ${gain} die juist.`);
  },
  scores: (come, gone) => {
    const scores = (all: readonly string[]) => {
      const [one, ...others] = all;
      if (one !== undefined && others.length === 0) return `één score bij ${quoted(one)}`;
      return `${counted(all.length, 'nl')} scores`;
    };
    return [
      ...(gone.length === 0 ? [] : [capital(`${scores(gone)} ${gone.length === 1 ? 'vervalt' : 'vervallen'}.`)]),
      ...(come.length === 0 ? [] : [capital(`${scores(come)} ${come.length === 1 ? 'is' : 'zijn'} nieuw.`)]),
    ].join(' ');
  },
  sources: (count) =>
    `De onderbouwing van ${counted(count, 'nl')} ${count === 1 ? 'gegeven' : 'gegevens'} is veranderd.`,
};

function isMore(one: Leaving, other: Leaving): boolean {
  const percent = (leaving: Leaving) => (typeof leaving === 'number' ? leaving : 0);
  return percent(one) > percent(other);
}

function lowPointAt({ touchpoint, persona }: LowPoint): string {
  return `(${onOneLine([touchpoint, ...(persona === undefined ? [] : [persona])].join(', '))})`;
}

/** `“Pia” (from +1 to +2) and “Bo” (from 0 to +1)`. */
function movesOf(moves: readonly PersonaMove[], language: Language): string {
  return listed(
    moves.map(({ persona, from, to }) => `${quoted(persona)} (${way(from, to, language)})`),
    language,
  );
}
