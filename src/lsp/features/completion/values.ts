/** Values that are no names of anything: scores, shares, dates, colours, units. */
import { sumOfShares } from '../../../analysis/shares.js';
import { writtenText } from '../../../language/index.js';
import {
  type Declaration,
  defaultScale,
  type Journey,
  type Model,
  own,
  type Scale,
  type TopLevelDeclaration,
  touchpointsOf,
} from '../../../model/index.js';
import { completionWords } from '../../../words/completion.js';
import { scoreWord } from '../../../words/scores.js';
import { languageName, number } from '../../../words/write.js';
import { type CompletionContext, isAtCaret, textBehind } from './context.js';
import type { Suggestion } from './suggestion.js';

/** Five levels from the best to the worst of a scale, with a word for each. */
export function scoresOf({ language }: CompletionContext, scale: Scale = defaultScale): Suggestion[] {
  const { from, to } = scale.valid ? scale : defaultScale;
  const scores = new Set([4, 3, 2, 1, 0].map((level) => levelOf(from, to, level)));
  return [...scores].map((score) => {
    const word = scoreWord(score, scale, language);
    return {
      label: from < 0 && score > 0 ? `+${score}` : String(score),
      kind: 'value' as const,
      title: word,
      aliases: [word],
    };
  });
}

/** A score of one of the five levels, 0 the lowest: whole where the scale is wide enough. */
function levelOf(from: number, to: number, level: number): number {
  const exact = from + ((to - from) * level) / 4;
  const digits = to - from >= 4 ? 1 : 100;
  return Math.round(exact * digits) / digits;
}

/** What the other arrows of the touchpoint leave of 100%. */
export function sharesOf(context: CompletionContext): Suggestion[] {
  const { here, language } = context;
  const others = (here.touchpoint?.flows ?? []).filter((flow) => !isAtCaret(context, flow));
  const left = Math.round((100 - sumOfShares(others)) * 100) / 100;
  if (left <= 0) return [];
  const hasMark = textBehind(context).startsWith('%');
  const shares = left === 100 ? [50, 25, 75] : [left];
  const words = completionWords(language);
  return shares.map((share) => ({
    label: `${share}%`,
    kind: 'value' as const,
    ...(left === 100 ? {} : { title: words.share(`${number(left, language)}%`) }),
    written: hasMark ? String(share) : `${share}%`,
  }));
}

/** Today, and for research also the ends of the last months, which is as precise as many reports are. */
export function datesOf({ today, language }: CompletionContext, withMonths: boolean): Suggestion[] {
  const words = completionWords(language);
  const now = { label: today, kind: 'value' as const, title: words.today, aliases: [words.today] };
  const [year = 1970, month = 1] = today.split('-').map(Number);
  const ends = [0, 1, 2].map((back) => new Date(Date.UTC(year, month - 1 - back, 0)));
  const months = ends.map((end) => {
    const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(end);
    const title = words.lastDay(name);
    return { label: end.toISOString().slice(0, 10), kind: 'value' as const, title, aliases: [title] };
  });
  return withMonths ? [now, ...months] : [now];
}

/** Those that no persona of the file has come first. */
export function colorsOf({ model, language }: CompletionContext): Suggestion[] {
  const taken = new Set(own(model, model.personas).map(({ color }) => color?.value));
  return Object.entries(completionWords(language).colors)
    .toSorted(([a], [b]) => Number(taken.has(a)) - Number(taken.has(b)))
    .map(([label, title]) => ({ label, kind: 'color' as const, title, aliases: [title], detail: label }));
}

export function methodsOf({ language }: CompletionContext): Suggestion[] {
  return Object.entries(completionWords(language).methods).map(([label, detail]) => ({
    label,
    kind: 'value' as const,
    detail,
    aliases: [detail],
  }));
}

const usualLanguages = ['nl', 'en', 'de', 'fr', 'es', 'tr', 'pl', 'ar', 'uk'];

/** Languages that titles of the file have labels in; those of a usual file behind them. */
export function languagesOf(context: CompletionContext): Suggestion[] {
  const { model, language } = context;
  return [...new Set([...labelLanguages(model), ...usualLanguages])].map((tag) => {
    const name = languageName(tag, language);
    return {
      label: tag,
      kind: 'value' as const,
      title: name,
      aliases: [name],
      insert: [`${tag} "`, { gap: '' }, '"'],
    };
  });
}

/** The languages of the file's labels, the most used first. */
export function labelLanguages(model: Model): readonly string[] {
  const counts = new Map<string, number>();
  const { channels, feelings, metrics, sources, personas, journeys } = model;
  const declarations: readonly Declaration[] = [
    ...own<TopLevelDeclaration>(model, [...channels, ...feelings, ...metrics, ...sources, ...personas]),
    ...own(model, journeys).flatMap((journey) => [journey, ...insideOf(journey)]),
  ];
  for (const { labels } of declarations) {
    for (const { language } of labels) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
}

function insideOf(journey: Journey) {
  return journey.phases.flatMap((phase) => [phase, ...phase.touchpoints]);
}

const scales = [
  ['-2..2', 'usual'],
  ['1..5', 'five'],
  ['1..10', 'ten'],
] as const;
const ranges = [
  ['0..100', 'percent'],
  ['1..5', 'five'],
  ['1..10', 'ten'],
  ['0..', undefined],
] as const;

export function rangesOf({ language }: CompletionContext, isScale: boolean): Suggestion[] {
  const words = completionWords(language).scale;
  return (isScale ? scales : ranges).map(([label, word]) => ({
    label,
    kind: 'value' as const,
    ...(word === undefined ? {} : { title: words[word], aliases: [words[word]] }),
  }));
}

const usualUnits = ['min', 'h', 'days', 's', '%'];

/** The unit of the kind of measurement; those in use elsewhere, and the usual ones, for a kind without one. */
export function unitsOf(context: CompletionContext, kindUnit: string | undefined): Suggestion[] {
  const { here } = context;
  const used = (here.journey === undefined ? [] : touchpointsOf(here.journey)).flatMap(({ touchpoint, phase }) =>
    [...touchpoint.metrics, ...phase.metrics].flatMap(({ unit }) => unit ?? []),
  );
  const units = kindUnit === undefined ? [...used, ...usualUnits] : [kindUnit];
  return [...new Set(units)]
    .filter((unit) => /^(?:%|[A-Za-z]+)$/.test(unit))
    .map((label) => ({ label, kind: 'value' as const }));
}

/** What the personas of the file are told about. */
export function topicsOf({ model, language }: CompletionContext): Suggestion[] {
  const used = own(model, model.personas).flatMap(({ about }) => about.map(({ topic }) => topic));
  return [...new Set([...used, ...completionWords(language).topics])]
    .filter((topic) => topic !== '')
    .map((topic) => ({
      label: topic,
      kind: 'value' as const,
      written: writtenText(topic),
      insert: [`${writtenText(topic)} "`, { gap: '' }, '"'],
    }));
}
