/** What lowering a fact needs to know of what is around it. */
import type { WorkspaceFolders } from '../uris.js';
import type { Resolves } from './references.js';

export interface Context {
  /** The address of the file that the fact stands in. */
  readonly uri: string;
  /** The folders that images may not leave. */
  readonly workspace: WorkspaceFolders | undefined;
  readonly resolves: Resolves;
  /** What a kind of metric may be, by its name; `undefined` where nobody knows. */
  readonly rangeOf: (metric: string) => MetricRange | undefined;
}

/** Inclusive; `to` is absent for a range without an upper bound. */
export interface MetricRange {
  readonly from: number;
  readonly to?: number | undefined;
}
