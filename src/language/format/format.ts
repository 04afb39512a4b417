/** Formatting: how a text should be set out, without a change to what it says. Never throws, whatever the text. */
import type { Position, Span, TextEdit } from '../../model/index.js';
import { type ParsedText, parse } from '../parse.js';
import { type Caution, doubtsOf, hasProblems, isRefused } from './doubt.js';
import { documentOf, type Replacement, replaced, textEdits, within } from './edits.js';
import { layout } from './layout.js';
import { outlineOf } from './outline.js';
import { piecesOf } from './pieces.js';
import { readsTheSame } from './reading.js';

export interface FormatOptions {
  /** What a block's content is set in by: spaces or a tab. Two spaces without it. */
  readonly indent?: string;
  /** The text as parsed before; saves parsing it here. */
  readonly parsed?: ParsedText;
}

export interface RangeOptions extends FormatOptions {
  /** Only what lies wholly inside is changed. */
  readonly range?: Span;
}

/**
 * The edits that set a text out as it should be: only what changes, in the order of the text, blanks only. What
 * cannot be parsed is left as it is.
 */
export function format(text: string, { range, ...options }: RangeOptions = {}): readonly TextEdit[] {
  return textEdits(text, replacements(text, range && [range], options));
}

/** The text as it should be set out. */
export function formatted(text: string, options: FormatOptions = {}): string {
  return replaced(text, replacements(text, undefined, options));
}

/**
 * The edits for what was just typed in front of `position`: a `}` sets its line; a line break sets the line it ended
 * and the indent of what it moved down. What the break parted is not joined again.
 */
export function formatTyped(
  text: string,
  { typed, position, ...options }: FormatOptions & { readonly typed: '}' | '\n'; readonly position: Position },
): readonly TextEdit[] {
  const { line } = position;
  const spans = typed === '}' ? [lineSpan(text, line)] : [lineSpan(text, line - 1), indentSpan(text, line)];
  return textEdits(text, replacements(text, spans, options));
}

function lineSpan(text: string, line: number): Span {
  return { start: { line, character: 0 }, end: { line, character: lineAt(text, line).length } };
}

/** Empty in a line without words: an editor has set the caret there already. */
function indentSpan(text: string, line: number): Span {
  return { start: { line, character: 0 }, end: { line, character: Math.max(0, lineAt(text, line).search(/\S/)) } };
}

function lineAt(text: string, line: number): string {
  const document = documentOf(text);
  const start = document.offsetAt({ line, character: 0 });
  return text.slice(start, document.offsetAt({ line: line + 1, character: 0 })).replace(/[\r\n]+$/, '');
}

/** From the boldest to the most careful way to set out a broken text. */
const cautions: readonly Caution[] = ['line', 'declaration'];

function replacements(
  text: string,
  spans: readonly Span[] | undefined,
  { indent = '  ', parsed = parse(text) }: FormatOptions,
): readonly Replacement[] {
  if (isRefused(parsed)) return [];
  const style = { indent, lineBreak: usualLineBreak(text) };
  const ground = { text, parsed, pieces: piecesOf(text), outline: outlineOf(parsed.value) };
  const attempt = (caution: Caution) => {
    const all = layout({ ...ground, doubts: doubtsOf(ground, caution) }, style);
    return spans === undefined ? all : within(text, all, spans);
  };
  if (spans === undefined && !hasProblems(parsed)) return attempt('line');
  // The mending of a broken text goes by its lines and indents, and so does a fact of which only a part is set.
  for (const caution of cautions) {
    const edits = attempt(caution);
    if (edits.length === 0 || readsTheSame(parsed, parse(replaced(text, edits)))) return edits;
  }
  return [];
}

/** The line break that most lines of a text end with. */
function usualLineBreak(text: string): string {
  const feeds = text.split('\n').length - 1;
  const pairs = text.split('\r\n').length - 1;
  if (feeds === 0) return text.includes('\r') ? '\r' : '\n';
  return pairs * 2 > feeds ? '\r\n' : '\n';
}
