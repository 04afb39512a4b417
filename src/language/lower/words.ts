/** Channels, feelings, metric kinds and sources. */
import type { Channel, Feeling, MetricKind, Source } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { spanOf } from '../places.js';
import { type Counted, counted, unclearOf } from './counted.js';
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
  const bounds = facts.one('Range');
  const [from, to] = [counted(bounds, 'from', 'range'), counted(bounds, 'to', 'range')];
  const found = {
    range: range(bounds, from, to),
    unit: text(facts.one('Unit'), 'text')?.value,
    better: facts.one('Better')?.value,
  };
  return { ...declaration(node, facts), uri, ...present(found), ...unclearOf(from, to) };
}

/** A bound that may be read in two ways leaves nothing to hold a value against. */
function range(node: ast.Range | undefined, from: Counted, to: Counted): MetricKind['range'] | undefined {
  const isUnsure = [from, to].some(({ fact, unclear }) => fact === undefined && unclear !== undefined);
  if (node === undefined || from.fact === undefined || isUnsure) return undefined;
  return { from: from.fact.value, ...present({ to: to.fact?.value }), span: spanOf(node) };
}

export function lowerSource(node: ast.Source, uri: string): Source {
  const facts = new Facts(node.facts);
  // A sample has no decimals, and groups of three digits without them make a thousand at least.
  const sample = counted(facts.one('Sample'), 'value', 'sample', (size) => size >= 1000);
  const found = {
    kind: facts.one('SourceKind')?.value,
    method: facts.one('Method')?.value,
    sample: sample.fact,
    date: date(facts.one('SourceDate')),
    link: text(facts.one('Link'), 'text'),
  };
  return { ...declaration(node, facts), uri, ...present(found), ...unclearOf(sample) };
}
