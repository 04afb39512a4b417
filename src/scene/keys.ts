/** Keys of groups: made of names, so that they survive edits elsewhere, and made unique among their own. */

/** `name`s in order, each later namesake with a number behind it; `name` may be empty. */
export function uniqueKeys(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}\u0000${times}`;
  });
}

/** The parts of a key, joined by a character that no name holds. */
export function key(...parts: readonly string[]): string {
  return parts.join('\u0000');
}
