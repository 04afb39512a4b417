/** Facts that speak of others by name, in the words of the version before: a new name alone changes none of them. */
import type { Entry } from './entry.js';
import type { Fact, Fields, ThingKind } from './outline.js';

/** Which field of which fact names a thing of which kind. */
const naming: Readonly<Record<string, Readonly<Record<string, ThingKind>>>> = {
  emotion: { persona: 'persona', feeling: 'feeling', evidence: 'source' },
  metric: { kind: 'metric', evidence: 'source' },
  gain: { evidence: 'source' },
  evidence: { name: 'source' },
  channel: { name: 'channel' },
  persona: { name: 'persona' },
  recovers: { name: 'pain' },
  solves: { name: 'pain' },
  state: { of: 'journey' },
  '->': { to: 'touchpoint' },
};

/** The facts whose key is what they name. */
const keyed: Readonly<Record<string, string>> = {
  emotion: 'persona',
  metric: 'kind',
  evidence: 'name',
  channel: 'name',
  persona: 'name',
  recovers: 'name',
  solves: 'name',
  '->': 'to',
};

/** What a fact speaks of. */
export function namedBy({ keyword, fields }: Fact): readonly { readonly kind: ThingKind; readonly name: string }[] {
  return Object.entries(naming[keyword] ?? {}).flatMap(([field, kind]) => {
    const value = fields[field] ?? [];
    return (typeof value === 'object' ? value : [String(value)]).map((name) => ({ kind, name }));
  });
}

/** Gives a fact of an entry of the later version the names that the things had before. */
export function formerNames({
  after,
  otherOf,
}: {
  readonly after: readonly Entry[];
  readonly otherOf: (entry: Entry) => Entry | undefined;
}): (fact: Fact, of: Entry) => Fact {
  const names = new Map<string, string>();
  for (const entry of after) {
    const before = otherOf(entry)?.thing.name;
    const { kind, name } = entry.thing;
    if (before !== undefined && before !== '' && name !== '' && before !== name)
      names.set(placeOf(kind, name, entry), before);
  }
  if (names.size === 0) return (fact) => fact;
  return (fact, of) => {
    const named = naming[fact.keyword];
    if (named === undefined) return fact;
    const former = (kind: ThingKind, name: string) => names.get(placeOf(kind, name, of)) ?? name;
    const fields: Fields = Object.fromEntries(
      Object.entries(fact.fields).map(([field, value]) => {
        const kind = named[field];
        if (kind === undefined || typeof value === 'number') return [field, value];
        return [
          field,
          typeof value === 'string' ? former(kind, value) : value.map((one) => former(kind, one)).toSorted(),
        ];
      }),
    );
    const field = keyed[fact.keyword];
    const [, number] = fact.key.split('\u0000');
    const key =
      field === undefined ? fact.key : [fields[field] ?? '', ...(number === undefined ? [] : [number])].join('\u0000');
    return { ...fact, fields, key };
  };
}

/** What a name stands for where an entry speaks it: something of its journey, or of the file that it sees it in. */
function placeOf(kind: ThingKind, name: string, { journey, file }: Entry): string {
  const scope = isLocal(kind) ? [file.uri, journey?.thing.name ?? ''] : [file.declares(kind, name)];
  return [kind, name, ...scope].join('\u0000');
}

/** Names that are their journey's own. */
function isLocal(kind: ThingKind): boolean {
  return kind === 'touchpoint' || kind === 'pain' || kind === 'phase' || kind === 'opportunity';
}
