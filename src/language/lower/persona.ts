import type { Persona } from '../../model/index.js';
import * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { evidence, type Resolves, references } from './references.js';
import { color, number, path, text, texts } from './values.js';

export function lowerPersona(
  node: ast.Persona,
  uri: string,
  resolves: Resolves,
  workspace: string | undefined,
): Persona {
  const facts = new Facts(node.facts);
  const found = {
    role: text(facts.one('role', ast.isTextFact), 'text'),
    age: number(facts.one('age', ast.isAge), 'value'),
    photo: path(facts.one('photo', ast.isImageFact), uri, workspace),
    segment: segment(facts.one('segment', ast.isSegment)),
    color: color(facts.one('color', ast.isColor)),
  };
  const channels = references(facts.one('channel', ast.isChannelUse)?.channels, 'channel', resolves);
  const sources = evidence(facts.one('evidence', ast.isEvidence), resolves);
  return {
    ...declaration(node, facts),
    uri,
    ...present(found),
    quotes: texts(facts.all('quote', ast.isTextFact)),
    goals: texts(facts.all('goal', ast.isTextFact)),
    needs: texts(facts.all('need', ast.isTextFact)),
    motives: texts(facts.all('motive', ast.isTextFact)),
    frustrations: texts(facts.all('frustration', ast.isTextFact)),
    traits: texts(facts.all('trait', ast.isTextFact)),
    about: facts.all('about', ast.isAbout).flatMap(about),
    channels,
    evidence: sources,
  };
}

function about(node: ast.About): Persona['about'][number][] {
  const written = text(node, 'text');
  return node.topic && written ? [{ topic: node.topic, text: written.value, span: spanOf(node) }] : [];
}

function segment(node: ast.Segment | undefined): Persona['segment'] | undefined {
  if (node?.share === undefined) return undefined;
  return { share: node.share, ...present({ of: text(node, 'of')?.value }), span: spanOf(node) };
}
