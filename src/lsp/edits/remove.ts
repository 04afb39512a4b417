/** Takes facts and declarations out of a text without leaving a hole, and without a comment that is not theirs. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Span, TextEdit } from '../../model/index.js';
import { replaced } from './change.js';
import { behindComment, lineAt, topOf } from './lines.js';

/** Takes out a statement, with its lines when nothing else stands on them. A comment beside it stays. */
export function removeStatement(document: TextDocument, { start, end }: Span): TextEdit {
  const before = lineAt(document, start.line).slice(0, start.character);
  const behind = lineAt(document, end.line).slice(end.character);
  if (before.trim() !== '') {
    return replaced({ start: { ...start, character: before.trimEnd().length }, end }, '');
  }
  if (behind.trim() !== '') {
    const blanks = behind.length - behind.trimStart().length;
    return replaced({ start, end: { ...end, character: end.character + blanks } }, '');
  }
  return replaced(linesOf(document, start.line, end.line), '');
}

/** The same for a declaration, with the comment right above it. */
export function removeDeclaration(document: TextDocument, { start, end }: Span): TextEdit {
  return removeStatement(document, { start: topOf(document, start), end });
}

/** The same for something that goes with all that was noted of it: the comment beside it too, when it has its lines to itself. */
export function removeWithComments(document: TextDocument, { start, end }: Span): TextEdit {
  const hasItsLines = lineAt(document, start.line).slice(0, start.character).trim() === '';
  return removeDeclaration(document, { start, end: hasItsLines ? behindComment(document, end) : end });
}

/** Whole lines, with the empty ones that nothing would need any more. */
function linesOf(document: TextDocument, first: number, last: number): Span {
  const isBlank = (line: number) => lineAt(document, line).trim() === '';
  const lines = document.lineCount;
  let [from, to] = [first, last + 1];
  const isOpening = from === 0 || /\{\s*(\/\/.*)?$/.test(lineAt(document, from - 1));
  const isClosing = to >= lines || lineAt(document, to).trim().startsWith('}') || isEndOfFile(document, to);
  if (isOpening) while (to < lines - 1 && isBlank(to)) to += 1;
  else if (isClosing || isBlank(to)) while (from > 0 && isBlank(from - 1)) from -= 1;
  if (to < lines) return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const end = { line: lines - 1, character: lineAt(document, lines - 1).length };
  return { start: from === 0 ? { line: 0, character: 0 } : endOfLine(document, from - 1), end };
}

/** Whether nothing but blanks stands from a line on. */
function isEndOfFile(document: TextDocument, line: number): boolean {
  return (
    document
      .getText()
      .slice(document.offsetAt({ line, character: 0 }))
      .trim() === ''
  );
}

function endOfLine(document: TextDocument, line: number): Position {
  return { line, character: lineAt(document, line).length };
}
