/** Reads a `journey.config.json`: strict JSON in, a configuration and what could not be used of it out. Never throws. */
import { type MemberNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import type { AnyConfigProblem, Config, Limits, RuleCode, Severity, Span } from '../model/index.js';
import { emptySpan, isReadingCode } from '../model/index.js';
import { defaultLimits } from './config.js';
import { nearest } from './nearest.js';
import { rules } from './rules.js';

/** What the file is called; the nearest one from a journey's folder upwards counts. */
export const configFileName = 'journey.config.json';

export interface ConfigReading {
  /** Everything that could be used. */
  readonly config: Config;
  readonly problems: readonly AnyConfigProblem[];
}

const severities: readonly (Severity | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];
const languages: readonly NonNullable<Config['language']>[] = ['auto', 'en', 'nl'];
const limits = Object.keys(defaultLimits) as (keyof Limits)[];
const keys = ['$schema', 'language', 'rules', ...limits];
const codes = rules.map(({ code }) => code);

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Report = (problem: AnyConfigProblem) => void;

export function readConfig(text: string): ConfigReading {
  const problems: AnyConfigProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const body = parseJson(text, report);
  return { config: body === undefined ? {} : configOf(body, report), problems };
}

function parseJson(text: string, report: Report): ObjectNode | undefined {
  try {
    const { body } = parse(text.replace(/^\uFEFF/, ''), { mode: 'json' });
    if (body.type === 'Object') return body;
    report({ problem: 'not-an-object', about: {}, span: spanOf(body) });
  } catch (error) {
    report({ problem: 'not-json', about: {}, span: placeOf(error) });
  }
  return undefined;
}

function configOf(body: ObjectNode, report: Report): Config {
  const config: Mutable<Config> = {};
  for (const { name, key, value } of members(body, report)) {
    const limit = limits.find((candidate) => candidate === name);
    if (limit !== undefined) {
      const number = wholeNumber(name, value, report);
      if (number !== undefined) config[limit] = number;
    } else if (name === 'language') {
      const language = choice(name, value, languages, report);
      if (language !== undefined) config.language = language;
    } else if (name === 'rules') {
      if (value.type === 'Object') config.rules = rulesOf(value, report);
      else report({ problem: 'wrong-type', about: { name, wanted: 'object' }, span: spanOf(value) });
    } else if (name !== '$schema') {
      report({ problem: 'unknown-key', about: { name, nearest: nearest(name, named(keys)) }, span: spanOf(key) });
    } else if (value.type !== 'String') {
      report({ problem: 'wrong-type', about: { name, wanted: 'text' }, span: spanOf(value) });
    }
  }
  return config;
}

function rulesOf(body: ObjectNode, report: Report): NonNullable<Config['rules']> {
  const chosen: { [Code in RuleCode]?: Severity | 'off' } = {};
  for (const { name, key, value } of members(body, report)) {
    const code = codes.find((candidate) => candidate === name);
    if (code !== undefined) {
      const severity = choice(name, value, severities, report);
      if (severity !== undefined) chosen[code] = severity;
    } else if (isReadingCode(name)) {
      report({ problem: 'reading-rule', about: { name }, span: spanOf(key) });
    } else {
      report({ problem: 'unknown-rule', about: { name, nearest: nearest(name, named(codes)) }, span: spanOf(key) });
    }
  }
  return chosen;
}

interface Member {
  readonly name: string;
  readonly key: MemberNode['name'];
  readonly value: ValueNode;
}

function members(body: ObjectNode, report: Report): readonly Member[] {
  const seen = new Set<string>();
  return body.members.map(({ name: key, value }) => {
    const name = key.type === 'String' ? key.value : key.name;
    if (seen.has(name)) report({ problem: 'duplicate-key', about: { name }, span: spanOf(key) });
    seen.add(name);
    return { name, key, value };
  });
}

function choice<Choice extends string>(
  name: string,
  value: ValueNode,
  choices: readonly Choice[],
  report: Report,
): Choice | undefined {
  const found = value.type === 'String' ? choices.find((candidate) => candidate === value.value) : undefined;
  if (found === undefined) report({ problem: 'wrong-choice', about: { name, choices }, span: spanOf(value) });
  return found;
}

function wholeNumber(name: string, value: ValueNode, report: Report): number | undefined {
  if (value.type === 'Number' && Number.isSafeInteger(value.value) && value.value >= 1) return value.value;
  report({ problem: 'wrong-type', about: { name, wanted: 'whole-number' }, span: spanOf(value) });
  return undefined;
}

function named(names: readonly string[]) {
  return names.map((name) => ({ name, aliases: [] }));
}

/** Momoa counts lines and columns from 1. */
function spanOf({ loc: { start, end } }: ValueNode | MemberNode['name']): Span {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

/** Where a text stopped being JSON; its start when it nests too deep to say. */
function placeOf(error: unknown): Span {
  if (!(error instanceof Error && 'line' in error && 'column' in error)) return emptySpan;
  const [line, character] = [Number(error.line) - 1, Number(error.column) - 1];
  return { start: { line, character }, end: { line, character: character + 1 } };
}
