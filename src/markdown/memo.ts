/** Remembering what was made of a text: a Markdown preview asks for all of a document's blocks at every keystroke. */

/** In UTF-16 units, of keys and values together. */
const room = 16_000_000;

interface Measures<Input extends readonly unknown[], Output> {
  /** Inputs with equal keys give equal outputs. */
  key(...input: Input): string;
  /** In UTF-16 units, roughly. */
  size(output: Output): number;
}

/** `make`, which is asked only for what is not remembered. What was not wanted for longest is forgotten first. */
export function remembering<Input extends readonly unknown[], Output>(
  make: (...input: Input) => Output,
  { key, size }: Measures<Input, Output>,
  limit = room,
): (...input: Input) => Output {
  const known = new Map<string, Output>();
  let used = 0;
  const forget = (name: string, output: Output) => {
    known.delete(name);
    used -= name.length + size(output);
  };
  return (...input) => {
    const name = key(...input);
    const found = known.get(name);
    const output = found ?? make(...input);
    if (found !== undefined) forget(name, found);
    known.set(name, output);
    used += name.length + size(output);
    for (const [oldest, its] of known) {
      if (used <= limit || oldest === name) break;
      forget(oldest, its);
    }
    return output;
  };
}
