import type { Emotion, Flow, Gain, Opportunity, Pain, Text, Touchpoint } from '../../model/index.js';
import * as ast from '../generated/ast.js';
import { spanFor, spanOf } from '../places.js';
import { normalizeName } from '../values.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { lowerMetric } from './journey.js';
import { evidence, type Resolves, reference, references } from './references.js';
import { ownEvidence, ownTails, spanWithoutBlockFacts, withOwnFacts } from './tails.js';
import { number, path, text, texts } from './values.js';

export function lowerTouchpoint(
  node: ast.Touchpoint,
  uri: string,
  resolves: Resolves,
  workspace: string | undefined,
): Touchpoint {
  const facts = new Facts(withOwnFacts(node.facts));
  const found = {
    momentOfTruth: momentOfTruth(facts.one('moment-of-truth', ast.isMomentOfTruth)),
    image: path(facts.one('image', ast.isImageFact), uri, workspace),
    owner: text(facts.one('owner', ast.isOwner), 'text'),
  };
  const channels = references(facts.one('channel', ast.isChannelUse)?.channels, 'channel', resolves);
  const recovers = references(facts.one('recovers', ast.isRecovers)?.pains, 'pain', resolves);
  const sources = evidence(facts.one('evidence', ast.isEvidence), resolves);
  const textsOf = (keyword: string) => texts(facts.all(keyword, ast.isTextFact));
  return {
    ...declaration(node, facts),
    channels,
    does: textsOf('does'),
    thinks: textsOf('thinks'),
    asks: textsOf('asks'),
    expects: textsOf('expects'),
    needs: textsOf('need'),
    emotions: facts.all('emotion', ast.isEmotion).map((fact) => emotion(fact, resolves)),
    pains: facts.all('pain', ast.isPain).map((fact) => pain(fact, resolves)),
    gains: facts.all('gain', ast.isGain).flatMap((fact) => gain(fact, resolves)),
    opportunities: facts.all('opportunity', ast.isOpportunity).map((fact) => opportunity(fact, resolves)),
    recovers,
    flows: facts.all('->', ast.isFlow).flatMap((fact) => flow(fact, resolves)),
    metrics: facts.all('metric', ast.isMetric).flatMap((fact) => lowerMetric(fact, resolves)),
    frontstage: textsOf('frontstage'),
    backstage: textsOf('backstage'),
    support: textsOf('support'),
    ...present(found),
    evidence: sources,
  };
}

function momentOfTruth(node: ast.MomentOfTruth | undefined): Touchpoint['momentOfTruth'] | undefined {
  return node && { ...present({ why: text(node, 'why')?.value }), span: spanOf(node) };
}

function emotion(node: ast.Emotion, resolves: Resolves): Emotion {
  const score = number(node, 'score');
  const feeling = reference(node.feeling, 'feeling', resolves);
  const found = {
    persona: reference(node.persona, 'persona', resolves),
    score,
    // Where the score is missing, a word that is no feeling was meant as one: what is missing is said already.
    feeling: score === undefined && feeling?.resolved === false ? undefined : feeling,
    quote: text(node, 'quote'),
  };
  return { ...present(found), evidence: evidence(ownEvidence(node), resolves), span: spanWithoutBlockFacts(node) };
}

function pain(node: ast.Pain, resolves: Resolves): Pain {
  return {
    ...present({ severity: node.severity, ...named(node) }),
    text: textOrNone(node),
    evidence: evidence(ownEvidence(node), resolves),
    span: spanWithoutBlockFacts(node),
  };
}

function named(node: ast.Pain | ast.Opportunity) {
  return node.name ? { name: normalizeName(node.name), nameSpan: spanFor(node, 'name') } : {};
}

/** The text of a fact whose keyword alone already counts: empty, at the fact's place, while it is being written. */
function textOrNone(node: ast.Pain | ast.Opportunity): Text {
  return text(node, 'text') ?? { value: '', span: spanOf(node) };
}

function gain(node: ast.Gain, resolves: Resolves): Gain[] {
  const written = text(node, 'text');
  if (written === undefined) return [];
  return [{ text: written, evidence: evidence(ownEvidence(node), resolves), span: spanWithoutBlockFacts(node) }];
}

function opportunity(node: ast.Opportunity, resolves: Resolves): Opportunity {
  const lifted = new Set<unknown>(node.properties.filter(ast.isOwner));
  for (const tail of ownTails(node)) lifted.delete(tail);
  const properties = new Facts(node.properties.filter((property) => !lifted.has(property)));
  const found = {
    ...named(node),
    value: properties.one('value', ast.isWeight)?.level,
    effort: properties.one('effort', ast.isWeight)?.level,
    owner: text(properties.one('owner', ast.isOwner), 'text'),
  };
  const solves = references(properties.one('solves', ast.isSolves)?.pains, 'pain', resolves);
  return {
    ...present(found),
    text: textOrNone(node),
    solves,
    span: spanWithoutBlockFacts(node),
    duplicates: properties.duplicates,
  };
}

/** An arrow; nothing while its target is missing. */
function flow(node: ast.Flow, resolves: Resolves): Flow[] {
  const to = reference(node.to, 'touchpoint', resolves);
  if (to === undefined && !node.exit) return [];
  const target = to === undefined ? { exit: true as const } : { to };
  const found = { share: number(node, 'share'), condition: text(node, 'condition') };
  return [{ ...target, ...present(found), span: spanOf(node) }];
}
