/**
 * The library: customer journeys as text in; findings, a model and a map out. Everything here is synchronous,
 * does no input or output of its own, and never throws, whatever the text.
 */
import { check as checkModel, inOrder, type Surroundings } from './analysis/index.js';
import { type Reading, type ReadOptions, read } from './language/index.js';
import type { AnyFinding, Config, Journey, Model } from './model/index.js';
import { own } from './model/index.js';
import { type ThemeName, toSvg } from './render/index.js';
import { mapScene } from './scene/index.js';
import type { Language } from './words/index.js';

export {
  type AnyRule,
  type ConfigReading,
  dayOf,
  type Rule,
  readConfig,
  rules,
  type Surroundings,
} from './analysis/index.js';
export { type Separator, toCsv, toJson, toMarkdown } from './formats/index.js';
export { type Reading, type ReadOptions, read } from './language/index.js';
export type * from './model/index.js';
export type { ThemeName } from './render/index.js';
export type { Scene } from './scene/index.js';
export { configSentence } from './words/config.js';
export { type Explanation, explanation } from './words/explain.js';
export { type Language, languages } from './words/index.js';
export { sentence } from './words/sentence.js';

export interface CheckOptions extends ReadOptions, Surroundings {
  /** The severity of rules and the limits from which they speak; without it the usual ones. */
  readonly config?: Config;
}

/** Reads a text and applies every rule: `findings` are those of both, in the order of the text. */
export function check(text: string, options: CheckOptions = {}): Reading {
  const reading = read(text, options);
  return {
    ...reading,
    findings: inOrder([...reading.findings, ...checkModel(reading.model, options, options.config)]),
  };
}

export interface RenderOptions extends CheckOptions {
  /** Name or title of the journey to draw; without it the first of the text. */
  readonly journey?: string;
  readonly theme?: ThemeName;
  readonly language?: Language;
  /** Whether the SVG carries its font or only names it. */
  readonly fonts?: 'embedded' | 'named';
}

export interface Rendering {
  /** A whole SVG document; absent when the text holds no such journey. */
  readonly svg?: string;
  readonly findings: readonly AnyFinding[];
}

/** Draws a journey's map. A text with errors is drawn as far as it can be read. */
export function render(text: string, options: RenderOptions = {}): Rendering {
  const { theme = 'light', language = 'en', fonts = 'embedded' } = options;
  const { model, findings } = check(text, options);
  const journey = findJourney(model, options.journey);
  if (journey === undefined) return { findings };
  return { svg: toSvg(mapScene(model, journey, { language }), theme, { fonts }), findings };
}

/**
 * The journey of a name, a title or a label, the file's own before those it uses from elsewhere; without
 * `wanted` the file's first own one.
 */
export function findJourney(model: Model, wanted?: string): Journey | undefined {
  if (wanted === undefined) return own(model, model.journeys)[0];
  const name = wanted.normalize('NFC');
  const isTitled = ({ title, labels }: Journey) =>
    [title, ...labels.map((label) => label.text)].some((candidate) => candidate.normalize('NFC') === name);
  return model.journeys.find((journey) => journey.name === name) ?? model.journeys.find(isTitled);
}
