/** Settings as an editor keeps them: the same wishes as in a `journey.config.json`, judged in the same way. */
import type { AnyConfigProblem } from '../model/index.js';
import { type ConfigReading, readConfig } from './config-file.js';

/**
 * Reads plain data that mean what a `journey.config.json` means. Never throws; the places of what cannot be used are
 * nowhere that a reader could look.
 */
export function readSettings(settings: unknown): ConfigReading {
  const { config, problems } = readConfig(written(settings ?? {}));
  return { config, problems: problems.filter((problem) => !isAnothers(problem)) };
}

/** An editor keeps what concerns only itself in the same section; only a name that looks like ours is a slip. */
function isAnothers(problem: AnyConfigProblem): boolean {
  return problem.problem === 'unknown-key' && problem.about.nearest.length === 0;
}

function written(settings: unknown): string {
  try {
    return JSON.stringify(settings) ?? '{}';
  } catch {
    return '';
  }
}
