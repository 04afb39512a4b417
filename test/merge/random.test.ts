/**
 * Merges of journeys that were made at random and edited at random, against merges of the same edits in a plain model.
 * `MERGE_RUNS=5000` tries so many of each kind.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, journey, Source } from './editing.js';
import { lostIn, wrongInMerge } from './judge.js';
import { kinds, made } from './kinds.js';
import { mergedByFacts, settle } from './marks.js';
import { nodesOf, textOf } from './plain.js';

const runs = Number(process.env.MERGE_RUNS ?? 300);

/** With all that only layout tells apart made the same. */
function said(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\s*([{}])\s*/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('a merge of journeys made at random', () => {
  it.each(Object.entries(kinds))('loses nothing and makes up nothing: %s', (name, kind) => {
    const counts = { merged: 0, conflicts: 0, whole: 0 };
    const wrong: string[] = [];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const sides = made(kind, seed);
        const texts = { base: textOf(sides.base), ours: textOf(sides.ours), theirs: textOf(sides.theirs) };
        const ours = kind.layout?.(texts.ours, chance(seed)) ?? texts.ours;
        const result = mergedByFacts({ ...texts, ours });
        const what = () =>
          `${seed}: ${sides.edits.map((edits) => edits.map((edit) => edit.what).join(', ')).join(' / ')}\n`;
        if (result.conflicts === 0) {
          counts.merged += 1;
          const isExpected = said(result.text) === said(textOf(sides.expected));
          // Of two neighbours that changed places, nobody can tell from the texts which one was taken past the other.
          const strictly = { ...sides, moved: { ours: new Set<number>(), theirs: new Set<number>() } };
          if (
            kind.isApart &&
            !isExpected &&
            (kind.isPlain === false || wrongInMerge(strictly, result.text).length > 0)
          ) {
            wrong.push(`${what()} is not what it should be`);
          }
          if (kind.isPlain !== false) for (const each of wrongInMerge(sides, result.text)) wrong.push(what() + each);
        } else {
          counts.conflicts += 1;
          if (result.isWholeFile) counts.whole += 1;
          if (kind.isPlain === false) return;
          for (const side of ['ours', 'theirs'] as const) {
            for (const each of lostIn(sides, side, settle(result.text, side))) wrong.push(what() + each);
          }
        }
        if (process.env.MERGE_SHOW !== undefined && result.conflicts > 0 && kind.isApart)
          console.log(what(), result.isWholeFile);
      }),
      { numRuns: runs },
    );
    if (process.env.MERGE_RUNS !== undefined) console.log(name, { ...counts, wrong: wrong.length });
    expect(wrong.slice(0, 5), `${wrong.length} are wrong`).toEqual([]);
    if (kind.isApart) expect(counts.conflicts, 'conflicts that need not be').toBeLessThan(Math.max(3, runs / 100));
  });

  it('tries journeys of some size', () => {
    const sizes = Array.from(
      { length: 50 },
      (_, seed) => [...nodesOf(journey(new Source(chance(seed), 0)).file)].length,
    );
    expect(Math.max(...sizes)).toBeGreaterThan(60);
  });
});
