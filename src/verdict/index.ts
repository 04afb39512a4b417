export { type Experience, experienceOf } from './experience.js';
export { brokenRules, type FailRule, failRules } from './fail-on.js';
export { changeLine, happeningOf, placeLine } from './line.js';
export { type Tendency, type Verdict, verdictsOf } from './verdict.js';
