/** Channels, feelings, metric kinds and sources. */
import type { Channel, Feeling, MetricKind, Source } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import { declaration } from './declaration.js';
import { Facts, present } from './facts.js';
import { date, number, text } from './values.js';

export function lowerChannel(node: ast.Channel, uri: string): Channel {
  const facts = new Facts(node.facts);
  const kind = facts.one('ChannelKind')?.value;
  return { ...declaration(node, facts), uri, ...present({ kind }) };
}

export function lowerFeeling(node: ast.Feeling, uri: string): Feeling {
  const facts = new Facts(node.facts);
  const score = number(facts.one('FeelingScore'), 'value');
  return { ...declaration(node, facts), uri, ...present({ score }) };
}

export function lowerMetricKind(node: ast.MetricKind, uri: string): MetricKind {
  const facts = new Facts(node.facts);
  const found = {
    range: range(facts.one('Range')),
    unit: text(facts.one('Unit'), 'text')?.value,
    better: facts.one('Better')?.value,
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
    kind: facts.one('SourceKind')?.value,
    method: facts.one('Method')?.value,
    sample: number(facts.one('Sample'), 'value'),
    date: date(facts.one('SourceDate')),
    link: text(facts.one('Link'), 'text'),
  };
  return { ...declaration(node, facts), uri, ...present(found) };
}
