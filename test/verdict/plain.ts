/**
 * What two versions mean, worked out a second time from the definitions and from nothing that the product has: low point,
 * ending, drop-off and people. Plain and slow on purpose.
 */
import { type Arrow, type Place, type Story, scoreAt } from './story.js';

/** A score in the versions that have it, on the later scale. */
export interface PlainScore {
  readonly place: string;
  readonly persona: string;
  readonly before?: number;
  readonly after?: number;
  /** Whether the touchpoint is in both versions. */
  readonly isInBoth: boolean;
}

const least = 0.005;
export const differ = (a: number, b: number) => Math.abs(a - b) >= least;

const nameOf = ({ name }: { readonly name: string }) => name;
const placeIn = ({ places }: Story, name: string) => places.find((place) => place.name === name);

export function peopleOf(before: Story, after: Story) {
  const [then, now] = [before.personas.map(nameOf), after.personas.map(nameOf)];
  return {
    shared: now.filter((name) => then.includes(name)),
    come: now.filter((name) => !then.includes(name)),
    gone: then.filter((name) => !now.includes(name)),
  };
}

/** A step of one scale is the same step of another. */
export function scoresOf(before: Story, after: Story): readonly PlainScore[] {
  const names = [...new Set([...after.places, ...before.places].map(nameOf))];
  return names.flatMap((name) =>
    peopleOf(before, after).shared.flatMap((persona): readonly PlainScore[] => {
      const [then, now] = [placeIn(before, name), placeIn(after, name)];
      const [one, other] = [then?.scores[persona], now?.scores[persona]];
      if (one === undefined && other === undefined) return [];
      return [
        {
          place: name,
          persona,
          isInBoth: then !== undefined && now !== undefined,
          ...(one === undefined ? {} : { before: scoreAt(one, after.scale) }),
          ...(other === undefined ? {} : { after: scoreAt(other, after.scale) }),
        },
      ];
    }),
  );
}

export type PlainLowPoint =
  | { readonly is: 'nothing' }
  | { readonly is: 'lost'; readonly from: number; readonly at: readonly PlainScore[] }
  | {
      readonly is: 'moved' | 'same';
      readonly from: number;
      readonly to: number;
      /** Where it may have been and may be, those that changed if there are any. */
      readonly left: readonly PlainScore[];
      readonly reached: readonly PlainScore[];
    };

export function lowPointOf(scores: readonly PlainScore[]): PlainLowPoint {
  const olds = scores.filter(({ before }) => before !== undefined);
  const news = scores.filter(({ after }) => after !== undefined);
  if (olds.length === 0 || news.length === 0) return { is: 'nothing' };
  const from = Math.min(...olds.map(({ before = 0 }) => before));
  const to = Math.min(...news.map(({ after = 0 }) => after));
  const then = olds.filter(({ before = 0 }) => !differ(before, from));
  const now = news.filter(({ after = 0 }) => !differ(after, to));
  const both = then.filter((score) => now.includes(score));
  if (!differ(from, to) && both.length > 0) return { is: 'nothing' };
  if (to > from) {
    const unknown = olds.filter(({ isInBoth, before = 0, after }) => isInBoth && after === undefined && before < to);
    const lost = unknown.filter((score) => then.includes(score));
    if (lost.length > 0) return { is: 'lost', from, at: lost };
    if (unknown.length > 0) return { is: 'nothing' };
  }
  if (both.length > 0) return { is: 'same', from, to, left: both, reached: both };
  const changed = (some: readonly PlainScore[]) => {
    const others = some.filter(
      ({ before, after }) => before === undefined || after === undefined || differ(before, after),
    );
    return others.length > 0 ? others : some;
  };
  return { is: 'moved', from, to, left: changed(then), reached: changed(now) };
}

/** The part of all who begin that is done at each touchpoint. */
export function doneAt({ places }: Story): ReadonlyMap<string, number> {
  const done = new Map<string, number>();
  const there = new Map<string, number>(places.map(({ name }, index) => [name, index === 0 ? 1 : 0]));
  // Arrows lead ahead only, so everybody who comes to a touchpoint is there when its turn comes.
  for (const [index, { name, arrows }] of places.entries()) {
    const people = there.get(name) ?? 0;
    const go = (to: string, part: number) => {
      if (to === 'end') done.set(name, (done.get(name) ?? 0) + part);
      else if (to !== 'exit') there.set(to, (there.get(to) ?? 0) + part);
    };
    const next = places[index + 1]?.name;
    if (arrows.length === 0) go(next ?? 'end', people);
    else if (isLone(arrows)) go('end', people);
    else {
      const open = arrows.filter(({ share }) => share === undefined);
      const taken = arrows.reduce((sum, { share = 0 }) => sum + share, 0);
      for (const { to, share } of arrows) if (share !== undefined) go(to, (people * share) / Math.max(100, taken));
      const left = (people * Math.max(0, 100 - taken)) / 100;
      if (left > 1e-9) {
        // Whom no arrow takes along goes on; behind the last touchpoint there is nothing to come to.
        if (open.length === 0) go(next ?? 'exit', left);
        else for (const { to } of open) go(to, left / open.length);
      }
    }
  }
  return done;
}

function isLone(arrows: readonly Arrow[]): boolean {
  return arrows.length === 1 && arrows[0]?.to === 'exit' && arrows[0].share === undefined;
}

export interface PlainEnding {
  readonly from: number;
  readonly to: number;
  readonly personas: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

/** Nothing where nobody has an ending in both versions, or nobody knows how people divide. */
export function endingOf(before: Story, after: Story): PlainEnding | undefined {
  const isGuessed = [...before.places, ...after.places].some(({ name }) => {
    const [then, now] = [placeIn(before, name)?.arrows ?? [], placeIn(after, name)?.arrows ?? []];
    const isOpen = (arrows: readonly Arrow[]) => arrows.filter(({ share }) => share === undefined).length > 1;
    return (isOpen(then) || isOpen(now)) && JSON.stringify(then) !== JSON.stringify(now);
  });
  if (isGuessed) return undefined;
  const [endsThen, endsNow] = [doneAt(before), doneAt(after)];
  const endOf = (story: Story, ends: ReadonlyMap<string, number>, persona: string) => {
    let [sum, people] = [0, 0];
    for (const { name, scores } of story.places) {
      const [part, step] = [ends.get(name) ?? 0, scores[persona]];
      if (step === undefined || part <= 0) continue;
      sum += part * scoreAt(step, after.scale);
      people += part;
    }
    return people === 0 ? undefined : sum / people;
  };
  const isUnknown = (persona: string) =>
    before.places.some(({ name, scores }) => {
      const now = placeIn(after, name);
      if (now === undefined) return false;
      const [one, other] = [scores[persona], now.scores[persona]];
      if ((one === undefined) === (other === undefined)) return false;
      return one === undefined ? (endsNow.get(name) ?? 0) > 0 : (endsThen.get(name) ?? 0) > 0;
    });
  const personas = peopleOf(before, after).shared.flatMap((name) => {
    const [from, to] = [endOf(before, endsThen, name), endOf(after, endsNow, name)];
    return from === undefined || to === undefined || isUnknown(name) ? [] : [{ name, from, to }];
  });
  if (personas.length === 0) return undefined;
  const segments = personas.map(({ name }) => after.personas.find((one) => one.name === name)?.segment ?? 0);
  const weights = segments.every((segment) => segment > 0) ? segments : personas.map(() => 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (side: 'from' | 'to') =>
    personas.reduce((sum, one, index) => sum + one[side] * (weights[index] ?? 0), 0) / all;
  return { from: mean('from'), to: mean('to'), personas };
}

/** Percent of those at a touchpoint who leave early; `unknown` where a share was left out, 0 where nobody does. */
export function leavingAt(place: Place | undefined): number | 'unknown' {
  const arrows = place?.arrows ?? [];
  const exits = arrows.filter(({ to }) => to === 'exit');
  if (exits.length === 0 || isLone(arrows)) return 0;
  if (exits.some(({ share }) => share === undefined)) return 'unknown';
  return exits.reduce((sum, { share = 0 }) => sum + share, 0);
}
