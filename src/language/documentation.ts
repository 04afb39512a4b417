/** The comment right above a declaration, without its marks. */
import type { AstNode, LeafCstNode } from 'langium';
import { firstToken, leadingComments } from './places.js';

export function documentationOf(node: AstNode): string | undefined {
  const keyword = firstToken(node.$cstNode);
  if (keyword === undefined) return undefined;
  let line = keyword.range.start.line;
  const attached: string[] = [];
  for (const comment of leadingComments(node.$cstNode).reverse()) {
    const isRightAbove = comment.range.end.line >= line - 1;
    // A comment behind a fact speaks of that fact.
    if (!isRightAbove || !startsItsLine(comment)) break;
    attached.unshift(withoutMarks(comment.text));
    line = comment.range.start.line;
  }
  return attached.join('\n').trim() || undefined;
}

function startsItsLine(comment: LeafCstNode): boolean {
  const text = comment.root.fullText;
  const lineStart =
    Math.max(text.lastIndexOf('\n', comment.offset - 1), text.lastIndexOf('\r', comment.offset - 1)) + 1;
  return text.slice(lineStart, comment.offset).trim() === '';
}

function withoutMarks(comment: string): string {
  if (comment.startsWith('//')) return comment.replace(/^\/\/+ ?/, '').trimEnd();
  return comment
    .replace(/^\/\*+/, '')
    .replace(/\*+\/$/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join('\n')
    .trim();
}
