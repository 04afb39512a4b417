/** Where things stand: spans out of the concrete syntax tree, read shallowly so that a file costs one walk. */
import type { AstNode, CstNode, GrammarAST, LeafCstNode } from 'langium';
import { AstUtils, GrammarAST as Grammar, isCompositeCstNode, isLeafCstNode } from 'langium';
import { emptySpan, type Position, type Span } from '../model/index.js';

/** The grammar never changes, so what an element of it assigns is looked up once. */
const features = new WeakMap<GrammarAST.AbstractElement, string | null>();

function assignedFeature(element: GrammarAST.AbstractElement): string | undefined {
  let feature = features.get(element);
  if (feature === undefined) {
    feature = AstUtils.getContainerOfType(element, Grammar.isAssignment)?.feature ?? null;
    features.set(element, feature);
  }
  return feature ?? undefined;
}

/** The whole of a node, comments around it left out. */
export function spanOf(node: AstNode): Span {
  return node.$cstNode?.range ?? emptySpan;
}

/** The first token or group of tokens that gave a node its `feature`. */
export function nodeFor(node: AstNode, feature: string): CstNode | undefined {
  return node.$cstNode && assigned(node.$cstNode, feature);
}

export function spanFor(node: AstNode, feature: string): Span | undefined {
  return nodeFor(node, feature)?.range;
}

function assigned(cst: CstNode, feature: string): CstNode | undefined {
  if (!isCompositeCstNode(cst)) return undefined;
  for (const child of cst.content) {
    if (child.hidden || child.grammarSource === undefined) continue;
    const own = assignedFeature(child.grammarSource);
    if (own === feature) return child;
    // Rules that only choose between others wrap their choice without assigning it.
    const inner = own === undefined ? assigned(child, feature) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The first token of a node that is no comment: its keyword. */
export function firstToken(cst: CstNode | undefined): LeafCstNode | undefined {
  if (cst === undefined || cst.hidden) return undefined;
  if (isLeafCstNode(cst)) return cst;
  if (!isCompositeCstNode(cst)) return undefined;
  for (const child of cst.content) {
    const leaf = firstToken(child);
    if (leaf !== undefined) return leaf;
  }
  return undefined;
}

/** Where the last token before an offset ends. */
export function endBefore(cst: CstNode | undefined, offset: number): Position | undefined {
  if (cst === undefined || cst.hidden || cst.offset >= offset) return undefined;
  if (!isCompositeCstNode(cst)) return cst.range.end;
  for (const child of cst.content.toReversed()) {
    const end = endBefore(child, offset);
    if (end !== undefined) return end;
  }
  return undefined;
}
