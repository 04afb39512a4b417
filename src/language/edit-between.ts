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
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  const most = shorter - from;
  const [lastBefore, lastAfter] = [before.length - 1, after.length - 1];
  let same = 0;
  while (same < most && before.charCodeAt(lastBefore - same) === after.charCodeAt(lastAfter - same)) same += 1;
  return { from, to: before.length - same };
}
