/** Journeys and their phases. */
import type { Journey, Metric, Phase, Scale } from '../../model/index.js';
import { defaultScale } from '../../model/index.js';
import * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import type { Scope } from '../scope.js';
import { symbolsIn } from '../symbols.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { evidence, type Resolves, reference, references, resolver } from './references.js';
import { ownEvidence, spanWithoutBlockFacts, withOwnFacts } from './tails.js';
import { lowerTouchpoint } from './touchpoint.js';
import { date, number, text, texts } from './values.js';

export function lowerJourney(node: ast.Journey, uri: string, scope: Scope, workspace: string | undefined): Journey {
  const resolves = resolver(scope, symbolsIn(node));
  const facts = new Facts(node.facts);
  const found = {
    state: state(facts.one('state', ast.isState), resolves),
    scope: text(facts.one('scope', ast.isTextFact), 'text'),
    owner: text(facts.one('owner', ast.isOwner), 'text'),
    reviewed: date(facts.one('reviewed', ast.isReviewed)),
  };
  const personas = references(facts.one('persona', ast.isPersonaUse)?.personas, 'persona', resolves);
  const sources = evidence(facts.one('evidence', ast.isEvidence), resolves);
  const scaleFact = scale(facts.one('scale', ast.isScale));
  return {
    ...declaration(node, facts),
    uri,
    personas,
    ...present(found),
    goals: texts(facts.all('goal', ast.isTextFact)),
    scale: scaleFact,
    evidence: sources,
    phases: facts.all('phase', ast.isPhase).map((phase) => lowerPhase(phase, uri, resolves, workspace)),
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

function lowerPhase(node: ast.Phase, uri: string, resolves: Resolves, workspace: string | undefined): Phase {
  const facts = new Facts(withOwnFacts(node.facts));
  const found = {
    tone: text(facts.one('tone', ast.isTextFact), 'text'),
    owner: text(facts.one('owner', ast.isOwner), 'text'),
  };
  const sources = evidence(facts.one('evidence', ast.isEvidence), resolves);
  return {
    ...declaration(node, facts),
    goals: texts(facts.all('goal', ast.isTextFact)),
    ...present(found),
    metrics: facts.all('metric', ast.isMetric).flatMap((metric) => lowerMetric(metric, resolves)),
    evidence: sources,
    touchpoints: facts
      .all('touchpoint', ast.isTouchpoint)
      .map((touchpoint) => lowerTouchpoint(touchpoint, uri, resolves, workspace)),
  };
}

/** A measurement; nothing where the text broke off before its kind. */
export function lowerMetric(node: ast.Metric, resolves: Resolves): Metric[] {
  const kind = reference(node.kind, 'metric', resolves);
  if (kind === undefined) return [];
  const found = { value: number(node, 'value'), unit: node.unit, target: number(node, 'target') };
  const sources = evidence(ownEvidence(node), resolves);
  return [{ kind, ...present(found), evidence: sources, span: spanWithoutBlockFacts(node) }];
}
