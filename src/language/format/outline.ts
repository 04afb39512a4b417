/** What the syntax tree says of a text's layout: where facts begin, how deep they stand, and which tokens it holds. */
import type { AstNode, CstNode, LeafCstNode } from 'langium';
import { isAstNode, isCompositeCstNode, isLeafCstNode } from 'langium';
import type { JourneyFile } from '../generated/ast.js';
import { withOwnFacts } from '../lower/tails.js';
import { firstToken } from '../places.js';

/** An import or declaration of the file itself; `end` is exclusive. */
export interface Unit {
  readonly start: number;
  readonly end: number;
}

export interface Outline {
  /** The offset at which each fact or declaration begins, and the number of blocks around it. */
  readonly starts: ReadonlyMap<number, number>;
  /** In the order of the text. */
  readonly units: readonly Unit[];
}

export function outlineOf(file: JourneyFile): Outline {
  const starts = new Map<number, number>();
  const nodes = [...file.imports, ...file.declarations];
  for (const node of nodes) noteStarts(node, 0, starts);
  const units = nodes.flatMap((node) => unitOf(node)).sort((a, b) => a.start - b.start);
  return { starts, units };
}

function noteStarts(node: AstNode, depth: number, starts: Map<number, number>): void {
  const start = firstToken(node.$cstNode)?.offset;
  if (start !== undefined) starts.set(start, depth);
  for (const fact of factsOf(node)) noteStarts(fact, depth + 1, starts);
}

function factsOf(node: AstNode): readonly AstNode[] {
  return 'facts' in node && Array.isArray(node.facts) ? withOwnFacts(node.facts.filter(isAstNode)) : [];
}

function unitOf({ $cstNode: cst }: AstNode): Unit[] {
  const start = firstToken(cst)?.offset;
  return cst === undefined || start === undefined ? [] : [{ start, end: cst.end }];
}

/** The tokens that the tree holds, comments left out, in the order of the text. */
export function leavesOf(cst: CstNode | undefined): readonly LeafCstNode[] {
  const leaves: LeafCstNode[] = [];
  collectLeaves(cst, leaves);
  return leaves;
}

function collectLeaves(cst: CstNode | undefined, leaves: LeafCstNode[]): void {
  if (cst === undefined || cst.hidden) return;
  if (isLeafCstNode(cst)) leaves.push(cst);
  else if (isCompositeCstNode(cst)) for (const child of cst.content) collectLeaves(child, leaves);
}
