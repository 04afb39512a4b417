/** Moving what stands in a concrete syntax tree, as if the text around it had been other from the start. */
import { type AbstractCstNode, CompositeCstNodeImpl, type CstNode, LeafCstNodeImpl } from 'langium';

/** How far nodes move: whole lines, so that columns stay. */
export interface Move {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly lines: number;
}

/** Moves a node with all it holds. */
export function moveNode(node: CstNode | AbstractCstNode, move: Move): void {
  if (node instanceof LeafCstNodeImpl) moveLeaf(node, move);
  else if (node instanceof CompositeCstNodeImpl) {
    forgetRange(node, move);
    for (const child of node.content) moveNode(child, move);
  }
}

/** Moves all that stands behind a node, and lets what is around it end where it then ends. */
export function moveBehind(node: AbstractCstNode, move: Move): void {
  const { container } = node;
  if ((move.offset === 0 && move.lines === 0) || !(container instanceof CompositeCstNodeImpl)) return;
  forgetRange(container, move);
  let isBehind = false;
  for (const child of container.content) {
    if (isBehind) moveNode(child, move);
    else isBehind = child === node;
  }
  moveBehind(container, move);
}

// Langium keeps places in private fields, for it never moves a node. Nodes made anew instead would break the
// references that point at them, and give half a tree to the collector at each keystroke.
// biome-ignore-start lint/complexity/useLiteralKeys: written so, the type checker still knows the private fields

function moveLeaf(leaf: LeafCstNodeImpl, { offset, lines }: Move): void {
  leaf['_offset'] += offset;
  leaf['_startLine'] += lines;
  leaf['_endLine'] += lines;
}

/**
 * A range is of lines and columns, so it is another only on other lines. One that was handed out stays as it is:
 * models hold it.
 */
function forgetRange(node: CompositeCstNodeImpl, { lines }: Move): void {
  if (lines !== 0) node['_rangeCache'] = undefined;
}

// biome-ignore-end lint/complexity/useLiteralKeys: see above
