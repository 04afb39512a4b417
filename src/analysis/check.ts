import type { AnyFinding, Model } from '../model/index.js';
import { comparePositions } from '../model/index.js';
import type { Surroundings } from './rule.js';
import { rules } from './rules.js';

/** What all rules find in the model's own file, in the order of the text. */
export function check(model: Model, surroundings: Surroundings = {}): readonly AnyFinding[] {
  return inOrder(rules.flatMap((rule): readonly AnyFinding[] => rule.check(model, surroundings)));
}

/** Findings in the order of the text; at one place the shorter stretch first, then by code. */
export function inOrder(findings: readonly AnyFinding[]): readonly AnyFinding[] {
  return findings.toSorted(
    (a, b) =>
      comparePositions(a.span.start, b.span.start) ||
      comparePositions(a.span.end, b.span.end) ||
      (a.code < b.code ? -1 : Number(a.code > b.code)),
  );
}
