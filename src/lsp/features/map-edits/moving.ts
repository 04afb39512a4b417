/** Dragging a touchpoint: its lines, with the comments above and beside them, to another place in its journey. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isSameSpan, type Phase, type Span, type Touchpoint } from '../../../model/index.js';
import { put } from '../../edits/change.js';
import { insertFact, insertLines } from '../../edits/insert.js';
import { behindComment, indentOf, lineAt, lineBreakOf, topOf } from '../../edits/lines.js';
import { removeWithComments } from '../../edits/remove.js';
import { inFile, type MapEditContext, type Outcome, phaseNamedAt, touchpointNamedAt } from './context.js';

export interface Destination {
  /** The name of the touchpoint that it comes before; without it, it comes last in the phase. */
  readonly before?: Span;
  readonly phase: Span;
}

export function moved(context: MapEditContext, span: Span, { before, phase: phaseName }: Destination): Outcome {
  const { model, document } = context;
  const place = touchpointNamedAt(model, span);
  const phase = phaseNamedAt(model, phaseName);
  const next =
    before === undefined ? undefined : phase?.touchpoints.find(({ nameSpan }) => isSameSpan(nameSpan, before));
  if (place === undefined || phase === undefined || !place.journey.phases.includes(phase)) return { problem: 'gone' };
  if (before !== undefined && next === undefined) return { problem: 'gone' };
  if (staysPut(place.touchpoint, phase, next)) return { problem: 'same' };
  const lines = ownLines(document, place.touchpoint);
  if (lines === undefined || (next !== undefined && !beginsLine(document, next))) return { problem: 'unclear' };
  const arrival = arrivalAt(document, lines, phase, next);
  return arrival === undefined
    ? { problem: 'unclear' }
    : inFile(context, [removeWithComments(document, place.touchpoint.span), ...arrival]);
}

function staysPut(touchpoint: Touchpoint, { touchpoints }: Phase, next: Touchpoint | undefined): boolean {
  const at = touchpoints.indexOf(touchpoint);
  return (
    at >= 0 &&
    (next === undefined ? at === touchpoints.length - 1 : touchpoints[at + 1] === next || next === touchpoint)
  );
}

/** Before the next one, and its comment; behind the last of the phase; or as the only one in it. */
function arrivalAt(document: TextDocument, lines: readonly string[], phase: Phase, next: Touchpoint | undefined) {
  const lineBreak = lineBreakOf(document);
  if (next !== undefined) {
    const { line } = topOf(document, next.span.start);
    const indent = indentOf(document, next.span.start.line);
    return [put({ line, character: 0 }, `${setIn(lines, indent).join(lineBreak)}${lineBreak}${lineBreak}`)];
  }
  const last = phase.touchpoints.at(-1);
  if (last === undefined)
    return insertFact(
      document,
      phase,
      lines.join(`${lineBreak}${indentOf(document, phase.span.start.line)}  `),
      'last',
    );
  const indent = indentOf(document, last.span.start.line);
  return [insertLines(document, last.span.end, setIn(lines, indent), { indent: '', isApart: true })];
}

/** The lines of a touchpoint and of the comments above and beside it, without what they are set in by; none when others share them. */
function ownLines(document: TextDocument, touchpoint: Touchpoint): readonly string[] | undefined {
  const { span } = touchpoint;
  const end = behindComment(document, span.end);
  const isAlone = lineAt(document, end.line).slice(end.character).trim() === '';
  if (!beginsLine(document, touchpoint) || !isAlone) return undefined;
  const { line: first } = topOf(document, span.start);
  const indent = indentOf(document, span.start.line);
  const all = Array.from({ length: span.end.line - first + 1 }, (_, index) => lineAt(document, first + index));
  return all.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
}

function beginsLine(document: TextDocument, { span: { start } }: Touchpoint): boolean {
  return lineAt(document, start.line).slice(0, start.character).trim() === '';
}

function setIn(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => (line.trim() === '' ? line : indent + line));
}
