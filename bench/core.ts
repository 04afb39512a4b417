/** What each step from text to picture costs inside one process, warm. */
import { check } from '../src/analysis/index.js';
import { parse } from '../src/language/parse.js';
import { readTree } from '../src/language/read.js';
import { toSvg } from '../src/render/index.js';
import { mapScene } from '../src/scene/index.js';
import { generate, withMiddleScore } from './generate.js';
import { median, stopwatch, timed } from './measure.js';

export interface CoreTimes {
  readonly parse: number;
  readonly lower: number;
  readonly check: number;
  readonly layout: number;
  readonly svg: number;
  /** Bytes of heap that one reading and its scene hold on to. */
  readonly heap: number;
}

const uri = 'file:///bench/switching.journey';
const surroundings = { uri, neighbour: () => undefined };

/** Medians in ms at `count` touchpoints. Each run reads a text of its own, as typing does, so that no cache answers. */
export function measureCore(count: number): CoreTimes {
  const text = generate(count);
  const runs = count >= 10_000 ? 4 : 20;
  const texts = Array.from({ length: 31 }, (_, index) => withMiddleScore(text, index - 15));
  const textOf = (run: number) => texts[((run % 31) + 31) % 31] ?? text;

  const before = heap();
  const parsed = parse(text);
  const { model } = readTree(parsed, surroundings);
  const journey = model.journeys[0];
  if (!journey) throw new Error('The generated text holds no journey.');
  const scene = mapScene(model, journey, { language: 'en' });
  const held = heap() - before;

  // Few at the largest size: each tree takes hundreds of megabytes there, and a full heap is all one would measure.
  const parsedTexts = texts.slice(0, count >= 10_000 ? 2 : runs).map(parse);
  // Each tree once: lowering remembers the touchpoints of a tree it has seen.
  const lowerings = parsedTexts.map((each) => stopwatch(() => readTree(each, surroundings).model));
  const models = lowerings.map(({ result }) => result);
  const modelOf = (run: number) => models[(run + models.length) % models.length] ?? model;
  return {
    parse: timed(runs, (run) => parse(textOf(run))),
    lower: median(lowerings.map(({ time }) => time)),
    check: timed(runs, (run) => check(modelOf(run))),
    layout: timed(runs, (run) => mapScene(modelOf(run), modelOf(run).journeys[0] ?? journey, { language: 'en' })),
    svg: timed(runs, () => toSvg(scene, 'light', { fonts: 'named' })),
    heap: held,
  };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
