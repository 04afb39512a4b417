/** How a journey ends, before and now: on the mean of those who have an ending in both versions, and for each of them. */
import { endMean, ends } from '../analysis/figures.js';
import type { Comparison } from '../diff/index.js';
import type { Journey } from '../model/index.js';
import { type Comparable, ofPeople } from './people.js';
import { differ, type ScorePlace } from './scores.js';

export interface Move {
  readonly from: number;
  readonly to: number;
}

/** By name. */
export interface PersonaMove extends Move {
  readonly persona: string;
}

export type EndingMeaning =
  /** `others` are those whose ending goes the other way. */
  | ({ readonly about: 'ending'; readonly others: readonly PersonaMove[] } & Move)
  /** The mean is what it was, while some end better and others worse. */
  | {
      readonly about: 'ending-parted';
      readonly rises: readonly PersonaMove[];
      readonly falls: readonly PersonaMove[];
    };

export function endingOf(
  models: Comparison,
  { before, after, people }: Comparable,
  places: readonly ScorePlace[],
): readonly EndingMeaning[] {
  const unknown = new Set([...unknownEnds(before, places, 'before'), ...unknownEnds(after, places, 'after')]);
  const personas = people.shared
    .filter((persona) => !unknown.has(persona))
    .flatMap((persona): readonly PersonaMove[] => {
      const [from, to] = [
        endMean(models.before, before, { personas: [persona] }),
        endMean(models.after, after, { personas: [persona] }),
      ];
      return from === undefined || to === undefined ? [] : [{ persona, from, to }];
    });
  const known = new Set(personas.map(({ persona }) => persona));
  const meanOf = (side: 'before' | 'after', journey: Journey) =>
    endMean(
      models[side],
      ofPeople(journey, (name) => (known.has(name) ? name : undefined)),
    );
  const [from, to] = [meanOf('before', before), meanOf('after', after)];
  if (known.size === 0 || from === undefined || to === undefined) return [];
  const [rises, falls] = [
    personas.filter((one) => differ(one.from, one.to) && one.to > one.from),
    personas.filter((one) => differ(one.from, one.to) && one.to < one.from),
  ];
  if (differ(from, to)) return [{ about: 'ending', from, to, others: to > from ? falls : rises }];
  return rises.length + falls.length === 0 ? [] : [{ about: 'ending-parted', rises, falls }];
}

/** Whoever has a score at an end in one version, and none at the same touchpoint in the other. */
function unknownEnds(journey: Journey, places: readonly ScorePlace[], side: 'before' | 'after'): readonly string[] {
  const last = new Set(ends(journey).map(({ emotion }) => emotion));
  return places.flatMap((place) => {
    const { isInBoth, before, after, persona } = place;
    const score = place[side];
    const isUnknown = isInBoth && (before === undefined || after === undefined);
    return isUnknown && score !== undefined && last.has(score.emotion) ? [persona] : [];
  });
}
