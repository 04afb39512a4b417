/** How a journey ends, before and now: on the mean of those who have an ending in both versions, and for each of them. */
import { endMean, ends } from '../analysis/figures.js';
import type { Comparison, Counterparts, JourneyComparison, Moment } from '../diff/index.js';
import type { Flow, Journey } from '../model/index.js';
import type { Comparable } from './people.js';
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
  // Both versions' people weigh as much as they do now: that a group is larger makes nobody's ending another.
  { after: model }: Comparison,
  { before, after, people }: Comparable,
  places: readonly ScorePlace[],
  journeys: JourneyComparison,
): readonly EndingMeaning[] {
  if (journeys.touchpoints.some(isDividedOtherwise)) return [];
  const unknown = new Set([...unknownEnds(before, places, 'before'), ...unknownEnds(after, places, 'after')]);
  const personas = people.shared
    .filter((persona) => !unknown.has(persona))
    .flatMap((persona): readonly PersonaMove[] => {
      const alone = { personas: [persona] };
      const [from, to] = [endMean(model, before, alone), endMean(model, after, alone)];
      return from === undefined || to === undefined ? [] : [{ persona, from, to }];
    });
  const known = new Set(personas.map(({ persona }) => persona));
  const together = { personas: [...known] };
  const [from, to] = [endMean(model, before, together), endMean(model, after, together)];
  if (known.size === 0 || from === undefined || to === undefined) return [];
  const [rises, falls] = [
    personas.filter((one) => differ(one.from, one.to) && one.to > one.from),
    personas.filter((one) => differ(one.from, one.to) && one.to < one.from),
  ];
  if (differ(from, to)) return [{ about: 'ending', from, to, others: to > from ? falls : rises }];
  return rises.length + falls.length === 0 ? [] : [{ about: 'ending-parted', rises, falls }];
}

/** Whether arrows of another kind or share divide people, and nobody knows how in one of the versions. */
function isDividedOtherwise({ before, after }: Counterparts<Moment>): boolean {
  const [olds, news] = [before?.touchpoint.flows ?? [], after?.touchpoint.flows ?? []];
  const isUnknown = (flows: readonly Flow[]) => flows.filter(({ share }) => share === undefined).length > 1;
  return (isUnknown(olds) || isUnknown(news)) && waysIn(olds) !== waysIn(news);
}

function waysIn(flows: readonly Flow[]): string {
  return JSON.stringify(flows.map(({ to, end, exit, share }) => [to?.name, end, exit, share?.value]));
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
