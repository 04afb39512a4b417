import type { Finding, FindingFacts, Limits, Model, RelatedPlace, RuleCode, Severity, Span } from '../model/index.js';

/** What a rule may ask about the world around the file; each answer may be unknown. */
export interface Surroundings {
  /** Whether a file stands at an address; `undefined` when nobody knows. */
  readonly exists?: (uri: string) => boolean | undefined;
  /** Whether what stands at an address of the workspace leads out of it, as a link may. */
  readonly isOutside?: (uri: string) => boolean;
  /** The day it is, `yyyy-mm-dd`; without it nothing is called old. */
  readonly today?: string;
}

/** All that a rule may know beside the model. */
export interface RuleContext extends Surroundings {
  readonly limits: Limits;
}

/** One thing the analysis looks for. It speaks only of the model's own file; related places may stand elsewhere. */
export interface Rule<Code extends RuleCode> {
  readonly code: Code;
  /** The severity unless a user changes it. */
  readonly severity: Severity;
  readonly check: (model: Model, context: RuleContext) => readonly Finding<Code>[];
}

/** A place a rule found, before it becomes a finding. */
export interface Found<Code extends RuleCode> {
  readonly span: Span;
  readonly about: FindingFacts[Code];
  readonly related?: readonly RelatedPlace[];
}

/** Makes a rule of a code, a severity and the function that finds the places. */
export function rule<Code extends RuleCode>(
  code: Code,
  severity: Severity,
  find: (model: Model, context: RuleContext) => Iterable<Found<Code>>,
): Rule<Code> {
  return {
    code,
    severity,
    check: (model, context) =>
      Array.from(find(model, context), ({ span, about, related = [] }) => ({
        code,
        severity,
        uri: model.uri,
        span,
        about,
        related,
      })),
  };
}
