export { check, inOrder } from './check.js';
export { defaultLimits, joined, severityOf } from './config.js';
export { type ConfigReading, configFileName, readConfig } from './config-file.js';
export { dayOf } from './day.js';
export * from './figures.js';
export { type Candidate, nearest } from './nearest.js';
export type { Rule, RuleContext, Surroundings } from './rule.js';
export { type AnyRule, rules } from './rules.js';
export { readSettings } from './settings.js';
