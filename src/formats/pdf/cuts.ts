/** Where a long map may be cut: a stretch of it goes on each page. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Cuts {
  /** Where the whole begins and ends. */
  readonly whole: Stretch;
  /** Where it may be cut, in order. */
  readonly places: readonly number[];
  /** Those of the places that part what belongs together least. */
  readonly best?: readonly number[];
}

/** How much of a page may stay empty for the sake of a better cut. */
const mostEmpty = 0.45;

/**
 * Stretches as long as they can be; each no longer than `longest` says for its place in the list, but where two
 * places stand farther apart than that.
 */
export function stretches({ whole, places, best = [] }: Cuts, longest: (index: number) => number): readonly Stretch[] {
  const found: Stretch[] = [];
  let { from } = whole;
  while (whole.to - from > longest(found.length)) {
    const next = nextCut(from, longest(found.length), places, best);
    if (next === undefined || next >= whole.to) break;
    found.push({ from, to: next });
    from = next;
  }
  return [...found, { from, to: whole.to }];
}

function nextCut(
  from: number,
  longest: number,
  places: readonly number[],
  best: readonly number[],
): number | undefined {
  const within = (place: number) => place > from && place <= from + longest;
  const good = best.findLast((place) => within(place) && place - from >= longest * (1 - mostEmpty));
  return good ?? places.findLast(within) ?? places.find((place) => place > from);
}

/** The middles of the gaps between stretches that overlap or touch nothing there. */
export function gapsBetween(items: readonly Stretch[]): readonly number[] {
  const sorted = items.toSorted((a, b) => a.from - b.from);
  const gaps: number[] = [];
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of sorted) {
    if (from > reached && reached > Number.NEGATIVE_INFINITY) gaps.push((from + reached) / 2);
    reached = Math.max(reached, to);
  }
  return gaps;
}
