/**
 * Random pairs of versions: all that a verdict says of them agrees with a second, plain implementation of the definitions.
 * `VERDICT_RUNS` sets how many pairs are tried.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';
import { verdictsOf } from '../../src/verdict/index.js';
import { type Meaning, meaningsOf } from '../../src/verdict/meaning.js';
import { differ, doneAt, endingOf, leavingAt, lowPointOf, type PlainScore, peopleOf, scoresOf } from './plain.js';
import { edited, edits, painText, type Story, stories, textOf } from './story.js';

const runs = Number(process.env.VERDICT_RUNS ?? 300);

const modelOf = (text: string) => read(text, { uri: 'file:///j.journey' }).model;

type About<Name extends Meaning['about']> = Meaning & { readonly about: Name };

interface Told {
  readonly meanings: readonly Meaning[];
  readonly one: <Name extends Meaning['about']>(about: Name) => About<Name> | undefined;
  readonly sentences: readonly string[];
  readonly dutch: readonly string[];
  readonly tendency: string;
}

function toldOf(before: Story, after: Story): Told {
  const comparison = compare(modelOf(textOf(before)), modelOf(textOf(after)));
  const [journey] = comparison.journeys;
  const meanings = journey === undefined ? [] : meaningsOf(comparison, journey);
  const said = (language: 'en' | 'nl') => verdictsOf(comparison, language).flatMap(({ sentences }) => sentences);
  return {
    meanings,
    one: <Name extends Meaning['about']>(about: Name) =>
      meanings.find((meaning): meaning is About<Name> => meaning.about === about),
    sentences: said('en'),
    dutch: said('nl'),
    tendency: verdictsOf(comparison, 'en')[0]?.tendency ?? '',
  };
}

const placeOf = ({ title }: { readonly title: string }) => title.replace('At ', '');
const titled = (name: string) => `The ${name}`;
const rounded = (value: number) => Math.round(value * 100) / 100 + 0;
const written = (value: number) => {
  const score = rounded(value);
  return `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(score)}`;
};

const isAt =
  (place: string, persona: string) =>
  (score: PlainScore): boolean =>
    score.place === place && score.persona === persona;

function expectPeople(before: Story, after: Story, { one }: Told): void {
  const { come, gone } = peopleOf(before, after);
  expect(one('people-new')?.personas.map(({ title }) => title) ?? []).toEqual(come.map(titled));
  expect(one('people-gone')?.personas.map(({ title }) => title) ?? []).toEqual(gone.map(titled));
}

function expectLowPoint(scores: readonly PlainScore[], { one, sentences }: Told): void {
  const plain = lowPointOf(scores);
  const [told, lost] = [one('low-point'), one('low-point-lost')];
  if (plain.is === 'nothing') {
    expect([told, lost]).toEqual([undefined, undefined]);
  } else if (plain.is === 'lost') {
    expect(told).toBeUndefined();
    expect(lost?.from.score).toBeCloseTo(plain.from, 3);
    expect(plain.at.some(isAt(placeOf(lost?.from.touchpoint ?? { title: '' }), lost?.from.persona ?? ''))).toBe(true);
  } else {
    expect(lost).toBeUndefined();
    expect(told?.isSame).toBe(plain.is === 'same');
    expect(told?.from.score).toBeCloseTo(plain.from, 3);
    expect(told?.to.score).toBeCloseTo(plain.to, 3);
    if (told === undefined) return;
    expect(plain.left.some(isAt(placeOf(told.from.touchpoint), told.from.persona))).toBe(true);
    expect(plain.reached.some(isAt(placeOf(told.to.touchpoint), told.to.persona))).toBe(true);
    const sentence = sentences.find((text) => text.startsWith('The low point'));
    for (const score of [plain.from, plain.to]) expect(sentence).toContain(written(score));
    for (const { touchpoint } of [told.from, told.to]) expect(sentence).toContain(touchpoint.title);
  }
}

function expectEnding(before: Story, after: Story, { one, sentences }: Told): void {
  const plain = endingOf(before, after);
  const [told, parted] = [one('ending'), one('ending-parted')];
  const moved = (plain?.personas ?? []).filter(({ from, to }) => differ(from, to));
  const [rises, falls] = [moved.filter(({ from, to }) => to > from), moved.filter(({ from, to }) => to < from)];
  if (plain === undefined || moved.length === 0) {
    expect([told, parted]).toEqual([undefined, undefined]);
  } else if (differ(plain.from, plain.to)) {
    expect(parted).toBeUndefined();
    expect(told?.from).toBeCloseTo(plain.from, 6);
    expect(told?.to).toBeCloseTo(plain.to, 6);
    const others = plain.to > plain.from ? falls : rises;
    expect(told?.others.map(({ persona }) => persona)).toEqual(others.map(({ name }) => name));
    const sentence = sentences.find((text) => text.startsWith('The ending')) ?? '';
    expect(sentence).toContain(
      `${plain.to > plain.from ? 'rises' : 'falls'} from ${written(plain.from)} to ${written(plain.to)}`,
    );
    for (const { name, from, to } of others)
      expect(sentence).toContain(`“${titled(name)}” (from ${written(from)} to ${written(to)})`);
  } else {
    expect(told).toBeUndefined();
    expect(parted?.rises.map(({ persona }) => persona)).toEqual(rises.map(({ name }) => name));
    expect(parted?.falls.map(({ persona }) => persona)).toEqual(falls.map(({ name }) => name));
  }
}

/** Every score that moved is told once, and nothing else is. */
function expectShifts(after: Story, scores: readonly PlainScore[], { one }: Told): void {
  const [low, ending, parted, shifts] = [one('low-point'), one('ending'), one('ending-parted'), one('experience')];
  const done = doneAt(after);
  const isTold = ({ place, persona, before = 0, after: now = 0 }: PlainScore) => {
    if (low?.isSame && placeOf(low.to.touchpoint) === place && low.to.persona === persona) return true;
    if ((done.get(place) ?? 0) <= 0) return false;
    const isUp = now > before;
    if (parted) return parted[isUp ? 'rises' : 'falls'].some((other) => other.persona === persona);
    return (
      ending !== undefined &&
      (isUp === ending.to > ending.from || ending.others.some((other) => other.persona === persona))
    );
  };
  const left = scores.filter(
    (score) =>
      score.before !== undefined && score.after !== undefined && differ(score.before, score.after) && !isTold(score),
  );
  for (const way of ['rises', 'falls'] as const) {
    const some = left.filter(({ before = 0, after: now = 0 }) => (way === 'rises' ? now > before : now < before));
    const shift = shifts?.[way];
    if (some.length === 0) {
      expect(shift).toBeUndefined();
      continue;
    }
    expect(shift?.touchpoints).toBe(new Set(some.map(({ place }) => place)).size);
    expect(shift?.personas.toSorted()).toEqual([...new Set(some.map(({ persona }) => persona))].toSorted());
    const by = some.reduce((sum, { before = 0, after: now = 0 }) => sum + Math.abs(now - before), 0) / some.length;
    expect(shift?.by).toBeCloseTo(by, 2);
  }
}

function expectLeaving(before: Story, after: Story, { one, sentences }: Told): void {
  const names = [...new Set([...after.places, ...before.places].map(({ name }) => name))];
  const told = one('leaving');
  const changed = names.flatMap((name) => {
    const [then, now] = [before, after].map(({ places }) => places.find((place) => place.name === name));
    const [from, to] = [leavingAt(then), leavingAt(now)];
    return from === to || (from !== 'unknown' && to !== 'unknown' && !differ(from, to))
      ? []
      : [{ name, from, to, now }];
  });
  expect(told === undefined).toBe(changed.length === 0);
  if (told === undefined) return;
  const most = changed.find(({ name }) => name === placeOf(told.most.touchpoint));
  const size = ({ from, to }: (typeof changed)[number]) =>
    Math.abs((to === 'unknown' ? 0 : to) - (from === 'unknown' ? 0 : from));
  expect(most && size(most)).toBeCloseTo(Math.max(...changed.map(size)), 6);
  expect(told.more + told.fewer + told.unknown).toBe(changed.length - 1);
  // That nobody leaves is said only where no arrow leads out early.
  for (const sentence of sentences) {
    const [, name] = /Nobody leaves at “At (\w+)”/.exec(sentence) ?? [];
    if (name === undefined) continue;
    const arrows = after.places.find((place) => place.name === name)?.arrows ?? [];
    expect(arrows.some(({ to }) => to === 'exit')).toBe(false);
  }
}

function expectPains(before: Story, after: Story, { meanings }: Told): void {
  const pains = ({ places }: Story) => new Map(places.flatMap((place) => Object.entries(place.pains)));
  const [then, now] = [pains(before), pains(after)];
  const named = (about: Meaning['about']) =>
    meanings
      .filter((meaning) => meaning.about === about)
      .flatMap((meaning): readonly unknown[] => ('pains' in meaning ? meaning.pains : []))
      .map((pain) => (typeof pain === 'object' && pain !== null && 'pain' in pain ? pain.pain : pain))
      .toSorted();
  const texts = (names: readonly string[]) => names.map(painText).toSorted();
  const rank = (severity = '') => ['low', 'medium', 'high', 'critical'].indexOf(severity);
  const both = [...now.keys()].filter((name) => then.has(name));
  expect(named('pains-new')).toEqual(texts([...now.keys()].filter((name) => !then.has(name))));
  expect(named('pains-gone')).toEqual(texts([...then.keys()].filter((name) => !now.has(name))));
  expect(named('pains-worse')).toEqual(texts(both.filter((name) => rank(now.get(name)) > rank(then.get(name)))));
  expect(named('pains-milder')).toEqual(texts(both.filter((name) => rank(now.get(name)) < rank(then.get(name)))));
}

/** Nothing is shown as better while something got worse, and the reverse. */
function expectTendency(scores: readonly PlainScore[], { one, meanings, tendency }: Told): void {
  const low = one('low-point');
  const isFirst = low?.isFirst === true;
  const moved = scores.filter(
    ({ before, after }) => before !== undefined && after !== undefined && differ(before, after),
  );
  const [rose, fell] = [
    moved.some(({ before = 0, after = 0 }) => after > before),
    moved.some(({ before = 0, after = 0 }) => after < before),
  ];
  const has = (about: Meaning['about']) => meanings.some((meaning) => meaning.about === about);
  if (fell || has('pains-new') || has('pains-worse')) expect(['better', 'none']).not.toContain(tendency);
  if (rose || has('pains-gone') || has('pains-milder')) expect(['worse', 'none']).not.toContain(tendency);
  if (meanings.length === 0 || (isFirst && meanings.length === 1)) expect(tendency).toBe('none');
}

describe('of two random versions', () => {
  it(`a verdict says what the definitions say (${runs} pairs)`, () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(stories, edits, (before, all) => {
        const after = edited(before, all);
        const told = toldOf(before, after);
        const scores = scoresOf(before, after);
        expectPeople(before, after, told);
        expectLowPoint(scores, told);
        expectEnding(before, after, told);
        expectShifts(after, scores, told);
        expectLeaving(before, after, told);
        expectPains(before, after, told);
        expectTendency(scores, told);
        expect(told.dutch.length).toBe(told.sentences.length);
        for (const sentence of [...told.sentences, ...told.dutch])
          expect(sentence).not.toMatch(/−0(?![\d.,])|undefined|NaN/);
        for (const { about } of told.meanings) counts.set(about, (counts.get(about) ?? 0) + 1);
      }),
      { numRuns: runs },
    );
    console.log([...counts].map(([about, count]) => `${about} ${count}`).join(', '));
  });
});
