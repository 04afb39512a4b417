/** Commas, dots, braces and other marks that are missing, or one too many. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { ownDeclarations } from '../../../../analysis/walk.js';
import {
  comparePositions,
  type Declaration,
  type Expected,
  type Position,
  type Span,
  type TextEdit,
} from '../../../../model/index.js';
import { put, replaced } from '../../../edits/change.js';
import { insertLines } from '../../../edits/insert.js';
import { indentOf, lineBreakOf } from '../../../edits/lines.js';
import { removeStatement } from '../../../edits/remove.js';
import { type Fix, type FixContext, here, preferredAt } from '../fix.js';
import { isSameSpan } from '../places.js';
import { problemsAfter } from '../problems-after.js';
import { type Problem, type ProblemFixer, sure, tried } from './problem-fixer.js';

export const missing: ProblemFixer<'missing'> = (about, span, context) => {
  const [first, ...others] = about.expected;
  if (first?.what === 'keyword' && others.length === 0) return missingMark(first.word, about, span, context);
  if (first?.what === 'fact' || first?.what === 'declaration') return surplusWord(about, span, context);
  return about.instead ? choices(about, span, context) : [];
};

function missingMark(mark: string, about: Problem<'missing'>, span: Span, context: FixContext): readonly Fix[] {
  const { words } = context;
  switch (mark) {
    case ',':
      return sure(context, words.addComma(), put(endBefore(span.start, context), ','));
    case '%': {
      const at = about.found === undefined ? span.end : endBefore(span.start, context);
      return tried(context, words.addPercent(), put(at, '%'), { isPreferred: true });
    }
    case '..':
      return tried(context, words.addDots(), dots(about.found ?? '', span, context), { isPreferred: true });
    default:
      return [];
  }
}

/** `1-5`, `1 5`, `1 to 5`. */
function dots(found: string, span: Span, context: FixContext): TextEdit {
  if (/^\d+-\d+$/.test(found)) return replaced(span, found.replace('-', '..'));
  const start = endBefore(span.start, context);
  if (/^[+\-\u2212]?[\d.]/.test(found)) return replaced({ start, end: span.start }, '..');
  return replaced({ start, end: endBehind(span.end, context) }, '..');
}

/** One of a few words: the one that was meant, else each. */
function choices({ expected, nearest = [] }: Problem<'missing'>, span: Span, context: FixContext): readonly Fix[] {
  const all = expected.flatMap((each) => wordOf(each) ?? []);
  const offered = nearest.length > 0 ? nearest : all;
  return offered.flatMap((word, index) =>
    here(context, context.words.useName(word), replaced(span, word), preferredAt(nearest.length > 0 ? index : 1)),
  );
}

function wordOf(expected: Expected): string | undefined {
  return expected.what === 'keyword' && /^[a-z]/.test(expected.word) ? expected.word : undefined;
}

function surplusWord({ found }: Problem<'missing'>, span: Span, context: FixContext): readonly Fix[] {
  if (found === undefined || context.document.getText(span) !== found) return [];
  return tried(context, context.words.takeOut(found), removeStatement(context.document, span));
}

export const wordForComma: ProblemFixer<'word-for-comma'> = (_, span, context) => {
  const around = { start: endBefore(span.start, context), end: endBehind(span.end, context) };
  return sure(context, context.words.write(','), replaced(around, ', '));
};

/** What follows the comma begins a line of its own. */
export const commaBetweenFacts: ProblemFixer<'surplus-comma' | 'comma-between-facts'> = (_, span, context) => {
  const { document, words } = context;
  const gap = { start: endBefore(span.start, context), end: endBehind(span.end, context) };
  return sure(context, words.newLine(), replaced(gap, lineBreakOf(document) + indentOf(document, span.start.line)));
};

/** The opening brace; and the closing one, where that is missing too or is another bracket. */
export const missingBrace: ProblemFixer<'missing-brace'> = (_, span, context) => {
  const { model, document, words } = context;
  const declaration = [...ownDeclarations(model)].find(({ nameSpan, titleSpan }) =>
    isSameSpan(titleSpan ?? nameSpan, span),
  );
  if (declaration === undefined || !context.mayTry) return [];
  const opening = put(span.end, ' {');
  const ways = [bracketsTurned(declaration, span.end, document), [opening], [opening, closing(declaration, context)]];
  const [best] = ways
    .flatMap((edits) => (edits === undefined ? [] : [{ edits, left: problemsAfter(edits, context) }]))
    .toSorted((a, b) => a.left - b.left);
  if (best === undefined || best.left >= context.problems) return [];
  return here(context, words.openBlock(), best.edits, { isPreferred: true });
};

/** `(` and `)` instead of braces. */
function bracketsTurned({ span }: Declaration, head: Position, document: TextDocument): TextEdit[] | undefined {
  const bracket = /^\s*[([]/.exec(document.getText({ start: head, end: span.end }))?.[0];
  const last = { start: { ...span.end, character: Math.max(0, span.end.character - 1) }, end: span.end };
  if (bracket === undefined || !/^[)\]]$/.test(document.getText(last))) return undefined;
  const end = document.positionAt(document.offsetAt(head) + bracket.length);
  return [replaced({ start: head, end }, ' {'), replaced(last, '}')];
}

export const unclosedBlock: ProblemFixer<'unclosed-block'> = (_, span, context) => {
  const { model, words } = context;
  const declaration = [...ownDeclarations(model)].find((each) => comparePositions(each.span.start, span.start) === 0);
  if (declaration === undefined) return [];
  return tried(context, words.closeBlock(), closing(declaration, context), { isPreferred: true });
};

/** A brace further out than the declaration, which it is read to close, was meant for what is around it. */
function closing({ span }: Declaration, context: FixContext): TextEdit {
  const { document } = context;
  const indent = indentOf(document, span.start.line);
  const brace = { ...span.end, character: Math.max(0, span.end.character - 1) };
  const isOutside = indentOf(document, brace.line).length < indent.length && brace.line > span.start.line;
  const isBrace = document.getText({ start: brace, end: span.end }) === '}';
  const end = isBrace && isOutside ? endBefore(brace, context) : span.end;
  return insertLines(document, end, ['}'], { indent, isClosing: true });
}

export const strayBrace: ProblemFixer<'stray-brace'> = (_, span, context) =>
  tried(context, context.words.takeOutBrace(), removeStatement(context.document, span), { isPreferred: true });

/** An import below declarations moves behind the last one above them, or to the top. */
export const misplaced: ProblemFixer<'misplaced'> = ({ found }, span, context) => {
  const { document, model, words } = context;
  if (found !== 'import') return [];
  const line = document.getText({ start: span.start, end: { line: span.start.line + 1, character: 0 } });
  const statement = /^import\s*"(?:\\.|[^"\\\r\n])*"/.exec(line)?.[0];
  if (statement === undefined) return [];
  const end = { ...span.start, character: span.start.character + statement.length };
  const before = model.imports.findLast((each) => comparePositions(each.span.end, span.start) < 0);
  const top =
    before === undefined
      ? put({ line: 0, character: 0 }, `${statement}${lineBreakOf(document)}`)
      : insertLines(document, before.span.end, [statement], { indent: '' });
  return tried(context, words.importsFirst(), [top, removeStatement(document, { start: span.start, end })], {
    isPreferred: true,
  });
};

/** Behind the last thing before a position. */
function endBefore(position: Position, { document }: FixContext): Position {
  const before = document.getText({ start: { line: 0, character: 0 }, end: position });
  return document.positionAt(before.trimEnd().length);
}

/** Before the next thing on the line behind a position. */
function endBehind(position: Position, { document }: FixContext): Position {
  const behind = document.getText({ start: position, end: { line: position.line + 1, character: 0 } });
  const blanks = /^[ \t]*/.exec(behind)?.[0].length ?? 0;
  return { ...position, character: position.character + blanks };
}
