/** Channels, feelings, metric kinds and sources. */
import type { Channel, Feeling, MetricKind, Source } from '../../model/index.js';
import * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { date, number, text } from './values.js';

export function lowerChannel(node: ast.Channel, uri: string): Channel {
  const facts = new Facts(node.facts);
  const kind = facts.one('kind', ast.isChannelKind)?.value;
  return { ...declaration(node, facts), uri, ...present({ kind }) };
}

export function lowerFeeling(node: ast.Feeling, uri: string): Feeling {
  const facts = new Facts(node.facts);
  const score = number(facts.one('score', ast.isFeelingScore), 'value');
  return { ...declaration(node, facts), uri, ...present({ score }) };
}

export function lowerMetricKind(node: ast.MetricKind, uri: string): MetricKind {
  const facts = new Facts(node.facts);
  const found = {
    range: range(facts.one('range', ast.isRange)),
    unit: text(facts.one('unit', ast.isUnit), 'text')?.value,
    better: facts.one('better', ast.isBetter)?.value,
  };
  return { ...declaration(node, facts), uri, ...present(found) };
}

function range(node: ast.Range | undefined): MetricKind['range'] | undefined {
  if (node?.from === undefined) return undefined;
  return { from: node.from, ...present({ to: node.to }), span: spanOf(node) };
}

export function lowerSource(node: ast.Source, uri: string): Source {
  const facts = new Facts(node.facts);
  const found = {
    kind: facts.one('kind', ast.isSourceKind)?.value,
    method: facts.one('method', ast.isMethod)?.value,
    sample: number(facts.one('sample', ast.isSample), 'value'),
    date: date(facts.one('date', ast.isSourceDate)),
    link: text(facts.one('link', ast.isLink), 'text'),
  };
  return { ...declaration(node, facts), uri, ...present(found) };
}
