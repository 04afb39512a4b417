import type { FindingCode } from '../../model/index.js';

/** What is said about a finding of a kind, apart from any one place. */
export interface Explanation {
  /** What it is called: a few words, without a full stop. */
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly how: string;
  /** A piece of a journey that has the finding. */
  readonly before: string;
  /** The same piece, mended. */
  readonly after: string;
}

export type Explanations = { readonly [Code in FindingCode]: Explanation };
