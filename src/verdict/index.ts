export {
  type Acceptance,
  type AcceptanceProblem,
  type Acceptances,
  acceptanceLine,
  acceptanceShape,
  acceptancesIn,
} from './acceptance.js';
export { type Experience, experienceOf, isNoticed } from './experience.js';
export { type FailRule, failRules, type Violation, violationsOf } from './fail-on.js';
export { changeLine, happeningOf, placeLine } from './line.js';
export { type PhaseMeans, phaseMeansOf } from './phase-means.js';
export { type Tendency, type Verdict, verdictsOf } from './verdict.js';
export { violationLine } from './violation-line.js';
