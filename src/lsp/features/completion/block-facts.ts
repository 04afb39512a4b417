/** The facts of the block around a caret, as far as the text could be read. */
import { type AstNode, isAstNode } from 'langium';
import { editBetween } from '../../../language/edit-between.js';
import type { ast, CaretPlace } from '../../../language/index.js';
import { withOwnFacts } from '../../../language/lower/tails.js';
import { firstToken } from '../../../language/places.js';
import type { PlacedFact } from './context.js';

/**
 * None where the tree has another block at that place, as in a text that is broken before it. The tree may be of the
 * text before the last edit of `text`; what stands behind that edit is then told where it stands now.
 */
export function factsAround(file: ast.JourneyFile, { blocks }: CaretPlace, text: string): readonly PlacedFact[] {
  const before = file.$cstNode?.root.fullText ?? text;
  const edit = editBetween(before, text);
  const now = (offset: number) =>
    edit !== undefined && offset >= edit.to ? offset + text.length - before.length : offset;
  let inside: readonly AstNode[] = [...file.imports, ...file.declarations];
  for (const { offset } of blocks.slice(1)) {
    const node = inside.find(({ $cstNode }) => now(firstToken($cstNode)?.offset ?? -1) === offset);
    inside = node !== undefined && 'facts' in node && Array.isArray(node.facts) ? node.facts.filter(isAstNode) : [];
  }
  return withOwnFacts(inside)
    .flatMap(({ $cstNode }) => firstToken($cstNode) ?? [])
    .map((token) => ({ keyword: token.text, offset: now(token.offset) }))
    .toSorted((a, b) => a.offset - b.offset);
}
