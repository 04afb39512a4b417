/** What a configuration comes to: the severity of each rule and the limits from which rules speak. */
import type { Config, Limits, Severity } from '../model/index.js';
import type { AnyRule } from './rules.js';

export const defaultLimits: Limits = Object.freeze({
  staleAfterMonths: 18,
  reviewAfterMonths: 12,
  maxTouchpointsPerPhase: 20,
  maxTouchpointsPerJourney: 60,
});

export function limitsOf(config: Config): Limits {
  return { ...defaultLimits, ...config };
}

/** Two configurations taken together: what `near` says counts, rule by rule, and `far` says the rest. */
export function joined(far: Config, near: Config): Config {
  return { ...far, ...near, rules: { ...far.rules, ...near.rules } };
}

export function severityOf(
  { code, severity }: Pick<AnyRule, 'code' | 'severity'>,
  { rules }: Config,
): Severity | 'off' {
  return rules?.[code] ?? severity;
}
