/** What a `journey.config.json` says, as data: plain wishes, no code. */
import type { FindingCode, Severity } from './finding.js';
import type { Span } from './span.js';

/** The findings of the rules: all but those of reading the text, which cannot be silenced. */
export type RuleCode = Exclude<FindingCode, 'syntax'>;

/** From when on a rule speaks. */
export interface Limits {
  /** The age at which a source becomes stale, in months. */
  readonly staleAfterMonths: number;
  /** The age at which a journey's last review does, in months. */
  readonly reviewAfterMonths: number;
  readonly maxTouchpointsPerPhase: number;
  readonly maxTouchpointsPerJourney: number;
}

/** Everything may be left out; what is left out keeps its usual value. */
export interface Config extends Partial<Limits> {
  readonly language?: 'auto' | 'en' | 'nl';
  readonly rules?: { readonly [Code in RuleCode]?: Severity | 'off' };
}

/** Why a piece of a `journey.config.json` cannot be used; `span` is where it stands in that file. */
export interface ConfigProblem {
  readonly span: Span;
  readonly about:
    | { readonly problem: 'not-json' | 'not-an-object' | 'syntax-rule' }
    | { readonly problem: 'unknown-key' | 'unknown-rule'; readonly name: string; readonly nearest: readonly string[] }
    | { readonly problem: 'duplicate-key'; readonly name: string }
    | { readonly problem: 'wrong-choice'; readonly name: string; readonly choices: readonly string[] }
    | { readonly problem: 'wrong-type'; readonly name: string; readonly wanted: 'object' | 'text' | 'whole-number' };
}
