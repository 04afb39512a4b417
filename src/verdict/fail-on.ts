/**
 * What may stop a change: the rules that `--fail-on` names. Each looks at each place by itself, so what got better in one
 * place makes up for nothing in another.
 */
import {
  type Counted,
  type EndScore,
  emotionOf,
  endMean,
  ends,
  isAssumption,
  lowest,
  mainEnd,
  personasOf,
} from '../analysis/figures.js';
import { addUp, sumOfShares } from '../analysis/shares.js';
import type { Change, Comparison, Counterparts, JourneyComparison, Moment, Place, Side } from '../diff/index.js';
import { type Journey, type Level, named, type Span, type Touchpoint } from '../model/index.js';
import { dividedOtherwise } from './ending.js';

export const failRules = [
  'low-point-fell',
  'ending-fell',
  'critical-pain-added',
  'evidence-lost',
  'share-sum',
  'any',
] as const;

export type FailRule = (typeof failRules)[number];

/** One place at which a change breaks a rule. */
export interface Violation {
  readonly rule: FailRule;
  readonly place: Place;
  readonly before?: Side;
  readonly after?: Side;
  readonly reason: Reason;
  /**
   * All that the rule looked at, of both versions. Whoever accepts the violation accepts this and nothing else: the same
   * rule at the same place, broken in another way, has another content.
   */
  readonly content: unknown;
}

/** In every language that the file has. */
export type Called = Pick<Touchpoint, 'title' | 'labels'>;

/** What is wrong. Scores are on the scale of the later version. */
export type Reason =
  | {
      readonly about: 'low-point';
      readonly persona?: Called;
      readonly from: number;
      readonly to: number;
      /** The touchpoint of the former low point, where that was another. */
      readonly formerly?: Called;
    }
  | { readonly about: 'ending'; readonly persona?: Called; readonly from: number; readonly to: number }
  | { readonly about: 'pain'; readonly pain: string; readonly from?: Level }
  | { readonly about: 'score-evidence'; readonly persona?: Called }
  | { readonly about: 'pain-evidence'; readonly pain: string }
  | { readonly about: 'shares'; readonly sum: number }
  | { readonly about: 'change'; readonly change: Change };

/** Versions that could be read in part only: what may stand in the rest is taken for neither gone nor new. */
export type Incomplete = readonly ('before' | 'after')[];

/** In the order of the rules, then of the later version. */
export function violationsOf(
  comparison: Comparison,
  rules: readonly FailRule[],
  incomplete: Incomplete = [],
): readonly Violation[] {
  const journeys = comparison.journeys.flatMap((journey) => bothSides(comparison, journey));
  return failRules
    .filter((rule) => rules.includes(rule))
    .flatMap((rule) => {
      return rule === 'any' ? anyChanges(comparison) : journeys.flatMap((both) => checks[rule](both, incomplete));
    });
}

/** A journey that both versions have, with whoever is in both. */
interface Both extends JourneyComparison {
  readonly comparison: Comparison;
  readonly before: Journey;
  readonly after: Journey;
  readonly personas: readonly SharedPersona[];
}

interface SharedPersona {
  /** Their names in the versions. */
  readonly before: string;
  readonly after: string;
  /** Absent where the journey has one persona only. */
  readonly called?: Called;
}

function bothSides(comparison: Comparison, journey: JourneyComparison): readonly Both[] {
  const { before, after } = journey;
  if (before === undefined || after === undefined) return [];
  return [{ ...journey, comparison, before, after, personas: sharedPersonas(comparison, before, after) }];
}

/** Those from elsewhere are known by their names. */
function sharedPersonas({ personas, after: model }: Comparison, before: Journey, after: Journey) {
  const former = new Set(personasOf(before));
  const names = personasOf(after);
  return names.flatMap((name): readonly SharedPersona[] => {
    const then = personas.find((both) => both.after?.name === name)?.before?.name ?? name;
    if (!former.has(then)) return [];
    const called = names.length < 2 ? {} : { called: named(model.personas, name) ?? { title: name, labels: [] } };
    return [{ before: then, after: name, ...called }];
  });
}

type Check = (both: Both, incomplete: Incomplete) => readonly Violation[];

const checks: Readonly<Record<Exclude<FailRule, 'any'>, Check>> = {
  'low-point-fell': (both, incomplete) =>
    // What cannot be read of the former version may have been lower still.
    incomplete.includes('before') ? [] : both.personas.flatMap((persona) => lowPointFell(both, persona)),
  'ending-fell': (both, incomplete) =>
    // What nobody knows breaks no rule; the verdict says that it is not known.
    incomplete.length > 0 || dividedOtherwise(both) !== undefined
      ? []
      : both.personas.flatMap((persona) => endingFell(both, persona)),
  'critical-pain-added': criticalPains,
  'evidence-lost': (both) => [
    ...both.touchpoints.flatMap((moment) => scoresWithout(both, moment)),
    ...painsWithout(both),
  ],
  'share-sum': wrongShares,
};

function lowPointFell(both: Both, persona: SharedPersona): readonly Violation[] {
  const [from, to] = [
    lowest(both.before, { personas: [persona.before] }),
    lowest(both.after, { personas: [persona.after] }),
  ];
  if (from === undefined || to === undefined) return [];
  if (!isLower(to.score, from.score)) return [];
  const [then, now] = [titlesOf(both.before, from), titlesOf(both.after, to)];
  return [
    {
      rule: 'low-point-fell',
      place: placeOf(both.after, to),
      ...sides(both, from.emotion.span, to.emotion.span),
      reason: {
        about: 'low-point',
        ...whose(persona),
        from: from.score,
        to: to.score,
        ...(from.touchpoint.title === to.touchpoint.title ? {} : { formerly: from.touchpoint }),
      },
      content: [persona.after, then, from.score, now, to.score, scaleOf(both)],
    },
  ];
}

function endingFell(both: Both, persona: SharedPersona): readonly Violation[] {
  const { comparison, before, after } = both;
  const [then, now] = [{ personas: [persona.before] }, { personas: [persona.after] }];
  const [from, to] = [endMean(comparison.before, before, then), endMean(comparison.after, after, now)];
  const { end, former } = fallenEnd(both, then, now);
  if (from === undefined || to === undefined || end === undefined) return [];
  if (!isLower(to, from)) return [];
  return [
    {
      rule: 'ending-fell',
      place: placeOf(after, end),
      ...sides(both, former?.emotion.span, end.emotion.span),
      reason: { about: 'ending', ...whose(persona), from, to },
      content: [persona.after, from, to, scaleOf(both)],
    },
  ];
}

/** The end at which the score fell most; where it fell at none, more people come to a lower one, and the main end stands for that. */
function fallenEnd(
  { before, after, touchpoints }: Both,
  then: Counted,
  now: Counted,
): { readonly end: EndScore | undefined; readonly former: EndScore | undefined } {
  const olds = new Map(ends(before, then).map((end) => [end.touchpoint.span, end]));
  const spans = new Map(touchpoints.map((both) => [both.after?.touchpoint.span, both.before?.touchpoint.span]));
  const fallen = ends(after, now).flatMap((end) => {
    const former = olds.get(spans.get(end.touchpoint.span) ?? end.touchpoint.span);
    return former !== undefined && isLower(end.score, former.score) ? [{ end, former }] : [];
  });
  const by = ({ end, former }: (typeof fallen)[number]) => former.score - end.score;
  const [most] = fallen.toSorted((a, b) => by(b) - by(a));
  return most ?? { end: mainEnd(after, now), former: mainEnd(before, then) };
}

/** New, or less than critical before. */
function criticalPains(both: Both, incomplete: Incomplete): readonly Violation[] {
  return both.pains.flatMap(({ before, after }): readonly Violation[] => {
    if (after?.pain.severity !== 'critical' || before?.pain.severity === 'critical') return [];
    if (before === undefined && incomplete.includes('before')) return [];
    const from = before?.pain.severity;
    const pain = after.pain.text.value;
    return [
      {
        rule: 'critical-pain-added',
        place: placeOf(both.after, after),
        ...sides(both, before?.pain.span, after.pain.span),
        reason: { about: 'pain', pain, ...(from === undefined ? {} : { from }) },
        content: [titlesOf(both.after, after), pain, from ?? null, before !== undefined],
      },
    ];
  });
}

/** Scores that both versions have. */
function scoresWithout(both: Both, { before, after }: Counterparts<Moment>): readonly Violation[] {
  if (before === undefined || after === undefined) return [];
  return both.personas.flatMap((persona): readonly Violation[] => {
    const former = emotionOf(before.touchpoint, both.before, persona.before);
    const present = emotionOf(after.touchpoint, both.after, persona.after);
    if (former === undefined || present === undefined) return [];
    if (isAssumption(former, before.touchpoint, before.phase)) return [];
    if (!isAssumption(present, after.touchpoint, after.phase)) return [];
    return [
      {
        rule: 'evidence-lost',
        place: placeOf(both.after, after),
        ...sides(both, former.span, present.span),
        reason: { about: 'score-evidence', ...whose(persona) },
        content: [titlesOf(both.after, after), persona.after, former.score?.value, present.score?.value],
      },
    ];
  });
}

function painsWithout(both: Both): readonly Violation[] {
  return both.pains.flatMap(({ before, after }): readonly Violation[] => {
    if (before === undefined || after === undefined) return [];
    if (isAssumption(before.pain, before.touchpoint, before.phase)) return [];
    if (!isAssumption(after.pain, after.touchpoint, after.phase)) return [];
    const pain = after.pain.text.value;
    return [
      {
        rule: 'evidence-lost',
        place: placeOf(both.after, after),
        ...sides(both, before.pain.span, after.pain.span),
        reason: { about: 'pain-evidence', pain },
        content: [titlesOf(both.after, after), pain, after.pain.severity ?? null],
      },
    ];
  });
}

/** That do not add up, and did or were not there. */
function wrongShares(both: Both): readonly Violation[] {
  return both.touchpoints.flatMap(({ before, after }): readonly Violation[] => {
    if (after === undefined || addUp(after.touchpoint.flows)) return [];
    if (before !== undefined && !addUp(before.touchpoint.flows)) return [];
    const { flows } = after.touchpoint;
    const last = flows.findLast(({ share }) => share !== undefined);
    return [
      {
        rule: 'share-sum',
        place: placeOf(both.after, after),
        ...sides(both, before?.touchpoint.span, last?.span ?? after.touchpoint.span),
        reason: { about: 'shares', sum: sumOfShares(flows) },
        content: [titlesOf(both.after, after), flows.map(({ to, share }) => [to?.name ?? null, share?.value ?? null])],
      },
    ];
  });
}

function anyChanges({ changes, before, after }: Comparison): readonly Violation[] {
  const [olds, news] = [bySpan(before), bySpan(after)];
  return changes.map((change) => {
    const { code, place, keyword, key = '', from = '', to = '' } = change;
    // A thing that came or went is more than its title.
    const whole = keyword === undefined ? [contentAt(olds, change.before), contentAt(news, change.after)] : [keyword];
    return {
      rule: 'any',
      place,
      ...(change.before === undefined ? {} : { before: change.before }),
      ...(change.after === undefined ? {} : { after: change.after }),
      reason: { about: 'change', change },
      content: [code, place.kind, place.titles, key, from, to, ...whole],
    };
  });
}

/** What a model holds, by where it stands: no two things have one span. */
function bySpan(model: unknown, found = new Map<unknown, unknown>()): ReadonlyMap<unknown, unknown> {
  if (typeof model !== 'object' || model === null) return found;
  if ('span' in model) found.set(model.span, model);
  for (const part of Object.values(model)) bySpan(part, found);
  return found;
}

/** What stands at a place, without where it stands. */
function contentAt(things: ReadonlyMap<unknown, unknown>, side: Side | undefined): unknown {
  return side === undefined ? null : (withoutSpans(things.get(side.span)) ?? null);
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const others = Object.entries(value).filter(([name]) => name !== 'uri' && !/span$/i.test(name));
  return Object.fromEntries(others.map(([name, part]) => [name, withoutSpans(part)]));
}

function placeOf(journey: Journey, moment: Moment): Place {
  const things = [journey, moment.phase, moment.touchpoint];
  const titles = titlesOf(journey, moment);
  return { kind: 'touchpoint', name: moment.touchpoint.name, titles, labels: things.map(({ labels }) => labels) };
}

function titlesOf(journey: Journey, { phase, touchpoint }: Moment): readonly string[] {
  return [journey.title, phase.title, touchpoint.title];
}

function sides({ comparison }: Both, before: Span | undefined, after: Span): Pick<Violation, 'before' | 'after'> {
  return {
    ...(before === undefined ? {} : { before: { uri: comparison.before.uri, span: before } }),
    after: { uri: comparison.after.uri, span: after },
  };
}

function whose({ called }: SharedPersona): { readonly persona?: Called } {
  return called === undefined ? {} : { persona: called };
}

/** Scores of the former version are on the scale of the later one; which that was, counts. */
function scaleOf({ after: { scale }, rescaling }: Both): readonly number[] {
  return [scale.from, scale.to, ...(rescaling === undefined ? [] : [rescaling.from.from, rescaling.from.to])];
}

/** Scores that differ by less are written alike. */
const least = 0.005;

function isLower(score: number, than: number): boolean {
  return than - score >= least;
}
