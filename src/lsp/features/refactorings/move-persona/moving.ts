/** What moves, and where to. */
import type { Declaration, Model, Persona } from '../../../../model/index.js';
import type { TopLevelName } from '../../sight.js';

export interface Target {
  readonly uri: string;
  /** Absent for a file that is yet to be made. */
  readonly model?: Model;
}

export interface Moving extends TopLevelName {
  readonly declaration: Declaration;
}

/** The names that a persona uses. */
export function usesOf({ channels, evidence }: Persona): readonly TopLevelName[] {
  return [...channels, ...evidence];
}
