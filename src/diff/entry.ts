/** A version's things, each with what it stands in. */
import type { Thing } from './outline.js';

/** A thing in its version. */
export interface Entry {
  readonly thing: Thing;
  readonly parent: Entry | undefined;
  /** The journey that it stands in, or is. */
  readonly journey: Entry | undefined;
}

/** Every thing, those above before those below. */
export function entriesOf(things: readonly Thing[], parent?: Entry): readonly Entry[] {
  return things.flatMap((thing) => {
    const entry: { thing: Thing; parent: Entry | undefined; journey: Entry | undefined } = {
      thing,
      parent,
      journey: parent?.journey,
    };
    if (thing.kind === 'journey') entry.journey = entry;
    return [entry, ...entriesOf(thing.children, entry)];
  });
}
