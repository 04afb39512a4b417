/** What the changes of a journey mean for those who make it, as figures of both versions. */
import { ends } from '../analysis/figures.js';
import { type Comparison, isWithin, type JourneyComparison, type Rescaling } from '../diff/index.js';
import { type EvidenceMeaning, evidenceOf } from './backing.js';
import { type EndingMeaning, endingOf } from './ending.js';
import { type LeavingMeaning, leavingOf, wayOf } from './leaving.js';
import { type LowPointMeaning, lowPointOf } from './low-point.js';
import { type Measured, measuredAgain } from './measured.js';
import { light, type PainsMeaning, painsOf, ratedPains, rewordedPains, severe } from './pains.js';
import { type Comparable, comparableOf } from './people.js';
import { type ScorePlace, scorePlaces } from './scores.js';
import { type Shifts, shiftsOf } from './shifts.js';
import { movedBetween, movedOf, phasesOf, type StructureMeaning, touchpointsOf } from './structure.js';
import type { Titled } from './titled.js';

/** What a change means, most important first. Scores are on the scale of the later version, shares in percent. */
export type Meaning =
  | { readonly about: 'people-new' | 'people-gone'; readonly personas: readonly Titled[] }
  | { readonly about: 'scale'; readonly rescaling: Rescaling }
  | LowPointMeaning
  | PainsMeaning
  | EndingMeaning
  | Shifts
  | LeavingMeaning
  | EvidenceMeaning
  | { readonly about: 'metrics'; readonly measured: readonly Measured[] }
  | StructureMeaning
  | { readonly about: 'scores'; readonly come: readonly ScorePlace[]; readonly gone: readonly ScorePlace[] }
  | { readonly about: 'sources'; readonly count: number };

/** Nothing for a journey that came or went whole. */
export function meaningsOf(comparison: Comparison, journeys: JourneyComparison): readonly Meaning[] {
  const both = comparableOf(comparison, journeys);
  if (both === undefined) return [];
  const unread = { before: comparison.before.incomplete === true, after: comparison.after.incomplete === true };
  // A score that is missing where a version could not be read may still be there, and decide on a figure.
  const isWhole = !unread.before && !unread.after;
  const places = scorePlaces(both, journeys).filter((place) => isWhole || (place.before && place.after));
  const low = isWhole ? lowPointOf(places) : [];
  const end = isWhole ? endingOf(comparison, both, places, journeys) : [];
  const measured = measuredAgain(comparison, journeys);
  const important: readonly Meaning[] = [
    ...peopleOf(both, unread),
    ...(journeys.rescaling === undefined ? [] : [{ about: 'scale', rescaling: journeys.rescaling } as const]),
    ...low,
    ...painsOf(journeys, severe),
    ...ratedPains(journeys).filter(({ about }) => isWhole || about === 'pains-worse' || about === 'pains-milder'),
    ...end,
    ...shiftsOf(places, toldOf(low, end, both)),
    ...(isWhole ? leavingOf(journeys) : []),
    ...painsOf(journeys, light),
    ...(measured.length === 0 ? [] : [{ about: 'metrics', measured } as const]),
    ...(isWhole ? evidenceOf(places, journeys) : []),
    ...phasesOf(journeys, comparison.changes),
    ...touchpointsOf(journeys),
    ...movedBetween(journeys, comparison.changes),
  ];
  return important.length > 0 ? important : lesser(comparison, journeys, places);
}

function peopleOf(
  { people: { come, gone } }: Comparable,
  unread: { readonly before: boolean; readonly after: boolean },
): readonly Meaning[] {
  return [
    ...(gone.length === 0 || unread.after ? [] : [{ about: 'people-gone', personas: gone } as const]),
    ...(come.length === 0 || unread.before ? [] : [{ about: 'people-new', personas: come } as const]),
  ];
}

/** Scores whose move a sentence on the low point or the ending tells already. */
function toldOf(
  low: readonly LowPointMeaning[],
  end: readonly EndingMeaning[],
  { after }: Comparable,
): (place: ScorePlace) => boolean {
  const [lowPoint] = low;
  const [ending] = end;
  const last = new Set(ends(after).map(({ emotion }) => emotion));
  const isLowPoint = ({ touchpoint, persona }: ScorePlace) =>
    lowPoint?.about === 'low-point' &&
    lowPoint.isSame &&
    lowPoint.to.touchpoint === touchpoint &&
    lowPoint.to.persona === persona;
  const isEnding = ({ persona, before, after: now }: ScorePlace) => {
    if (
      ending === undefined ||
      ending.about === 'ending-unknown' ||
      before === undefined ||
      now === undefined ||
      !last.has(now.emotion)
    )
      return false;
    const isUp = now.score > before.score;
    if (ending.about === 'ending-parted')
      return (isUp ? ending.rises : ending.falls).some((one) => one.persona === persona);
    // Who goes against the mean is told by name; of the others none goes against it.
    return isUp === ending.to > ending.from || ending.others.some((one) => one.persona === persona);
  };
  return (place) => isLowPoint(place) || isEnding(place);
}

/** What is worth a word where there is nothing of more weight. */
function lesser(
  comparison: Comparison,
  journeys: JourneyComparison,
  places: readonly ScorePlace[],
): readonly Meaning[] {
  const { changes } = comparison;
  const half = places.filter(({ isInBoth }) => isInBoth);
  const come = half.filter(({ before }) => before === undefined);
  const gone = half.filter(({ after }) => after === undefined);
  const sources = changes.filter((change) => change.class === 'evidence' && isWithin(change, journeys)).length;
  return [
    ...(come.length + gone.length === 0 ? [] : [{ about: 'scores', come, gone } as const]),
    ...movedOf('touchpoint', journeys, changes),
    ...movedOf('pain', journeys, changes),
    ...rewordedPains(journeys),
    ...(sources === 0 ? [] : [{ about: 'sources', count: sources } as const]),
  ];
}

/** Above 0 what does good, below 0 what does harm; one thing may do both. What nobody knows does neither. */
export function goodOf(meaning: Meaning): readonly number[] {
  switch (meaning.about) {
    case 'low-point':
      return meaning.isFirst ? [] : [meaning.to.score - meaning.from.score];
    case 'pains-new':
    case 'pains-worse':
      return [-1];
    case 'pains-gone':
    case 'pains-milder':
      return [1];
    case 'ending':
      return [meaning.to - meaning.from, ...meaning.others.map(({ from, to }) => to - from)];
    case 'ending-parted':
      return [...meaning.rises, ...meaning.falls].map(({ from, to }) => to - from);
    case 'experience':
      return [meaning.rises?.by ?? 0, -(meaning.falls?.by ?? 0)];
    case 'leaving':
      return [-wayOf(meaning.most), -meaning.more, meaning.fewer];
    case 'metrics':
      return meaning.measured.map(({ good }) => good);
    case 'evidence':
      return [meaning.gained.length, -meaning.lost.length];
    default:
      return [];
  }
}
