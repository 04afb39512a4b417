/**
 * What closed files say, kept in a tenth of the room: their journeys as text, and read again when someone asks. Most
 * questions about a workspace concern few of its files, and are answered by the names that a file sees.
 */
import type { Journey, Model, Span } from '../model/index.js';

/** A model that says the same; its journeys are there for as long as someone holds them, or room is plenty. */
export function compacted(model: Model): Model {
  const { journeys, ...rest } = model;
  const kept = JSON.stringify(packed(journeys));
  let last: WeakRef<readonly Journey[]> | undefined;
  return {
    ...rest,
    get journeys() {
      const known = last?.deref();
      if (known !== undefined) return known;
      const unpackedJourneys = unpacked(JSON.parse(kept)) as readonly Journey[];
      last = new WeakRef(unpackedJourneys);
      return unpackedJourneys;
    },
  };
}

/** Spans are half of a model: four numbers each. Nothing else in a model is an array of numbers. */
function packed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(packed);
  if (isSpan(value)) return [value.start.line, value.start.character, value.end.line, value.end.character];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, packed(inner)]));
}

function unpacked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) {
    const object = value as Record<string, unknown>;
    for (const key of Object.keys(object)) object[key] = unpacked(object[key]);
    return object;
  }
  const [line, character, endLine, endCharacter] = value;
  return typeof line === 'number'
    ? { start: { line, character }, end: { line: endLine, character: endCharacter } }
    : value.map(unpacked);
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value;
}
