/** How many pairs of things are looked at closely: as many times more as there are things, and not as there are pairs. */
import { describe, expect, it } from 'vitest';
import { candidatesOf, type Pieces } from '../../src/diff/candidates.js';
import { bareFile, entriesOf } from '../../src/diff/entry.js';
import { match } from '../../src/diff/match.js';
import type { Thing } from '../../src/diff/outline.js';

const span = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function things(name: string, count: number, words: (at: number) => string): readonly Thing[] {
  return Array.from({ length: count }, (_, at) => {
    const fact = { keyword: 'does', key: '', fields: { text: words(at) }, span };
    const said = { labels: [], span, facts: [fact], children: [] };
    return { kind: 'touchpoint', name: `${name}-${at}`, title: `${name} ${at}`, ...said };
  });
}

/** How many pairs are weighed of so many that all got another name. */
function weighed(count: number, words: (at: number) => string): number {
  const [before, after] = ['old', 'new'].map((name) => entriesOf([bareFile(things(name, count, words))]));
  const pairs = new Set<string>();
  match(before ?? [], after ?? [], () => ({
    factsOf: ({ thing }) => thing.facts,
    others: [],
    surroundings: () => ({
      matesOf: () => [],
      speakFor: (one, other) => {
        pairs.add(`${one.thing.name} ${other.thing.name}`);
        return 0;
      },
    }),
    least: 4,
    join: () => {},
  }));
  return pairs.size;
}

const texts: readonly (readonly [what: string, words: (at: number) => string])[] = [
  ['say something of their own', (at) => `Opens letter ${at} of ${at % 97}`],
  ['say the same', () => 'Opens the letter'],
  ['share their words with some others', (at) => `Opens ${at % 31} letters on day ${at % 57} at ${at % 11}`],
];

describe('things that all got other names', () => {
  it.each(texts)('are compared each with a few others where they %s', (_, words) => {
    for (const count of [100, 400, 1600]) expect(weighed(count, words)).toBeLessThanOrEqual(12 * count);
  });

  it('are each found among however many others', () => {
    const pieces = (at: number): Pieces =>
      new Map([
        [`own ${at}`, 3],
        ['all', 1],
      ]);
    const all = Array.from({ length: 2_000 }, (_, at) => pieces(at));
    expect(candidatesOf(all, all).map(([best]) => best)).toEqual(all.map((_, at) => at));
  });
});
