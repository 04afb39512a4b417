/**
 * Scores of a journey whose scale one side changed. Where that side put its own scores linearly onto the new scale, or had
 * none to put there, those of the other side are put there too; where it did not, nobody knows what they mean now.
 */
import type { Unit } from '../language/index.js';
import type { Journey, Scale } from '../model/index.js';
import { own, touchpointsOf } from '../model/index.js';
import type { Item, Items } from './items.js';
import { type Choice, type Forced, otherThan, type Rewritten } from './plan.js';
import type { SideName, Version } from './version.js';

export interface Scaled {
  readonly rewritten: Rewritten;
  readonly forced: Forced;
}

/** A score of a journey, with the fact that it stands in. */
interface Score {
  readonly at: number;
  readonly value: number;
  readonly unit: Unit;
  /** How many digits it has behind the point. */
  readonly digits: number;
}

type Convert = (score: number) => number;

export function scaled(items: Items): Scaled {
  const rewritten = { base: new Map(), ours: new Map(), theirs: new Map() };
  const forced = new Map<Item, 'itself' | 'whole'>();
  const { base, ours, theirs } = items.versions;
  const journeys = { base: journeysIn(base), ours: journeysIn(ours), theirs: journeysIn(theirs) };
  for (const [unit, before] of journeys.base) {
    const item = items.itemOf(unit);
    const [one, other] = [item.ours && journeys.ours.get(item.ours), item.theirs && journeys.theirs.get(item.theirs)];
    if (one === undefined || other === undefined || isSame(one.scale, other.scale)) continue;
    const changer: Choice | undefined = isSame(before.scale, other.scale)
      ? 'ours'
      : isSame(before.scale, one.scale)
        ? 'theirs'
        : undefined;
    if (changer === undefined) {
      forced.set(item, 'whole');
      continue;
    }
    const stays = otherThan(changer);
    const scores = {
      base: scoresOf(before, base),
      changer: scoresOf(changer === 'ours' ? one : other, items.versions[changer]),
      stays: scoresOf(changer === 'ours' ? other : one, items.versions[stays]),
    };
    const convert = linear(before.scale, (changer === 'ours' ? one : other).scale);
    const pairs = scores.base.flatMap((score) => {
      const same = isUntouched(score, items) ? score : scoreIn(scores.changer, items.itemOf(score.unit)[changer]);
      return same === undefined ? [] : [{ before: score, now: same }];
    });
    const isPut = scores.base.length === 0 || isLinear(pairs, convert);
    const put = (side: SideName, { at }: Score, image: string, text: string) =>
      rewritten[side].set(at, { image, text });
    const isKept = (score: Score) => {
      if (isUntouched(score, items)) return true;
      const was = scoreIn(scores.base, items.itemOf(score.unit).base);
      return was !== undefined && was.value === score.value;
    };
    if (!isPut) {
      for (const score of scores.stays) if (!isKept(score)) forced.set(items.itemOf(score.unit), 'itself');
      continue;
    }
    const digits = Math.max(2, ...scores.changer.map((score) => score.digits));
    const there = (score: Score) => String(Number(convert(score.value).toFixed(digits)));
    for (const score of scores.changer)
      put(changer, score, String(score.value), textAt(items.versions[changer], score));
    const onNew = (score: Score) => {
      const same = scoreIn(scores.changer, items.itemOf(score.unit)[changer]);
      return same !== undefined && isConverted(score, same, convert) ? String(same.value) : there(score);
    };
    for (const score of scores.base) put('base', score, onNew(score), onNew(score));
    for (const score of scores.stays) {
      const image = isKept(score) ? onNew(score) : there(score);
      put(stays, score, image, image);
    }
  }
  return { rewritten, forced };
}

function journeysIn({ model, unitAt, offsetOf }: Version): ReadonlyMap<Unit, Journey> {
  const found = new Map<Unit, Journey>();
  for (const journey of own(model, model.journeys)) {
    const unit = unitAt(offsetOf(journey.nameSpan.start));
    if (unit !== undefined) found.set(unit, journey);
  }
  return found;
}

function isSame(one: Scale, other: Scale): boolean {
  return one.from === other.from && one.to === other.to;
}

function linear(before: Scale, after: Scale): Convert {
  return (score) => after.from + ((score - before.from) * (after.to - after.from)) / (before.to - before.from);
}

function scoresOf(journey: Journey, version: Version): readonly Score[] {
  return touchpointsOf(journey).flatMap(({ touchpoint }) =>
    touchpoint.emotions.flatMap(({ score }): readonly Score[] => {
      const at = score && version.offsetOf(score.span.start);
      const unit = at === undefined ? undefined : version.unitAt(at);
      if (score === undefined || at === undefined || unit === undefined) return [];
      const written = version.text.slice(at, version.offsetOf(score.span.end));
      return [{ at, value: score.value, unit, digits: /[.,](\d+)$/.exec(written)?.[1]?.length ?? 0 }];
    }),
  );
}

function textAt({ text }: Version, { at }: Score): string {
  return /^[-+\u2212.,\d]+/.exec(text.slice(at, at + 40))?.[0] ?? '';
}

function scoreIn(scores: readonly Score[], unit: Unit | undefined): Score | undefined {
  return unit && scores.find((score) => score.unit === unit);
}

/** Whether it is in a block that is the same in every version: what is in it is no item of its own. */
function isUntouched({ unit }: Score, items: Items): boolean {
  return items.itemOf(unit) === items.file;
}

interface Pair {
  readonly before: Score;
  readonly now: Score;
}

/**
 * Whether every score that is still there is where the new scale puts it, and one of them shows it: a 1 left alone on a scale
 * that became somewhat wider is near where it would be put, and not put there.
 */
function isLinear(pairs: readonly Pair[], convert: Convert): boolean {
  if (pairs.length === 0 || !pairs.every(({ before, now }) => isConverted(before, now, convert))) return false;
  const telling = pairs.filter(({ before }) => Math.abs(convert(before.value) - before.value) > 1e-9);
  return telling.length === 0 || telling.some(({ before, now }) => before.value !== now.value);
}

/** Within what rounding to the digits that are written may make of it. */
function isConverted(before: Score, now: Score, convert: Convert): boolean {
  return Math.abs(convert(before.value) - now.value) <= 0.5 * 10 ** -now.digits + 1e-9;
}
