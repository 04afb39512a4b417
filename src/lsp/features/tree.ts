/** The syntax tree as plain data, for features that speak of the text itself rather than of what it means. */
import {
  type AstNode,
  type CstNode,
  CstUtils,
  GrammarAST,
  isCompositeCstNode,
  isLeafCstNode,
  type LangiumDocument,
  type LeafCstNode,
} from 'langium';
import { ast } from '../../language/index.js';
import type { Position, Span } from '../../model/index.js';
import type { Piece } from './folding-ranges.js';
import type { KeywordAt } from './hover.js';
import type { Nest } from './selection-ranges.js';

/** Every token of a document in the order of the text, comments included. */
export function piecesOf(document: LangiumDocument): Piece[] {
  const root = document.parseResult.value.$cstNode;
  const pieces: Piece[] = [];
  // A generator for each of the many small nodes would cost more than the work itself.
  const collect = (node: CstNode): void => {
    if (isCompositeCstNode(node)) for (const child of node.content) collect(child);
    else if (isLeafCstNode(node)) pieces.push({ type: node.tokenType.name, text: node.text, span: node.range });
  };
  if (root !== undefined) collect(root);
  return pieces;
}

/** What stands at a position, with all that is around it; `undefined` where no token stands. */
export function nestAt(document: LangiumDocument, position: Position): Nest | undefined {
  const leaf = leafAt(document, position);
  if (leaf === undefined) return undefined;
  const around: Span[] = [];
  for (let node = leaf.container; node !== undefined; node = node.container) {
    const inner = insideBraces(node.content);
    around.push(...(inner === undefined ? [] : [inner]), node.range);
  }
  return { text: leaf.text, span: leaf.range, around };
}

/** The token at a caret; of two that meet there the one behind it, unless that is mere punctuation. */
export function leafAt(document: LangiumDocument, position: Position): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  if (root === undefined) return undefined;
  const offset = document.textDocument.offsetAt(position);
  const behind = CstUtils.findLeafNodeAtOffset(root, offset);
  const isWord = behind !== undefined && !/^[{},%]$/.test(behind.text);
  return isWord || offset === 0 ? behind : (CstUtils.findLeafNodeAtOffset(root, offset - 1) ?? behind);
}

/** The word of the language at a caret, with the block it stands in. */
export function keywordAt(document: LangiumDocument, position: Position): KeywordAt | undefined {
  const leaf = leafAt(document, position);
  if (leaf === undefined || !GrammarAST.isKeyword(leaf.grammarSource)) return undefined;
  const { value: keyword } = leaf.grammarSource;
  // The keyword that begins a block does not stand inside it.
  const isFirst = keyword === blockKeyword(leaf.astNode);
  const node = isFirst ? leaf.astNode.$container : leaf.astNode;
  return { keyword, block: blockAround(node), span: leaf.range };
}

const blockKeywords: Readonly<Record<string, string>> = {
  [ast.Channel.$type]: 'channel',
  [ast.Feeling.$type]: 'feeling',
  [ast.MetricKind.$type]: 'metric',
  [ast.Source.$type]: 'source',
  [ast.Persona.$type]: 'persona',
  [ast.Journey.$type]: 'journey',
  [ast.Phase.$type]: 'phase',
  [ast.Touchpoint.$type]: 'touchpoint',
};

function blockKeyword(node: AstNode): string | undefined {
  return blockKeywords[node.$type];
}

function blockAround(node: AstNode | undefined): string {
  return node === undefined ? '' : (blockKeyword(node) ?? blockAround(node.$container));
}

function insideBraces(content: readonly CstNode[]): Span | undefined {
  const brace = (text: string) => content.find((child) => isLeafCstNode(child) && child.text === text);
  const [open, close] = [brace('{'), brace('}')];
  return open && close && { start: open.range.end, end: close.range.start };
}
