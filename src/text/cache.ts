/** The results of a pure function, forgotten all at once when there are many: an edit changes few of its arguments. */
export function remembered<Key, T>(make: (key: Key) => T, limit = 20_000): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    if (known.size >= limit) known.clear();
    known.set(key, made);
    return made;
  };
}
