import type { Emotion, Flow, Gain, Opportunity, Pain, Text, Touchpoint } from '../../model/index.js';
import { endWord } from '../arrow-end.js';
import type * as ast from '../generated/ast.js';
import { spanFor, spanOf } from '../places.js';
import type { Context } from './context.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { lowerMetric } from './metric.js';
import { evidence, type Resolves, reference, references } from './references.js';
import { ownEvidence, spanWithout, type Tail, tailedFacts } from './tails.js';
import { number, path, text, texts } from './values.js';

type Lifted = ReadonlySet<Tail>;

export function lowerTouchpoint(node: ast.Touchpoint, context: Context): Touchpoint {
  const { resolves } = context;
  const { facts: written, lifted } = tailedFacts(node.facts);
  const facts = new Facts(written);
  const found = {
    momentOfTruth: momentOfTruth(facts.one('MomentOfTruth')),
    image: path(facts.one('image'), context),
    owner: text(facts.one('Owner'), 'text'),
  };
  const channels = references(facts.one('ChannelUse')?.channels, 'channel', resolves);
  const recovers = references(facts.one('Recovers')?.pains, 'pain', resolves);
  const sources = evidence(facts.one('Evidence'), resolves);
  return {
    ...declaration(node, facts),
    channels,
    does: texts(facts.all('does')),
    thinks: texts(facts.all('thinks')),
    asks: texts(facts.all('asks')),
    expects: texts(facts.all('expects')),
    needs: texts(facts.all('need')),
    emotions: facts.all('Emotion').map((fact) => emotion(fact, lifted, resolves)),
    pains: facts.all('Pain').map((fact) => pain(fact, lifted, resolves)),
    gains: facts.all('Gain').flatMap((fact) => gain(fact, lifted, resolves)),
    opportunities: facts.all('Opportunity').map((fact) => opportunity(fact, lifted, resolves)),
    recovers,
    flows: facts.all('Flow').flatMap((fact) => flow(fact, resolves)),
    metrics: facts.all('Metric').flatMap((fact) => lowerMetric(fact, lifted, context)),
    frontstage: texts(facts.all('frontstage')),
    backstage: texts(facts.all('backstage')),
    support: texts(facts.all('support')),
    ...present(found),
    evidence: sources,
  };
}

function momentOfTruth(node: ast.MomentOfTruth | undefined): Touchpoint['momentOfTruth'] | undefined {
  const why = text(node, 'why');
  return node && { ...present({ why: why?.value, whySpan: why?.span }), span: spanOf(node) };
}

function emotion(node: ast.Emotion, lifted: Lifted, resolves: Resolves): Emotion {
  const score = number(node, 'score');
  const feeling = reference(node.feeling, 'feeling', resolves);
  const found = {
    persona: reference(node.persona, 'persona', resolves),
    score,
    // Where the score is missing, a word that is no feeling was meant as one: what is missing is said already.
    feeling: score === undefined && feeling?.resolved === false ? undefined : feeling,
    quote: text(node, 'quote'),
  };
  const sources = evidence(ownEvidence(node, lifted), resolves);
  return { ...present(found), evidence: sources, span: spanWithout(node, lifted) };
}

function pain(node: ast.Pain, lifted: Lifted, resolves: Resolves): Pain {
  return {
    ...present({ severity: node.severity, ...named(node) }),
    text: textOrNone(node),
    evidence: evidence(ownEvidence(node, lifted), resolves),
    span: spanWithout(node, lifted),
  };
}

function named(node: ast.Pain | ast.Opportunity) {
  return node.name ? { name: node.name, nameSpan: spanFor(node, 'name') } : {};
}

/** The text of a fact whose keyword alone already counts: empty, at the fact's place, while it is being written. */
function textOrNone(node: ast.Pain | ast.Opportunity): Text {
  return text(node, 'text') ?? { value: '', span: spanOf(node) };
}

function gain(node: ast.Gain, lifted: Lifted, resolves: Resolves): Gain[] {
  const written = text(node, 'text');
  if (written === undefined) return [];
  return [{ text: written, evidence: evidence(ownEvidence(node, lifted), resolves), span: spanWithout(node, lifted) }];
}

function opportunity(node: ast.Opportunity, lifted: Lifted, resolves: Resolves): Opportunity {
  const properties = new Facts(node.properties.filter((each) => each.$type !== 'Owner' || !lifted.has(each)));
  const found = {
    ...named(node),
    value: properties.one('value')?.level,
    effort: properties.one('effort')?.level,
    owner: text(properties.one('Owner'), 'text'),
  };
  const solves = references(properties.one('Solves')?.pains, 'pain', resolves);
  return {
    ...present(found),
    text: textOrNone(node),
    solves,
    span: spanWithout(node, lifted),
    duplicates: properties.duplicates,
  };
}

/** An arrow; nothing while its target is missing. */
function flow(node: ast.Flow, resolves: Resolves): Flow[] {
  const target = targetOf(node, resolves);
  if (target === undefined) return [];
  const found = { share: number(node, 'share'), condition: text(node, 'condition') };
  return [{ ...target, ...present(found), span: spanOf(node) }];
}

function targetOf(node: ast.Flow, resolves: Resolves): Pick<Flow, 'to' | 'end' | 'exit'> | undefined {
  if (node.exit) return { exit: true };
  if (!node.end) {
    const to = reference(node.to, 'touchpoint', resolves);
    return to && { to };
  }
  // Journeys from before `end` was a word of the language may have a touchpoint of that name.
  if (!resolves('touchpoint', endWord)) return { end: true };
  return { to: { kind: 'touchpoint', name: endWord, span: spanFor(node, 'end') ?? spanOf(node), resolved: true } };
}
