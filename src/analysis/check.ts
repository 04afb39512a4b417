import type { AnyFinding, Config, Model } from '../model/index.js';
import { comparePositions } from '../model/index.js';
import { limitsOf, severityOf } from './config.js';
import type { RuleContext, Surroundings } from './rule.js';
import { type AnyRule, rules } from './rules.js';

/**
 * What all rules find in the model's own file, in the order of the text. `config` says how severe each rule is and
 * from when on it speaks; a `journey-ignore` comment silences findings on the line below it.
 */
export function check(model: Model, surroundings: Surroundings = {}, config: Config = {}): readonly AnyFinding[] {
  const context = { ...surroundings, limits: limitsOf(config) };
  const found = rules.flatMap((rule) => findingsOf(rule, model, context, config));
  const ignored = new Set(model.ignores.flatMap(({ line, codes }) => codes.map((code) => `${line} ${code}`)));
  return inOrder(found.filter(({ code, span }) => !ignored.has(`${span.start.line} ${code}`)));
}

function findingsOf(rule: AnyRule, model: Model, context: RuleContext, config: Config): readonly AnyFinding[] {
  const severity = severityOf(rule, config);
  if (severity === 'off') return [];
  const found: readonly AnyFinding[] = rule.check(model, context);
  return severity === rule.severity ? found : found.map((finding) => ({ ...finding, severity }));
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
