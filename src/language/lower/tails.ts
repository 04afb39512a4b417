/**
 * `evidence` and `owner` may end another fact or stand as a fact of the block. The grammar reads greedily, so one on
 * a line of its own arrives as the end of the fact above it. It belongs to the block, as a reader sees it,
 * unless it is indented deeper than that fact.
 */
import type { AstNode } from 'langium';
import type { Span } from '../../model/index.js';
import * as ast from '../generated/ast.js';
import { endBefore, firstToken, spanOf } from '../places.js';

type Tail = ast.Evidence | ast.Owner;

function isOwnFact(fact: AstNode, tail: Tail): boolean {
  const start = firstToken(fact.$cstNode)?.range.start;
  const tailStart = tail.$cstNode?.range.start;
  if (start === undefined || tailStart === undefined || start.line === tailStart.line) return false;
  return startsItsLine(tail) && tailStart.character <= start.character;
}

function startsItsLine(node: AstNode): boolean {
  const cst = node.$cstNode;
  if (cst === undefined) return false;
  const text = cst.root.fullText;
  const before = text.slice(Math.max(0, cst.offset - cst.range.start.character), cst.offset);
  return before.trim() === '';
}

function tailsOf(fact: AstNode): Tail[] {
  if (ast.isOpportunity(fact)) return fact.properties.filter(ast.isOwner);
  const candidate = 'evidence' in fact ? fact.evidence : undefined;
  return ast.isEvidence(candidate) ? [candidate] : [];
}

/** The tails that belong to the fact itself. */
export function ownTails(fact: AstNode): Tail[] {
  return tailsOf(fact).filter((tail) => !isOwnFact(fact, tail));
}

export function ownEvidence(fact: AstNode): ast.Evidence | undefined {
  return ownTails(fact).find(ast.isEvidence);
}

/** A block's facts, those included that the grammar read as the end of the fact above them. */
export function withOwnFacts<Fact extends AstNode>(facts: readonly Fact[]): (Fact | Tail)[] {
  const all: (Fact | Tail)[] = [];
  for (const fact of facts) {
    all.push(fact);
    for (const tail of tailsOf(fact)) if (isOwnFact(fact, tail)) all.push(tail);
  }
  return all;
}

/** A fact's place without a tail that belongs to the block. */
export function spanWithoutBlockFacts(fact: AstNode): Span {
  const whole = spanOf(fact);
  const lifted = tailsOf(fact).filter((tail) => isOwnFact(fact, tail));
  const offset = lifted[0]?.$cstNode?.offset;
  if (offset === undefined || lifted.at(-1)?.$cstNode?.end !== fact.$cstNode?.end) return whole;
  return { start: whole.start, end: endBefore(fact.$cstNode, offset) ?? whole.end };
}
