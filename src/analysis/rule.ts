import type { Finding, FindingCode, FindingFacts, Model, RelatedPlace, Severity, Span } from '../model/index.js';

/** What a rule may ask about the world around the file; each answer may be unknown. */
export interface Surroundings {
  /** Whether a file stands at an address; `undefined` when nobody knows. */
  readonly exists?: (uri: string) => boolean | undefined;
}

/** One thing the analysis looks for. It speaks only of the model's own file; related places may stand elsewhere. */
export interface Rule<Code extends FindingCode> {
  readonly code: Code;
  /** The severity unless a user changes it. */
  readonly severity: Severity;
  readonly check: (model: Model, surroundings: Surroundings) => readonly Finding<Code>[];
}

/** A place a rule found, before it becomes a finding. */
export interface Found<Code extends FindingCode> {
  readonly span: Span;
  readonly about: FindingFacts[Code];
  readonly related?: readonly RelatedPlace[];
}

/** Makes a rule of a code, a severity and the function that finds the places. */
export function rule<Code extends FindingCode>(
  code: Code,
  severity: Severity,
  find: (model: Model, surroundings: Surroundings) => Iterable<Found<Code>>,
): Rule<Code> {
  return {
    code,
    severity,
    check: (model, surroundings) =>
      Array.from(find(model, surroundings), ({ span, about, related = [] }) => ({
        code,
        severity,
        uri: model.uri,
        span,
        about,
        related,
      })),
  };
}
