/** Puts facts and declarations into a text where a reader expects them, set out as the formatter would leave them. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Declaration, Model, Position, Span, TextEdit, TopLevelDeclaration } from '../../model/index.js';
import { own } from '../../model/index.js';
import { put, replaced } from './change.js';
import { indentOf, indentUnit, lineAt, lineBreakOf, topOf } from './lines.js';

/** The head and extent of a declaration: all that tells where its body is. */
export type Headed = Pick<Declaration, 'name' | 'nameSpan' | 'titleSpan' | 'span'>;

/** What stands between the braces of a declaration, blanks and comments included. */
export function bodyOf(document: TextDocument, { nameSpan, titleSpan, span }: Headed): Span | undefined {
  const from = document.offsetAt((titleSpan ?? nameSpan).end);
  const to = document.offsetAt(span.end);
  const text = document.getText().slice(from, to);
  const opening = /^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*\{/.exec(text)?.[0];
  if (opening === undefined || text.length === opening.length || !text.endsWith('}')) return undefined;
  return { start: document.positionAt(from + opening.length), end: document.positionAt(to - 1) };
}

/**
 * Puts a fact into a declaration: behind another fact of it, or first or last in its body, which is opened when there
 * is none. `undefined` when the head or the body is broken.
 */
export function insertFact(
  document: TextDocument,
  declaration: Headed,
  fact: string,
  where: 'first' | 'last' | { readonly behind: Span },
): readonly TextEdit[] | undefined {
  const indent = indentOf(document, declaration.span.start.line) + indentUnit(document);
  if (typeof where === 'object') {
    const { start, end } = where.behind;
    const beginsLine = lineAt(document, start.line).slice(0, start.character).trim() === '';
    return [insertLines(document, end, [fact], { indent: beginsLine ? indentOf(document, start.line) : indent })];
  }
  const body = bodyOf(document, declaration);
  if (body === undefined)
    return declaration.name === '' || hasBody(document, declaration)
      ? undefined
      : withBody(document, declaration, fact);
  if (isNothing(document, body)) return withBody(document, declaration, fact, body);
  const at = where === 'first' ? body.start : endBefore(document, body.end);
  return [insertLines(document, at, [fact], { indent })];
}

/** Whether a brace follows the head of a declaration, closed or not. */
function hasBody(document: TextDocument, { nameSpan, titleSpan }: Headed): boolean {
  const { end } = titleSpan ?? nameSpan;
  return /^(?:\s|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)*\{/.test(document.getText().slice(document.offsetAt(end)));
}

/** Whether a body is the nothing between two braces on one line. */
function isNothing(document: TextDocument, body: Span): boolean {
  return body.start.line === body.end.line && document.getText(body).trim() === '';
}

/** A body, in the place of an empty one where there is one; it is parted from its neighbours by empty lines. */
function withBody(document: TextDocument, declaration: Headed, fact: string, empty?: Span): readonly TextEdit[] {
  const { start, end } = declaration.span;
  const lineBreak = lineBreakOf(document);
  const indent = indentOf(document, start.line);
  const content = `${lineBreak}${indent}${indentUnit(document)}${fact}${lineBreak}${indent}`;
  const body = empty === undefined ? put(end, ` {${content}}`) : replaced(empty, content);
  const top = topOf(document, start);
  const isOwnLine = lineAt(document, start.line).slice(0, start.character).trim() === '';
  const above = lineAt(document, top.line - 1).trim();
  const needsGap = isOwnLine && top.line > 0 && above !== '' && !opensBlock(above);
  const behind = lineAt(document, end.line).slice(end.character);
  const isLast = /^\s*(\/\/.*)?$/.test(behind);
  const below = lineAt(document, end.line + 1).trim();
  const gap = isLast && below !== '' && !below.startsWith('}') ? [put(endOfLine(document, end.line), lineBreak)] : [];
  return [...(needsGap ? [put({ line: top.line, character: 0 }, lineBreak)] : []), body, ...gap];
}

/**
 * Puts a declaration at the top level: behind the last of its kind, else before the first journey, else at the end.
 * `ofKind` are the model's declarations of that kind.
 */
export function insertDeclaration(
  document: TextDocument,
  model: Model,
  ofKind: readonly TopLevelDeclaration[],
  declaration: string,
): TextEdit {
  const last = own(model, ofKind).at(-1);
  if (last !== undefined) return insertLines(document, last.span.end, [declaration], { indent: '' });
  const [journey] = own(model, model.journeys);
  const text = document.getText();
  const end = journey === undefined ? document.positionAt(text.length) : topOf(document, journey.span.start);
  const at = endBefore(document, end);
  const lineBreak = lineBreakOf(document);
  if (document.offsetAt(at) > 0) return insertLines(document, at, [declaration], { indent: '', isApart: true });
  return put(at, `${declaration}${lineBreak}${text.trim() === '' ? '' : lineBreak}`);
}

export interface Setting {
  /** What each line is set in by. */
  readonly indent: string;
  /** Whether empty lines part it from its neighbours, as they do a block of several lines. */
  readonly isApart?: boolean;
  /** Whether it is the brace that closes a block of several lines. */
  readonly isClosing?: boolean;
}

/** Puts lines behind a statement or an opening brace that ends at `after`; a comment beside that stays there. */
export function insertLines(
  document: TextDocument,
  after: Position,
  lines: readonly string[],
  { indent, isApart = false, isClosing = false }: Setting,
): TextEdit {
  const lineBreak = lineBreakOf(document);
  const written = lines.map((line) => lineBreak + indent + line).join('');
  const line = lineAt(document, after.line);
  const [before, rest] = [line.slice(0, after.character), line.slice(after.character)];
  const isBehindBrace = opensBlock(before);
  const gapBefore = !isBehindBrace && !isClosing && (isApart || closesBlock(before)) ? lineBreak : '';
  if (!/^\s*(\/\/.*|\/\*((?!\*\/).)*\*\/\s*)?$/.test(rest)) {
    const blanks = rest.length - rest.trimStart().length;
    const span = { start: after, end: { ...after, character: after.character + blanks } };
    const outer = rest.trimStart().startsWith('}') ? indentOf(document, after.line) : indent;
    return replaced(span, `${gapBefore}${written}${lineBreak}${outer}`);
  }
  const next = lineAt(document, after.line + 1).trim();
  const isParted = next === '' || next.startsWith('}');
  const gapAfter = !isParted && (isApart || isClosing || beginsBlock(document, after.line + 1)) ? lineBreak : '';
  return put(endOfLine(document, after.line), `${gapBefore}${written}${gapAfter}`);
}

/** Behind the last thing that stands before a position; at the start of the file when there is none. */
function endBefore(document: TextDocument, position: Position): Position {
  const before = document.getText({ start: { line: 0, character: 0 }, end: position });
  return document.positionAt(before.trimEnd().length);
}

function endOfLine(document: TextDocument, line: number): Position {
  return { line, character: lineAt(document, line).length };
}

/** Whether a line, or the first below it that is no comment, opens a block. */
function beginsBlock(document: TextDocument, from: number): boolean {
  let line = from;
  while (lineAt(document, line).trim().startsWith('//')) line += 1;
  return opensBlock(lineAt(document, line));
}

function opensBlock(line: string): boolean {
  return /\{\s*(\/\/.*)?$/.test(line);
}

/** Whether a block ends here that is not empty. */
function closesBlock(before: string): boolean {
  return /\}\s*$/.test(before) && !/\{\s*\}\s*$/.test(before);
}
