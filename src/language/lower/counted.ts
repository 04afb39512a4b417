/** Numbers that count something, where thousands may have been set apart. */
import type { AstNode } from 'langium';
import type { NumberFact, UnclearNumber } from '../../model/index.js';
import { groupedReadings } from '../grouped.js';
import { nodeFor } from '../places.js';
import { number } from './values.js';

export interface Counted {
  /** Absent while it may be read in more than one way. */
  readonly fact?: NumberFact;
  readonly unclear?: UnclearNumber;
}

/**
 * The number in a node's `feature`. One with groups of three is read only where there is one way to: of the readings
 * those count that are `possible` there. A point before three decimals needs no question when they can be nothing else.
 */
export function counted<Feature extends 'value' | 'target' | 'from' | 'to'>(
  node: (AstNode & { [Key in Feature]?: number }) | undefined,
  feature: Feature,
  part: UnclearNumber['part'],
  possible: (value: number) => boolean = () => true,
): Counted {
  const fact = number(node, feature);
  const token = node && nodeFor(node, feature);
  if (fact === undefined || token === undefined) return {};
  const all = groupedReadings(token.text);
  if (all.length === 0) return { fact };
  const fitting = all.filter((reading) => possible(Number(reading)));
  const readings = fitting.length === 0 ? all : fitting;
  const [only, other] = readings;
  if (other === undefined && Number(only) === fact.value && !token.text.includes(',')) return { fact };
  const unclear = { part, text: token.text, readings, span: fact.span };
  return other === undefined ? { fact: { ...fact, value: Number(only) }, unclear } : { unclear };
}

/** Those of several numbers that are to be asked about, when there are any. */
export function unclearOf(...numbers: readonly (Counted | undefined)[]): { unclear?: readonly UnclearNumber[] } {
  const all = numbers.flatMap((number) => number?.unclear ?? []);
  return all.length === 0 ? {} : { unclear: all };
}
