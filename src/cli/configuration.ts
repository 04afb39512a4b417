/** The settings that hold for a file: the nearest `journey.config.json`, or the one asked for. */
import { relative } from 'node:path';
import { configFileName, readConfig } from '../analysis/index.js';
import type { AnyConfigProblem, Config } from '../model/index.js';
import { configSentence } from '../words/config.js';
import type { Language } from '../words/index.js';
import { type DiskProblem, nearestAbove, readText } from './disk.js';
import { unreadable } from './unreadable.js';

export interface Configuration {
  readonly config: Config;
  /** The file it was read from, relative to the current folder; absent without one. */
  readonly path?: string;
  readonly problems: readonly AnyConfigProblem[];
  /** Why the file is of no use at all. */
  readonly unreadable?: DiskProblem;
}

/** Which configuration holds for a file. Each is read once, and is the same object for all its files. */
export function configurations(asked?: string): (file: string, given?: string) => Configuration {
  const known = new Map<string | undefined, Configuration>();
  return (file, given) => {
    const path = asked ?? nearestAbove(file, configFileName, given);
    const configuration = known.get(path) ?? read(path);
    known.set(path, configuration);
    return configuration;
  };
}

function read(path: string | undefined): Configuration {
  if (path === undefined) return { config: {}, problems: [] };
  const shown = relative('', path);
  const text = readText(path);
  return text.ok
    ? { path: shown, ...readConfig(text.value) }
    : { path: shown, config: {}, problems: [], unreadable: text.problem };
}

/** What is wrong with configurations, a line each. Lines and columns start at 1. */
export function configComplaints(all: Iterable<Configuration>, language: Language): readonly string[] {
  return [...new Set(all)].flatMap(({ path = '', problems, unreadable: problem }) => [
    ...(problem === undefined ? [] : [unreadable(path, problem, language)]),
    ...problems.map((each) => {
      const { line, character } = each.span.start;
      return `${path}:${line + 1}:${character + 1} ${configSentence(each, language)}`;
    }),
  ]);
}
