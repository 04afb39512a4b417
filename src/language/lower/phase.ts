import type { Phase } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import type { Context } from './context.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { lowerMetric } from './metric.js';
import { evidence } from './references.js';
import { rememberedTouchpoint } from './remembered.js';
import { tailedFacts } from './tails.js';
import { text, texts } from './values.js';

export function lowerPhase(node: ast.Phase, context: Context): Phase {
  const { facts: written, lifted } = tailedFacts(node.facts);
  const facts = new Facts(written);
  const found = { tone: text(facts.one('tone'), 'text'), owner: text(facts.one('Owner'), 'text') };
  const sources = evidence(facts.one('Evidence'), context.resolves);
  return {
    ...declaration(node, facts),
    goals: texts(facts.all('goal')),
    ...present(found),
    metrics: facts.all('Metric').flatMap((metric) => lowerMetric(metric, lifted, context)),
    evidence: sources,
    touchpoints: facts.all('Touchpoint').map((touchpoint) => rememberedTouchpoint(touchpoint, context)),
  };
}
