/** How a journey ends, before and now: on the mean of those who have an ending in both versions, and for each of them. */
import { type Counted, endMean, ends } from '../analysis/figures.js';
import type { Comparison, Counterparts, JourneyComparison, Moment } from '../diff/index.js';
import type { Flow, Journey, Touchpoint } from '../model/index.js';
import type { Comparable } from './people.js';
import { differ, least, type ScorePlace } from './scores.js';
import type { Titled } from './titled.js';

export interface Move {
  readonly from: number;
  readonly to: number;
}

/** By name. */
export interface PersonaMove extends Move {
  readonly persona: string;
}

/** Of several ends, the one at which a score changed most, or else the one where more people end than did. */
interface Where {
  readonly at?: Titled;
  readonly moreAt?: Titled;
}

export type EndingMeaning =
  /** `others` are those whose ending goes the other way. */
  | ({ readonly about: 'ending'; readonly others: readonly PersonaMove[] } & Where & Move)
  /** The mean is what it was, while some end better and others worse. */
  | {
      readonly about: 'ending-parted';
      readonly rises: readonly PersonaMove[];
      readonly falls: readonly PersonaMove[];
    }
  /** Nobody knows how many came to each end, or come there now, as arrows at this touchpoint have no share. */
  | { readonly about: 'ending-unknown'; readonly at: Titled };

export function endingOf(
  // Both versions' people weigh as much as they do now: that a group is larger makes nobody's ending another.
  { after: model }: Comparison,
  { before, after, people }: Comparable,
  places: readonly ScorePlace[],
  journeys: JourneyComparison,
): readonly EndingMeaning[] {
  const divided = dividedOtherwise(journeys)?.after;
  if (divided !== undefined) {
    const isOneEnd = [before, after].every((journey) => new Set(ends(journey).map(endOf)).size < 2);
    return isOneEnd ? [] : [{ about: 'ending-unknown', at: divided.touchpoint }];
  }
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
  if (differ(from, to))
    return [
      {
        about: 'ending',
        from,
        to,
        others: to > from ? falls : rises,
        ...whereOf(endsOf(before, together), endsOf(after, together), places, journeys),
      },
    ];
  return rises.length + falls.length === 0 ? [] : [{ about: 'ending-parted', rises, falls }];
}

/** The ends that a version has, each with the part of all people who come to it. */
function endsOf(journey: Journey, counted: Counted): ReadonlyMap<Touchpoint, number> {
  return new Map(ends(journey, counted).map(({ touchpoint, part }) => [touchpoint, part]));
}

function whereOf(
  before: ReadonlyMap<Touchpoint, number>,
  after: ReadonlyMap<Touchpoint, number>,
  places: readonly ScorePlace[],
  { touchpoints }: JourneyComparison,
): Where {
  const former = new Map(touchpoints.map((both) => [both.after?.touchpoint.span, both.before?.touchpoint.span]));
  const partBefore = new Map([...before].map(([{ span }, part]) => [span, part]));
  const partOf = ({ span }: Touchpoint) => partBefore.get(former.get(span) ?? span) ?? 0;
  if (before.size < 2 && after.size < 2 && [...after].every(([end]) => partOf(end) > 0)) return {};
  const byHowMuch = (place: ScorePlace) => Math.abs((place.after?.score ?? 0) - (place.before?.score ?? 0));
  const [at] = places
    .filter((place) => place.before && place.after && byHowMuch(place) >= least && after.has(place.after.touchpoint))
    .toSorted((a, b) => byHowMuch(b) - byHowMuch(a));
  if (at !== undefined) return { at: at.touchpoint };
  const [more] = [...after].toSorted(([a, one], [b, other]) => other - partOf(b) - (one - partOf(a)));
  return more === undefined || more[1] <= partOf(more[0]) ? {} : { moreAt: more[0] };
}

function endOf({ touchpoint: { name } }: { readonly touchpoint: Touchpoint }): string {
  return name;
}

/** Where arrows divide people otherwise than they did, and nobody knows how: endings can't be compared then. */
export function dividedOtherwise({ touchpoints }: JourneyComparison): Counterparts<Moment> | undefined {
  return touchpoints.find(isDividedOtherwise);
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
