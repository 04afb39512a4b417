/** The blocks of a file as plain data: where each begins and ends, and the facts in it. */
import { type AstNode, type CstNode, isAstNode, isCompositeCstNode, isLeafCstNode } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ast } from '../../language/index.js';
import { withOwnFacts } from '../../language/lower/tails.js';
import { endBefore, firstToken } from '../../language/places.js';

/** A stretch of a text in UTF-16 units; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Fact extends Stretch {
  /** The word it begins with, or its arrow. */
  readonly keyword: string;
  /** The block it opens itself, as a touchpoint does. */
  readonly block?: Block;
}

export interface Block extends Stretch {
  /** The word it begins with. */
  readonly keyword: string;
  /** What stands between its braces. */
  readonly body: Stretch;
  /** In the order of the text. */
  readonly facts: readonly Fact[];
}

/** The innermost block with braces around an offset; a caret behind a block's last brace is still in it. */
export function blockAround(file: ast.JourneyFile, document: TextDocument, offset: number): Block | undefined {
  const isAround = ({ $cstNode: cst }: AstNode) =>
    cst !== undefined && (firstToken(cst)?.offset ?? cst.offset) <= offset && offset <= cst.end;
  const nodes: AstNode[] = [];
  let inside: readonly AstNode[] = file.declarations;
  for (let node = inside.find(isAround); node !== undefined; node = inside.find(isAround)) {
    nodes.push(node);
    inside = factsOf(node);
  }
  const innermost = nodes.findLast((node) => insideBraces(node) !== undefined);
  return innermost && blockOf(innermost, document);
}

function blockOf(node: AstNode, document: TextDocument): Block | undefined {
  const cst = node.$cstNode;
  const first = firstToken(cst);
  const body = insideBraces(node);
  if (cst === undefined || first === undefined || body === undefined) return undefined;
  const facts = withOwnFacts(factsOf(node));
  const ends = facts.map(({ $cstNode }) => $cstNode?.end ?? 0);
  return {
    keyword: first.text,
    start: first.offset,
    end: cst.end,
    body,
    facts: facts.flatMap((fact, index) => factOf(fact, facts[index + 1], ends[index] ?? 0, document)),
  };
}

function factsOf(node: AstNode): readonly AstNode[] {
  return 'facts' in node && Array.isArray(node.facts) ? node.facts.filter(isAstNode) : [];
}

/** A fact ends before the next one, though the grammar may have read that as its end. */
function factOf(node: AstNode, next: AstNode | undefined, wholeEnd: number, document: TextDocument): Fact[] {
  const first = firstToken(node.$cstNode);
  const nextStart = firstToken(next?.$cstNode)?.offset ?? Number.POSITIVE_INFINITY;
  if (first === undefined) return [];
  const cut = wholeEnd > nextStart ? endBefore(node.$cstNode, nextStart) : undefined;
  const block = blockOf(node, document);
  const end = cut === undefined ? wholeEnd : document.offsetAt(cut);
  return [{ keyword: first.text, start: first.offset, end, ...(block === undefined ? {} : { block }) }];
}

function insideBraces(node: AstNode): Stretch | undefined {
  const [open, close] = ['{', '}'].map((brace) => leafOf(node.$cstNode, node, brace));
  return open && close && { start: open.end, end: close.offset };
}

/** A token of the node itself; rules that only choose between others wrap what they chose. */
function leafOf(cst: CstNode | undefined, node: AstNode, text: string): CstNode | undefined {
  if (!isCompositeCstNode(cst)) return undefined;
  for (const child of cst.content) {
    if (child.astNode !== node || child.hidden) continue;
    const found = isLeafCstNode(child) ? child : leafOf(child, node, text);
    if (found !== undefined && (found !== child || child.text === text)) return found;
  }
  return undefined;
}
