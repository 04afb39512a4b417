/**
 * `evidence` and `owner` may end another fact or stand as a fact of the block. The grammar reads greedily, so one on
 * a line of its own arrives as the end of the fact above it. It belongs to the block, as a reader sees it,
 * unless it is indented deeper than that fact.
 */
import type { AstNode } from 'langium';
import type { Span } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { endBefore, firstToken, spanOf } from '../places.js';

export type Tail = ast.Evidence | ast.Owner;
export type Tailed = ast.Emotion | ast.Gain | ast.Metric | ast.Opportunity | ast.Pain;

/** The facts of a block, and which of them the grammar read as the end of another. */
export interface TailedFacts<Fact extends AstNode> {
  /** In source order, those included that belong to the block after all. */
  readonly facts: readonly (Fact | Tail)[];
  readonly lifted: ReadonlySet<Tail>;
}

export function tailedFacts<Fact extends AstNode>(written: readonly Fact[]): TailedFacts<Fact> {
  const facts: (Fact | Tail)[] = [];
  const lifted = new Set<Tail>();
  for (const fact of written) {
    facts.push(fact);
    for (const tail of isTailed(fact) ? tailsOf(fact) : []) {
      if (!isOwnFact(fact, tail)) continue;
      facts.push(tail);
      lifted.add(tail);
    }
  }
  return { facts, lifted };
}

/** A block's facts, those included that the grammar read as the end of the fact above them. */
export function withOwnFacts<Fact extends AstNode>(facts: readonly Fact[]): readonly (Fact | Tail)[] {
  return tailedFacts(facts).facts;
}

/** The `evidence` of the fact itself. */
export function ownEvidence(
  { evidence }: Exclude<Tailed, ast.Opportunity>,
  lifted: ReadonlySet<Tail>,
): ast.Evidence | undefined {
  return evidence !== undefined && lifted.has(evidence) ? undefined : evidence;
}

/** A fact's place without a tail that belongs to the block. */
export function spanWithout(fact: Tailed, lifted: ReadonlySet<Tail>): Span {
  const whole = spanOf(fact);
  if (lifted.size === 0) return whole;
  const [first, ...more] = tailsOf(fact).filter((tail) => lifted.has(tail));
  const last = more.at(-1) ?? first;
  const offset = first?.$cstNode?.offset;
  if (offset === undefined || last?.$cstNode?.end !== fact.$cstNode?.end) return whole;
  return { start: whole.start, end: endBefore(fact.$cstNode, offset) ?? whole.end };
}

const tailedTypes: ReadonlySet<string> = new Set<Tailed['$type']>(['Emotion', 'Gain', 'Metric', 'Opportunity', 'Pain']);

function isTailed(fact: AstNode): fact is Tailed {
  return tailedTypes.has(fact.$type);
}

const none: readonly Tail[] = [];

function tailsOf(fact: Tailed): readonly Tail[] {
  if (fact.$type === 'Opportunity') return fact.properties.filter((property) => property.$type === 'Owner');
  return fact.evidence === undefined ? none : [fact.evidence];
}

function isOwnFact(fact: AstNode, tail: Tail): boolean {
  const { start } = spanOf(fact);
  const tailStart = firstToken(tail.$cstNode)?.range.start;
  if (tailStart === undefined || start.line === tailStart.line) return false;
  return tailStart.character <= start.character && startsItsLine(tail);
}

function startsItsLine(node: AstNode): boolean {
  const cst = node.$cstNode;
  if (cst === undefined) return false;
  const text = cst.root.fullText;
  const before = text.slice(Math.max(0, cst.offset - cst.range.start.character), cst.offset);
  return before.trim() === '';
}
