/**
 * How well things are found again, over rewritings whose truth is known, by how many facts are said of them: touchpoints
 * that got another name or another phase, and whatever got another name or another file where several files were worked
 * on. What is found by its name in its place is not counted.
 *
 * Of a touchpoint that was split, to call one of its parts the renamed one is as good as to call it gone: neither is
 * counted; but to call it anything else is wrong.
 */
import { expect, it } from 'vitest';
import { type Entry, fileOutlinesOf } from '../../src/diff/entry.js';
import { type Change, diff, type Pairing } from '../../src/diff/index.js';
import { pairingOfFiles } from '../../src/diff/pairing.js';
import { read } from '../../src/language/index.js';
import { type Item, refilingOf, textsOf } from './refiling.js';
import { type Rewriting, rewritingOf } from './rewriting.js';
import { type Story, textOf } from './story.js';

/** `TEST_SEED=random` works on others than in every other run. */
const first = process.env.TEST_SEED === 'random' ? Math.floor(Math.random() * 1e6) : 0;
const seeds = (count: number) => Array.from({ length: count }, (_, at) => first + at);
const enoughTime = 180_000;

interface Tally {
  hits: number;
  told: number;
  true: number;
}

/** By the number of facts; 4 for all that have more. */
class Tallies {
  private readonly byFacts = new Map<number, Tally>();

  /** `is` is what a thing is in truth, `told` what it was found to be; nothing where it kept its name and place. */
  count({ facts, children }: Entry['thing'], is: string | undefined, told: string | undefined): void {
    const size = Math.min(4, facts.length + children.length);
    const tally = this.byFacts.get(size) ?? { hits: 0, told: 0, true: 0 };
    if (is !== undefined) tally.true += 1;
    if (told !== undefined) tally.told += 1;
    if (told !== undefined && told === is) tally.hits += 1;
    this.byFacts.set(size, tally);
  }

  of(size: number): { readonly recall: number; readonly precision: number } {
    const { hits, told, true: all } = this.byFacts.get(size) ?? { hits: 0, told: 0, true: 0 };
    return { recall: hits / all, precision: hits / told };
  }

  print(what: string): void {
    for (const [size, { hits, told, true: all }] of [...this.byFacts].toSorted(([a], [b]) => a - b)) {
      const [recall, precision] = [hits / all, hits / told].map((part) => part.toFixed(4));
      console.log(
        `${what}, ${size === 4 ? '4 and more' : size} facts: recall ${recall} of ${all}, precision ${precision} of ${told}`,
      );
    }
  }
}

function countTouchpoints(tallies: Tallies, pairing: Pairing, journey: string, { renamed, split }: Rewriting): void {
  for (const entry of pairing.before) {
    const { thing } = entry;
    if (thing.kind !== 'touchpoint' || entry.journey?.thing.name !== journey) continue;
    const other = pairing.otherOf(entry)?.thing.name;
    const isKnown = other === thing.name || split.get(thing.name)?.includes(other ?? '') === true;
    tallies.count(thing, renamed.get(thing.name), isKnown ? undefined : other);
  }
}

it('touchpoints with other names are found again', { timeout: enoughTime }, () => {
  const tallies = new Tallies();
  for (const seed of seeds(1_200)) {
    const rewriting = rewritingOf(seed);
    const [before, after] = [rewriting.before, rewriting.after].map((story) =>
      fileOutlinesOf([{ path: '', model: read(textOf(story), { uri: 'file:///j.journey' }).model }]),
    );
    countTouchpoints(tallies, pairingOfFiles(before ?? [], after ?? []), 'j', rewriting);
  }
  tallies.print('renamed in a journey');
  expect(tallies.of(4).recall).toBeGreaterThanOrEqual(0.98);
  expect(tallies.of(4).precision).toBeGreaterThanOrEqual(0.995);
  expect(tallies.of(2).recall).toBeGreaterThanOrEqual(0.9);
});

it('things in files that were split, joined and moved are found again', { timeout: enoughTime }, () => {
  const [things, touchpoints] = [new Tallies(), new Tallies()];
  for (const seed of seeds(600)) {
    const { before, after, rewritings } = refilingOf(seed);
    const pairing = pairingOfFiles(outlinesOf(before), outlinesOf(after));
    const items = new Map(before.map((item) => [`${item.kind} ${item.name}`, item]));
    for (const entry of pairing.before) {
      const item = items.get(`${entry.thing.kind} ${entry.thing.name}`);
      if (item === undefined || entry.parent !== undefined) continue;
      const now = after.find(({ id }) => id === item.id);
      const other = pairing.otherOf(entry);
      const told = other && `${other.file.path} ${other.thing.name}`;
      const truth = now && `${now.path} ${now.name}`;
      const stayed = `${item.path} ${item.name}`;
      things.count(entry.thing, truth === stayed ? undefined : truth, told === stayed ? undefined : told);
      const rewriting = rewritings.get(item.id);
      if (rewriting !== undefined && now !== undefined) countTouchpoints(touchpoints, pairing, item.name, rewriting);
    }
  }
  things.print('renamed or moved over files');
  touchpoints.print('renamed in a journey that moved');
  for (const tallies of [things, touchpoints]) {
    expect(tallies.of(4).recall).toBeGreaterThanOrEqual(0.98);
    expect(tallies.of(4).precision).toBeGreaterThanOrEqual(0.995);
    expect(tallies.of(2).recall).toBeGreaterThanOrEqual(0.9);
  }
});

function outlinesOf(items: readonly Item[]) {
  const texts = textsOf(items);
  const root = 'file:///folder/';
  const imports = (uri: string) => texts[uri.slice(root.length)];
  return fileOutlinesOf(
    Object.entries(texts).map(([path, text]) => {
      return { path, model: read(text, { uri: `${root}${path}`, workspace: root, imports }).model };
    }),
  );
}

/** A touchpoint by its name before and its name after. */
function movesIn(changes: readonly Change[], texts: Record<'before' | 'after', string>) {
  const nameAt = (side: 'before' | 'after', change: Change) => {
    const line = texts[side].split('\n')[change[side]?.span.start.line ?? -1] ?? '';
    return /^ *touchpoint ([\w-]+) /.exec(line)?.[1] ?? '';
  };
  return changes
    .filter(({ code }) => code === 'touchpoint-moved')
    .map((change) => [nameAt('before', change), nameAt('after', change)] as const);
}

it('moves are told, and nothing else is told to be one', { timeout: enoughTime }, () => {
  const tally: Tally = { hits: 0, told: 0, true: 0 };
  for (const seed of seeds(1_000)) {
    const { before, after, moved, split } = rewritingOf(seed);
    const texts = { before: textOf(before), after: textOf(after) };
    const [one, two] = [texts.before, texts.after].map((text) => read(text, { uri: 'file:///j.journey' }).model);
    if (one === undefined || two === undefined) throw new Error('nothing read');
    const told = movesIn(diff(one, two), texts).filter(([was, is]) => split.get(was)?.includes(is) !== true);
    tally.hits += told.filter(([was, is]) => moved.get(was) === is).length;
    tally.told += told.length;
    tally.true += moved.size;
  }
  const [recall, precision] = [tally.hits / tally.true, tally.hits / tally.told];
  console.log(`moved in a journey: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)} of ${tally.told}`);
  expect(recall).toBeGreaterThan(0.94);
  expect(precision).toBeGreaterThan(0.99);
});

it('of two that say the same, none is guessed to be the one', () => {
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
    // Arrows to the one that is gone lead nowhere.
    const things = (changes: readonly Change[]) => changes.filter(({ keyword }) => keyword === undefined);
    const codes = (changes: readonly Change[]) =>
      things(changes)
        .map(({ code }) => code)
        .toSorted();
    expect(codes(diff(one, two))).toEqual(['touchpoint-added', 'touchpoint-added', 'touchpoint-removed']);
    expect(codes(diff(two, one))).toEqual(['touchpoint-added', 'touchpoint-removed', 'touchpoint-removed']);
  }
});
