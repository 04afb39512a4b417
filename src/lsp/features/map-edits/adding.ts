/** Adding to the map: a touchpoint, or a fact of one, with a text that is still to be written. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { writtenText } from '../../../language/index.js';
import type { AddedFact } from '../../../messages/map-edit.js';
import { type Span, type TextEdit, touchpointsOf } from '../../../model/index.js';
import { placeholder } from '../../../words/map-edits.js';
import { templateWords } from '../../../words/templates.js';
import { applied } from '../../edits/change.js';
import { insertFact, insertLines } from '../../edits/insert.js';
import { indentOf } from '../../edits/lines.js';
import { blockAround } from '../blocks.js';
import { usualOrder } from '../refactorings/usual-order.js';
import { type MapEditContext, type Outcome, phaseNamedAt, touchpointNamedAt } from './context.js';

export function touchpointAdded(context: MapEditContext, at: Span): Outcome {
  const { model, document, language } = context;
  const place = touchpointNamedAt(model, at);
  const phase = place?.phase ?? phaseNamedAt(model, at);
  const journey = place?.journey ?? model.journeys.find(({ phases }) => phases.some((one) => one === phase));
  if (phase === undefined || journey === undefined) return { problem: 'gone' };
  const taken = new Set(touchpointsOf(journey).flatMap(({ touchpoint }) => [touchpoint.name, touchpoint.title]));
  const title = writtenText(freeTitle(templateWords[language].titles.touchpoint, taken));
  const edits = place
    ? [
        insertLines(document, place.touchpoint.span.end, [`touchpoint ${title}`], {
          indent: indentOf(document, place.touchpoint.span.start.line),
          isApart: true,
        }),
      ]
    : insertFact(document, phase, `touchpoint ${title}`, 'last');
  return edits === undefined ? { problem: 'unclear' } : added(context, edits, title);
}

export function factAdded(context: MapEditContext, at: Span, fact: AddedFact): Outcome {
  const { model, document, language } = context;
  const touchpoint = touchpointNamedAt(model, at)?.touchpoint;
  if (touchpoint === undefined) return { problem: 'gone' };
  const text = writtenText(placeholder(fact, language));
  const edits = insertFact(document, touchpoint, `${fact} ${text}`, placeOf(context, touchpoint.span, fact));
  return edits === undefined ? { problem: 'unclear' } : added(context, edits, text);
}

/** Behind the last fact that usually stands before it, or first. */
function placeOf({ file, document }: MapEditContext, span: Span, fact: string): 'first' | { readonly behind: Span } {
  const order = usualOrder.touchpoint ?? [];
  const rank = (keyword: string) => order.indexOf(keyword);
  const block = blockAround(file, document, document.offsetAt(span.end));
  const before = block?.facts.findLast(({ keyword }) => rank(keyword) >= 0 && rank(keyword) <= rank(fact));
  if (before === undefined) return 'first';
  return { behind: { start: document.positionAt(before.start), end: document.positionAt(before.end) } };
}

function added({ model, document }: MapEditContext, edits: readonly TextEdit[], text: string): Outcome {
  const write = spanOf(document, edits, text);
  return { files: [{ uri: model.uri, edits }], ...(write === undefined ? {} : { write }) };
}

/** Where a text that one of the edits brings stands once all are made. */
function spanOf(document: TextDocument, edits: readonly TextEdit[], text: string): Span | undefined {
  let moved = 0;
  for (const edit of edits.toSorted((a, b) => document.offsetAt(a.span.start) - document.offsetAt(b.span.start))) {
    const [start, end] = [document.offsetAt(edit.span.start), document.offsetAt(edit.span.end)];
    const within = edit.text.indexOf(text);
    if (within >= 0) {
      const after = applied(document, edits);
      const from = start + moved + within;
      return { start: positionIn(after, from), end: positionIn(after, from + text.length) };
    }
    moved += edit.text.length - (end - start);
  }
  return undefined;
}

function positionIn(text: string, offset: number): Span['start'] {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function freeTitle(title: string, taken: ReadonlySet<string>): string {
  if (!taken.has(title)) return title;
  for (let count = 2; ; count += 1) if (!taken.has(`${title} ${count}`)) return `${title} ${count}`;
}
