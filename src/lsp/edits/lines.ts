/** The lines of a document, as edits have to respect them: how they end, and how they are set in. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from '../../model/index.js';

/** How the lines of a document end; a new one's by a line feed. */
export function lineBreakOf(document: TextDocument): '\n' | '\r\n' {
  return document.getText().includes('\r\n') ? '\r\n' : '\n';
}

/** A line without its line break; empty behind the last one. */
export function lineAt(document: TextDocument, line: number): string {
  if (line < 0 || line >= document.lineCount) return '';
  const whole = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return whole.replace(/[\r\n]+$/, '');
}

/** What a line begins with before its first word. */
export function indentOf(document: TextDocument, line: number): string {
  return /^[ \t]*/.exec(lineAt(document, line))?.[0] ?? '';
}

/** What a block's content is set in by: as the first block of the file has it, else two spaces. */
export function indentUnit(document: TextDocument): string {
  return /^\S[^\r\n]*\{[ \t]*(?:\r\n|\r|\n)([ \t]+)\S/m.exec(document.getText())?.[1] ?? '  ';
}

/** Where the comment ends that stands behind a place with nothing else on the line; the place itself without one. */
export function behindComment(document: TextDocument, end: Position): Position {
  const line = lineAt(document, end.line);
  const isBeside = /^\s*(\/\/.*|\/\*((?!\*\/).)*\*\/\s*)$/.test(line.slice(end.character));
  return isBeside ? { ...end, character: line.trimEnd().length } : end;
}

/** The place at which the comment right above a declaration begins, or else the declaration itself. */
export function topOf(document: TextDocument, start: Position): Position {
  if (lineAt(document, start.line).slice(0, start.character).trim() !== '') return start;
  let { line } = start;
  for (let above = line - 1; above >= 0; above = line - 1) {
    const top = commentAbove(document, above);
    if (top === undefined) break;
    line = top;
  }
  return line === start.line ? start : { line, character: indentOf(document, line).length };
}

/** The first line of the comment that ends on a line, when nothing else stands on its lines. */
function commentAbove(document: TextDocument, last: number): number | undefined {
  const text = lineAt(document, last).trim();
  if (text.startsWith('//')) return last;
  if (!text.endsWith('*/')) return undefined;
  for (let line = last; line >= 0; line -= 1) {
    const opened = lineAt(document, line).lastIndexOf('/*');
    if (opened < 0) continue;
    return lineAt(document, line).slice(0, opened).trim() === '' ? line : undefined;
  }
  return undefined;
}
