/** Where two texts differ, as one stretch. */

/** Offsets in the older text: what stands between them is another in the newer one. */
export interface Edit {
  readonly from: number;
  /** Exclusive; equal to `from` where something was only put in. */
  readonly to: number;
}

/** The one edit, as short as may be and as far to the right, between two texts; `undefined` for one and the same. */
export function editBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  const from = longest(most, (start, end) => before.slice(start, end) === after.slice(start, end));
  const same = longest(
    most - from,
    (start, end) =>
      before.slice(before.length - end, before.length - start) ===
      after.slice(after.length - end, after.length - start),
  );
  return { from, to: before.length - same };
}

/** How far two texts are the same, told by ever shorter slices: those compare far faster than characters do. */
function longest(most: number, isSame: (start: number, end: number) => boolean): number {
  let length = 0;
  for (let step = 2 ** Math.floor(Math.log2(most)); step >= 1; step /= 2) {
    if (length + step <= most && isSame(length, length + step)) length += step;
  }
  return length;
}
