/** The facts of each block in the order in which an analyst writes them, and which of them may be told again. */

/** By the keyword of the block; empty for the file. */
export const orders: Readonly<Record<string, readonly string[]>> = {
  '': ['persona', 'journey', 'source', 'channel', 'metric', 'feeling', 'import'],
  channel: ['kind', 'label', 'note'],
  feeling: ['score', 'label', 'note'],
  metric: ['range', 'unit', 'better', 'label', 'note'],
  source: ['kind', 'method', 'sample', 'date', 'link', 'note', 'label'],
  persona: [
    'role',
    'age',
    'quote',
    'goal',
    'need',
    'motive',
    'frustration',
    'trait',
    'channel',
    'about',
    'photo',
    'segment',
    'color',
    'evidence',
    'note',
    'label',
  ],
  journey: ['persona', 'scope', 'goal', 'phase', 'state', 'owner', 'reviewed', 'scale', 'evidence', 'note', 'label'],
  phase: ['touchpoint', 'goal', 'tone', 'metric', 'owner', 'evidence', 'note', 'label'],
  touchpoint: [
    'channel',
    'does',
    'thinks',
    'asks',
    'expects',
    'need',
    'emotion',
    'pain',
    'gain',
    'opportunity',
    'moment-of-truth',
    'recovers',
    '->',
    'metric',
    'frontstage',
    'backstage',
    'support',
    'image',
    'owner',
    'evidence',
    'note',
    'label',
  ],
};

const always = ['label', 'note'];

/** Those that may stand more than once, by block. */
export const repeatable: Readonly<Record<string, ReadonlySet<string>>> = {
  '': new Set(orders['']),
  channel: new Set(always),
  feeling: new Set(always),
  metric: new Set(always),
  source: new Set(always),
  persona: new Set([...always, 'quote', 'goal', 'need', 'motive', 'frustration', 'trait', 'about']),
  journey: new Set([...always, 'goal', 'phase']),
  phase: new Set([...always, 'goal', 'metric', 'touchpoint']),
  touchpoint: new Set([
    ...always,
    'does',
    'thinks',
    'asks',
    'expects',
    'need',
    'emotion',
    'pain',
    'gain',
    'opportunity',
    '->',
    'metric',
    'frontstage',
    'backstage',
    'support',
  ]),
};

export interface Told {
  /** The keyword of the block; empty for the file. */
  readonly block: string;
  /** The keywords of the block's facts. */
  readonly told: ReadonlySet<string>;
  /** The fact last told before the caret. */
  readonly last: string | undefined;
  /** Facts that come first whatever was told before, first of all. */
  readonly first: readonly string[];
}

/**
 * The facts that may still be told, the likeliest first: those that come behind the last one and are not told yet, then
 * what was passed over, then what may be told again.
 */
export function factsInOrder({ block, told, last, first }: Told): readonly string[] {
  const order = orders[block] ?? [];
  const again = repeatable[block] ?? new Set();
  const reached = last === undefined ? -1 : order.indexOf(last);
  const rank = (keyword: string): number => {
    const wanted = first.indexOf(keyword);
    const index = order.indexOf(keyword);
    if (wanted >= 0) return wanted - first.length;
    if (told.has(keyword)) return 2000 + index;
    if (always.includes(keyword)) return 3000 + index;
    return index > reached ? index : 1000 + index;
  };
  return order.filter((keyword) => again.has(keyword) || !told.has(keyword)).toSorted((a, b) => rank(a) - rank(b));
}
