/** Formatting: how a text should be set out, without a change to what it says. Never throws, whatever the text. */
import type { Position, Span, TextEdit } from '../../model/index.js';
import { type ParsedText, parse } from '../parse.js';
import { type Caution, doubtsOf, isLeftAlone } from './doubt.js';
import { blankReplacements, documentOf, type Replacement, replaced, textEdits, within } from './edits.js';
import { layout } from './layout.js';
import { type Outline, outlineOf } from './outline.js';
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
  return textEdits(text, range === undefined ? whole(text, options) : setOut(text, [range], options).chosen);
}

/** The text as it should be set out. */
export function formatted(text: string, options: FormatOptions = {}): string {
  return replaced(text, whole(text, options));
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
  return textEdits(text, setOut(text, spans, options).chosen);
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

/** Nothing where it never settles, for then a text would change each time that it is saved. */
function whole(text: string, options: FormatOptions): readonly Replacement[] {
  return settled(text, options) ?? [];
}

/** How often a broken text is set out anew before it is left as it was. */
const roundLimit = 8;

/**
 * What to replace so that to set the text out once more would change nothing; `undefined` when `rounds` of it are not
 * enough. A broken text is mended by its lines and indents: set out, it may have another mistake, and so another form.
 */
function settled(text: string, options: FormatOptions, rounds = roundLimit): readonly Replacement[] | undefined {
  if (rounds === 0) return undefined;
  const { chosen, after } = setOut(text, undefined, options);
  if (after === undefined) return chosen;
  const once = replaced(text, chosen);
  const more = settled(once, { ...options, parsed: after }, rounds - 1);
  if (more === undefined) return undefined;
  return more.length === 0 ? chosen : blankReplacements(text, replaced(once, more));
}

interface SetOut {
  readonly chosen: readonly Replacement[];
  /** The text with them made, where it had to be read to be sure of them. */
  readonly after?: ParsedText;
}

/** From the boldest to the most careful way to set out a broken text. */
const cautions: readonly Caution[] = ['line', 'declaration'];

/** What to replace within the spans, or anywhere without any. */
function setOut(
  text: string,
  spans: readonly Span[] | undefined,
  { indent = '  ', parsed = parse(text) }: FormatOptions,
): SetOut {
  if (isLeftAlone(parsed)) return { chosen: [] };
  const style = { indent, lineBreak: usualLineBreak(text) };
  const ground = { text, parsed, pieces: piecesOf(text), outline: outlineOf(parsed.value) };
  for (const caution of cautions) {
    const doubts = doubtsOf(ground, caution);
    const all = layout({ ...ground, doubts }, style);
    const chosen = spans === undefined ? all : within(text, all, spans);
    // What is well-formed and whole reads the same whatever its blanks; all else is read again to be sure.
    if ((!doubts.some && isWhole(chosen, all, ground.outline)) || chosen.length === 0) return { chosen };
    const after = parse(replaced(text, chosen));
    if (readsTheSame(parsed, after)) return { chosen, after };
  }
  return { chosen: [] };
}

/**
 * Whether each declaration is set out as a whole or not at all. When one is set only in part, what stands deeper than
 * what may change, and so what belongs to what.
 */
function isWhole(chosen: readonly Replacement[], all: readonly Replacement[], { units }: Outline): boolean {
  if (chosen.length === all.length) return true;
  const isChosen = new Set(chosen);
  let unit = -1;
  const places = all.map((one) => {
    while ((units[unit + 1]?.start ?? Number.POSITIVE_INFINITY) <= one.end) unit += 1;
    return { one, unit };
  });
  const touched = new Set(places.filter(({ one }) => isChosen.has(one)).map((place) => place.unit));
  return places.every((place) => isChosen.has(place.one) || !touched.has(place.unit));
}

/** The line break that most lines with words end with: empty lines come and go. */
function usualLineBreak(text: string): string {
  const counts = new Map<string, number>();
  for (const [, lineBreak = ''] of text.matchAll(/\S[ \t]*(\r\n|\r|\n)/g)) {
    counts.set(lineBreak, (counts.get(lineBreak) ?? 0) + 1);
  }
  const of = (lineBreak: string) => counts.get(lineBreak) ?? 0;
  const usual = of('\r\n') > of('\n') ? '\r\n' : '\n';
  return of('\r') > of(usual) ? '\r' : usual;
}
