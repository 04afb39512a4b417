import type { Journey, Scale } from '../../model/index.js';
import { defaultScale } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import type { Context } from './context.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { lowerPhase } from './phase.js';
import { evidence, type Resolves, reference, references } from './references.js';
import { date, text, texts } from './values.js';

export function lowerJourney(node: ast.Journey, context: Context): Journey {
  const { uri, resolves } = context;
  const facts = new Facts(node.facts);
  const found = {
    state: state(facts.one('State'), resolves),
    scope: text(facts.one('scope'), 'text'),
    owner: text(facts.one('Owner'), 'text'),
    reviewed: date(facts.one('Reviewed')),
  };
  const personas = references(facts.one('PersonaUse')?.personas, 'persona', resolves);
  const sources = evidence(facts.one('Evidence'), resolves);
  const scaleFact = scale(facts.one('Scale'));
  return {
    ...declaration(node, facts),
    uri,
    personas,
    ...present(found),
    goals: texts(facts.all('goal')),
    scale: scaleFact,
    evidence: sources,
    phases: facts.all('Phase').map((phase) => lowerPhase(phase, context)),
  };
}

function state(node: ast.State | undefined, resolves: Resolves): Journey['state'] | undefined {
  if (node?.value === undefined) return undefined;
  return { value: node.value, ...present({ of: reference(node.of, 'journey', resolves) }), span: spanOf(node) };
}

function scale(node: ast.Scale | undefined): Scale {
  const { from, to } = node ?? {};
  if (node === undefined || from === undefined || to === undefined) return defaultScale;
  return { from, to, valid: from < to, span: spanOf(node) };
}
