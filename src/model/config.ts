/** What a `journey.config.json` says, as data: plain wishes, no code. */
import type { FindingCode, ReadingCode, Severity } from './finding.js';
import type { Span } from './span.js';

/** The findings of the rules: all but those of reading the text, which cannot be silenced. */
export type RuleCode = Exclude<FindingCode, ReadingCode>;

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

/** What the sentence about a piece that cannot be used needs to know. */
export interface ConfigProblemFacts {
  readonly 'not-json': Record<never, never>;
  readonly 'not-an-object': Record<never, never>;
  /** Findings of reading a text cannot be set. */
  readonly 'reading-rule': { name: string };
  readonly 'unknown-key': { name: string; nearest: readonly string[] };
  readonly 'unknown-rule': { name: string; nearest: readonly string[] };
  readonly 'duplicate-key': { name: string };
  readonly 'wrong-choice': { name: string; choices: readonly string[] };
  readonly 'wrong-type': { name: string; wanted: 'object' | 'text' | 'whole-number' };
}

export interface ConfigProblem<Kind extends keyof ConfigProblemFacts = keyof ConfigProblemFacts> {
  readonly problem: Kind;
  readonly about: ConfigProblemFacts[Kind];
  /** Where it stands in the configuration's own text. */
  readonly span: Span;
}

/** A problem whose facts are known to fit it. */
export type AnyConfigProblem = { [Kind in keyof ConfigProblemFacts]: ConfigProblem<Kind> }[keyof ConfigProblemFacts];
