/** Which of many might be one another, without looking at every pair: those that share something that few have. */

/** What can be looked up of a thing: each piece with how much it tells. */
export type Pieces = ReadonlyMap<string, number>;

/** A piece that more than so many have leads nowhere: it would lead from each of them to all others. */
const mostSharing = 48;
/** So many are looked at closely, of each. */
const mostCandidates = 12;

/** For each of `before` the places in `after` that share most with it, best first. */
export function candidatesOf(before: readonly Pieces[], after: readonly Pieces[]): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const [place, pieces] of after.entries()) {
    for (const piece of pieces.keys()) {
      const those = places.get(piece);
      if (those === undefined) places.set(piece, [place]);
      else if (those.length <= mostSharing) those.push(place);
    }
  }
  return before.map((pieces) => {
    const shared = new Map<number, number>();
    for (const [piece, weight] of pieces) {
      const those = places.get(piece) ?? [];
      if (those.length > mostSharing) continue;
      for (const place of those) shared.set(place, (shared.get(place) ?? 0) + weight);
    }
    return [...shared]
      .toSorted(([one, a], [other, b]) => b - a || one - other)
      .slice(0, mostCandidates)
      .map(([place]) => place);
  });
}
