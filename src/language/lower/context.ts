/** What lowering a fact needs to know of what is around it. */
import type { Resolves } from './references.js';

export interface Context {
  /** The address of the file that the fact stands in. */
  readonly uri: string;
  /** The folder that images may not leave. */
  readonly workspace: string | undefined;
  readonly resolves: Resolves;
}
