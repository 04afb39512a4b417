/** What lowering a fact needs to know of what is around it. */
import type { MetricRange, Resolves } from './references.js';

export interface Context {
  /** The address of the file that the fact stands in. */
  readonly uri: string;
  /** The folder that images may not leave. */
  readonly workspace: string | undefined;
  readonly resolves: Resolves;
  /** What a kind of metric may be, by its name; `undefined` where nobody knows. */
  readonly rangeOf: (metric: string) => MetricRange | undefined;
}
