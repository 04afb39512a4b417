import type { About, Persona } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import type { Context } from './context.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { evidence, references } from './references.js';
import { color, number, path, text, texts } from './values.js';

export function lowerPersona(node: ast.Persona, context: Context): Persona {
  const { uri, resolves } = context;
  const facts = new Facts(node.facts);
  const found = {
    role: text(facts.one('role'), 'text'),
    age: number(facts.one('Age'), 'value'),
    photo: path(facts.one('photo'), context),
    segment: segment(facts.one('Segment')),
    color: color(facts.one('Color')),
  };
  const channels = references(facts.one('ChannelUse')?.channels, 'channel', resolves);
  const sources = evidence(facts.one('Evidence'), resolves);
  return {
    ...declaration(node, facts),
    uri,
    ...present(found),
    quotes: texts(facts.all('quote')),
    goals: texts(facts.all('goal')),
    needs: texts(facts.all('need')),
    motives: texts(facts.all('motive')),
    frustrations: texts(facts.all('frustration')),
    traits: texts(facts.all('trait')),
    about: facts.all('About').flatMap(about),
    channels,
    evidence: sources,
  };
}

function about(node: ast.About): About[] {
  const written = text(node, 'text');
  if (!node.topic || written === undefined) return [];
  return [{ topic: node.topic, text: written.value, textSpan: written.span, span: spanOf(node) }];
}

function segment(node: ast.Segment | undefined): Persona['segment'] | undefined {
  if (node?.share === undefined) return undefined;
  const of = text(node, 'of');
  return { share: node.share, ...present({ of: of?.value, ofSpan: of?.span }), span: spanOf(node) };
}
