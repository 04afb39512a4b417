/** What it costs to compare two versions of a journey, and a pull request of many. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { compare } from '../src/diff/index.js';
import { read } from '../src/language/index.js';
import { merge } from '../src/merge/index.js';
import { toSvg } from '../src/render/index.js';
import { differenceScene } from '../src/scene/index.js';
import { verdictsOf } from '../src/verdict/index.js';
import { generate, withMiddleScore } from './generate.js';
import { median, stopwatch, timed } from './measure.js';

const marking = { markerSize: 7, style: 'merge', labels: { base: '', ours: '', theirs: '' } } as const;

/** The benchmark runs in the folder of the project. */
const command = resolve('dist/bin/journey.cjs');

export interface DiffTimes {
  /** One score differs. */
  readonly edit: number;
  /** Every tenth touchpoint has another name, and a phase stands elsewhere. */
  readonly rework: number;
  /** The map of both versions drawn, with one score that differs. */
  readonly drawing: number;
  /** Two texts merged, of which one has another score and the other a tenth renamed and a phase moved. */
  readonly merging: number;
}

/** Medians in ms for two read versions at `count` touchpoints, verdict included. */
export function measureDiff(count: number): DiffTimes {
  const text = generate(count);
  const between = (after: string) => {
    const [one, other] = [text, after].map((each) => read(each, { uri: 'file:///bench/switching.journey' }).model);
    if (one === undefined || other === undefined) throw new Error('Nothing was read.');
    return timed(20, () => verdictsOf(compare(one, other), 'en'));
  };
  const edited = withMiddleScore(text, 15);
  return {
    edit: between(edited),
    rework: between(reworked(text)),
    drawing: drawing(text, edited),
    merging: timed(5, () => merge({ base: text, ours: edited, theirs: reworked(text), ...marking })),
  };
}

function drawing(before: string, after: string): number {
  const [one, other] = [before, after].map((each) => read(each, { uri: 'file:///bench/switching.journey' }).model);
  if (one === undefined || other === undefined) throw new Error('Nothing was read.');
  const names = { before: 'before', after: 'after' };
  return timed(5, () => {
    const comparison = compare(one, other);
    for (const journey of comparison.journeys) {
      toSvg(differenceScene(comparison, journey, { language: 'en', names }), 'light');
    }
  });
}

function reworked(text: string): string {
  let place = 0;
  const renamed = text.replace(/touchpoint (\w+)/g, (head, name) => {
    place += 1;
    return place % 10 === 0 ? `touchpoint ${name}-anew` : head;
  });
  const [before = '', first = '', ...others] = renamed.split(/(?=^ {2}phase )/m);
  const [last = ''] = others.slice(-1);
  return [before, ...others.slice(0, -1), first, last].join('');
}

/** The median time in ms of `journey diff` over a pull request of `count` files of 60 touchpoints, from start to end. */
export function measurePullRequest(count: number): number {
  const cwd = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], { cwd });
    const write = (tenths: number) => {
      for (let file = 0; file < count; file += 1) {
        writeFileSync(join(cwd, `${file}.journey`), withMiddleScore(generate(60), tenths));
      }
      git('add', '--all');
      git('commit', '--quiet', '--message', String(tenths));
    };
    git('init', '--quiet');
    write(-15);
    write(15);
    const once = () =>
      stopwatch(() => execFileSync(process.execPath, [command, 'diff', 'HEAD~1...HEAD', '--format', 'json'], { cwd }));
    return median([once(), once(), once()].map(({ time }) => time));
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
