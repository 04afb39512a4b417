/** Journeys that were worked on, and what was done to them in truth. */
import type { Stage, Step, Story } from './story.js';

export interface Rewriting {
  readonly before: Story;
  readonly after: Story;
  /** Touchpoints with another name, by the name before: with or without another title, moved or not, changed or not. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Touchpoints at another place, by the name before, with their name now. */
  readonly moved: ReadonlyMap<string, string>;
  /** What was split, by the name before, with the names of its parts. */
  readonly split: ReadonlyMap<string, readonly string[]>;
}

/** Gives a title that nothing has or had: who finds it again under another name is right to call it renamed. */
type Titles = () => string;

/** From 0 up to 1; the same row of numbers for the same seed (mulberry32). */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const whole = (random: Random, count: number) => Math.floor(random() * count);

export function oneOf<T>(random: Random, all: readonly T[]): T {
  const one = all[whole(random, all.length)];
  if (one === undefined) throw new Error('nothing to choose from');
  return one;
}

const actors = ['nurse', 'agent', 'neighbour', 'engineer', 'cashier', 'doctor'];
const nouns = ['letter', 'form', 'bill', 'offer', 'contract', 'meter', 'refund', 'survey', 'appointment', 'parcel'];
const verbs = ['Opens', 'Fills in', 'Reads', 'Waits for', 'Compares', 'Signs', 'Pays', 'Checks', 'Asks about', 'Sends'];
const places = ['at home', 'on the train', 'at the counter', 'with a friend', 'late at night', 'in the app'];
const channels = ['post', 'website', 'email', 'phone', 'app'];

function titlesOf(random: Random): Titles {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const title = titleOf(random);
      if (taken.has(title)) continue;
      taken.add(title);
      return title;
    }
  };
}

const titleOf = (random: Random) =>
  oneOf(random, [
    () => `${oneOf(random, verbs)} the ${oneOf(random, nouns)}`,
    () => `The ${oneOf(random, nouns)} from the ${oneOf(random, actors)}`,
    () => `${oneOf(random, ['First', 'Last', 'Second'])} ${oneOf(random, nouns)}`,
  ])();

const doesOf = (random: Random) => `${oneOf(random, verbs)} the ${oneOf(random, nouns)} ${oneOf(random, places)}`;

const scoreOf = (random: Random) => (whole(random, 41) - 20) / 10;

/** Some say much, some hardly anything, and several may say the same. */
function stepOf(random: Random, title: string, name: string): Step {
  return {
    name,
    title,
    score: scoreOf(random),
    ...(random() < 0.8 ? { does: doesOf(random) } : {}),
    ...(random() < 0.7 ? { channel: oneOf(random, channels) } : {}),
    ...(random() < 0.4 ? { pain: `The ${oneOf(random, nouns)} is ${oneOf(random, ['late', 'wrong', 'dear'])}` } : {}),
  };
}

interface Work {
  story: Story;
  renamed: Map<string, string>;
  moved: Map<string, string>;
  split: Map<string, readonly string[]>;
  /** For names that are in neither version yet. */
  count: number;
  titles: Titles;
}

type Task = (work: Work, name: string, random: Random) => void;

/** Others that lead to it go on doing so under its other name. */
function lead(work: Work, from: string, to: string): void {
  work.story = work.story.map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => (step.to === from ? { ...step, to } : step)),
  }));
}

function change(work: Work, name: string, by: (step: Step) => readonly Step[]): void {
  work.story = work.story.map((stage) => ({
    ...stage,
    steps: stage.steps.flatMap((step) => (step.name === name ? by(step) : [step])),
  }));
}

const rename: Task = (work, name, random) => {
  const now = `other-${work.count++}`;
  work.renamed.set(name, now);
  if (work.moved.has(name)) work.moved.set(name, now);
  change(work, name, (step) => [{ ...step, name: now, ...(random() < 0.8 ? { title: work.titles() } : {}) }]);
  lead(work, name, now);
};

const move: Task = (work, name, random) => {
  const from = work.story.findIndex(({ steps }) => steps.some((step) => step.name === name));
  const moving = work.story[from]?.steps.find((step) => step.name === name);
  const to = whole(random, work.story.length);
  if (moving === undefined || to === from) return;
  change(work, name, () => []);
  work.story = work.story.map((stage, index): Stage => {
    const at = whole(random, stage.steps.length + 1);
    return index === to ? { ...stage, steps: stage.steps.toSpliced(at, 0, moving) } : stage;
  });
  work.moved.set(name, name);
};

const rescore: Task = (work, name, random) => change(work, name, (step) => [{ ...step, score: scoreOf(random) }]);

const reword: Task = (work, name, random) =>
  change(work, name, (step) => [{ ...step, does: `${step.does ?? doesOf(random)}, again` }]);

const retitle: Task = (work, name) => change(work, name, (step) => [{ ...step, title: work.titles() }]);

const remove: Task = (work, name) => change(work, name, () => []);

const insert: Task = (work, name, random) =>
  change(work, name, (step) => [step, stepOf(random, work.titles(), `new-${work.count++}`)]);

const split: Task = (work, name) => {
  const parts = [`part-${work.count++}`, `part-${work.count++}`] as const;
  work.split.set(name, parts);
  change(work, name, ({ does, pain, ...shared }) => [
    { ...shared, name: parts[0], title: work.titles(), ...(does === undefined ? {} : { does }) },
    { ...shared, name: parts[1], title: work.titles(), ...(pain === undefined ? {} : { pain }) },
  ]);
};

/** A touchpoint is moved before it is renamed, as it is found by the name that it had. */
const tasks: readonly (readonly Task[])[] = [
  [rename],
  [rename],
  [move],
  [move, rename],
  [rescore],
  [rescore, rename],
  [reword, rename],
  [rescore, move, rename],
  [retitle],
  [remove],
  [insert],
  [insert, remove],
  [split],
];

/** Up to five touchpoints of a journey of 4 to 20 were worked on, each in one way. */
export function rewritingOf(seed: number): Rewriting {
  const random = randomOf(seed);
  const titles = titlesOf(random);
  const stages = 2 + whole(random, 3);
  let count = 0;
  const before: Story = Array.from({ length: stages }, (_, stage) => ({
    name: `stage-${stage}`,
    title: `Stage ${stage}`,
    steps: Array.from({ length: 2 + whole(random, 4) }, () => stepOf(random, titles(), `step-${count++}`)),
  })).map((stage) => ({
    ...stage,
    steps: stage.steps.map((step) => (random() < 0.3 ? { ...step, to: `step-${whole(random, count)}` } : step)),
  }));
  const work: Work = { story: before, renamed: new Map(), moved: new Map(), split: new Map(), count: 0, titles };
  const names = new Set(Array.from({ length: 1 + whole(random, 5) }, () => `step-${whole(random, count)}`));
  for (const name of names) for (const task of oneOf(random, tasks)) task(work, name, random);
  const { story: after, renamed, moved, split: parted } = work;
  return { before, after, renamed, moved, split: parted };
}
