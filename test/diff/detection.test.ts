/**
 * How well renames and moves are found, over rewritings whose truth is known.
 *
 * A hit is a change that names the right touchpoint in both versions: `touchpoint-renamed` of one that got another name,
 * `touchpoint-moved` of one that went to another phase. Touchpoints that kept their name and got another title are left
 * out, as they are found by their name. Of a touchpoint that was split, to call one of its parts the renamed one is as
 * good as to call it gone: neither is counted; but to call it anything else is wrong.
 */
import { expect, it } from 'vitest';
import { type Change, diff } from '../../src/diff/index.js';
import { read } from '../../src/language/index.js';
import { type Rewriting, rewritingOf } from './rewriting.js';
import { type Story, textOf } from './story.js';

const rewritings = 3_000;

interface Tally {
  hits: number;
  told: number;
  true: number;
}

/** A touchpoint by its name before and its name after. */
type Pair = readonly [before: string, after: string];

function pairsOf(changes: readonly Change[], code: string, texts: Record<'before' | 'after', string>): readonly Pair[] {
  return changes
    .filter((change) => change.code === code)
    .map((change): Pair => [nameAt('before', change, texts), nameAt('after', change, texts)]);
}

function nameAt(side: 'before' | 'after', change: Change, texts: Record<'before' | 'after', string>): string {
  const line = texts[side].split('\n')[change[side]?.span.start.line ?? -1] ?? '';
  const name = /^ *touchpoint ([\w-]+) /.exec(line)?.[1];
  if (name === undefined) throw new Error(`no touchpoint in ${line}`);
  return name;
}

function count(tally: Tally, told: readonly Pair[], truth: ReadonlyMap<string, string>, { split }: Rewriting): void {
  const judged = told.filter(([before, after]) => split.get(before)?.includes(after) !== true);
  tally.hits += judged.filter(([before, after]) => truth.get(before) === after).length;
  tally.told += judged.length;
  tally.true += truth.size;
}

it('renames and moves are missed, or told where there are none', () => {
  const renames: Tally = { hits: 0, told: 0, true: 0 };
  const moves: Tally = { hits: 0, told: 0, true: 0 };
  for (let seed = 0; seed < rewritings; seed += 1) {
    const rewriting = rewritingOf(seed);
    const texts = { before: textOf(rewriting.before), after: textOf(rewriting.after) };
    const [before, after] = [texts.before, texts.after].map((text) => read(text, { uri: 'file:///j.journey' }).model);
    if (before === undefined || after === undefined) throw new Error('nothing read');
    const changes = diff(before, after);
    const renamed = pairsOf(changes, 'touchpoint-renamed', texts).filter(([one, other]) => one !== other);
    count(renames, renamed, rewriting.renamed, rewriting);
    count(moves, pairsOf(changes, 'touchpoint-moved', texts), rewriting.moved, rewriting);
  }
  const figures = { renames, moves };
  for (const [what, { hits, told, true: all }] of Object.entries(figures)) {
    console.log(
      `${what}: recall ${(hits / all).toFixed(3)} (${hits} of ${all}), precision ${(hits / told).toFixed(3)} (${hits} of ${told})`,
    );
  }
  expect(renames.hits / renames.true).toBeGreaterThan(0.91);
  expect(renames.hits / renames.told).toBeGreaterThan(0.99);
  expect(moves.hits / moves.true).toBeGreaterThan(0.94);
  expect(moves.hits / moves.told).toBeGreaterThan(0.99);
});

it('a touchpoint is guessed to be one of two that say the same, or one of two is guessed to be it', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { before: story } = rewritingOf(seed);
    const [first] = story.flatMap(({ steps }) => steps);
    if (first === undefined) throw new Error('nothing in the story');
    const twins = ['Twin number one', 'Twin number two'].map((title, at) => ({ ...first, name: `twin-${at}`, title }));
    const doubled: Story = story.map((stage) => ({
      ...stage,
      steps: stage.steps.flatMap((step) => (step === first ? twins : [step])),
    }));
    const [one, two] = [story, doubled].map((each) => read(textOf(each), { uri: 'file:///j.journey' }).model);
    if (one === undefined || two === undefined) throw new Error('nothing read');
    const codes = (changes: readonly Change[]) => changes.map(({ code }) => code).toSorted();
    expect(codes(diff(one, two))).toEqual(['touchpoint-added', 'touchpoint-added', 'touchpoint-removed']);
    expect(codes(diff(two, one))).toEqual(['touchpoint-added', 'touchpoint-removed', 'touchpoint-removed']);
  }
});
