/**
 * A copy of a journey of today that redesigns it. What was found out about today is no knowledge of tomorrow, so the
 * copy has no evidence, no date of review, no shares and no words that personas said, and neither the pains nor
 * the opportunities, which the redesign is to answer. A metric's target becomes its value; one without is left out.
 * Scores stay for the analyst to change: without evidence the map draws them as the assumptions they are.
 */
import type { Replacement } from '../../../../language/format/edits.js';
import { writtenName, writtenText } from '../../../../language/index.js';
import { type Journey, named, own, type Span } from '../../../../model/index.js';
import { lineBreakOf } from '../../../edits/lines.js';
import { type Block, blockAround } from '../../blocks.js';
import { nameAt } from '../../names.js';
import { clash } from '../../rename/clashes.js';
import type { Refactoring, RefactoringContext } from '../context.js';
import { emptyBelow, isBlank, isRemark, lineEnd, lineStart } from '../lines.js';
import { replacedIn } from '../replacements.js';
import { measured, shorter } from './findings.js';
import { withoutToday } from './today.js';

/** Nobody redesigns one journey more often. */
const mostTries = 100;

/** For the caret in front of the block of a journey that is not itself a redesign. */
export function redesign(context: RefactoringContext): readonly Refactoring[] {
  const { model, document, file, offset, isWhole, texts } = context;
  const block = isWhole ? blockAround(file, document, offset) : undefined;
  if (block?.keyword !== 'journey' || offset > block.body.start) return [];
  const journey = own(model, model.journeys).find(({ span }) => document.offsetAt(span.start) === block.start);
  if (journey === undefined || journey.state?.value === 'to-be') return [];
  const text = document.getText();
  const behind = lineEnd(text, block.end);
  const name = isRemark(text.slice(block.end, behind)) ? freeName(context, journey) : undefined;
  if (name === undefined || named(own(model, model.journeys), journey.name) !== journey) return [];
  const lineBreak = lineBreakOf(document);
  const copy = copyOf(context, block, journey, name).replace(/\r\n|\n/g, lineBreak);
  const rest = text.slice(block.end, behind).trimEnd();
  const at = document.positionAt(block.end + rest.length);
  const edits = [{ span: { start: at, end: at }, text: lineBreak + lineBreak + copy }];
  return [{ title: texts.redesign(journey.title), kind: 'refactor.rewrite', files: [{ uri: model.uri, edits }] }];
}

function freeName({ model, models }: RefactoringContext, { name, nameSpan }: Journey): string | undefined {
  const meant = nameAt(model, nameSpan.start)?.named;
  if (meant === undefined) return undefined;
  const base = writtenName(name) === name ? `${name}-to-be` : `${name} (to-be)`;
  const all = [base, ...Array.from({ length: mostTries }, (_, index) => `${base}-${index + 2}`)];
  return all.find((each) => clash(meant, each, models, model.uri) === undefined);
}

function copyOf({ document }: RefactoringContext, block: Block, journey: Journey, name: string): string {
  const text = document.getText();
  const stretch = ({ start, end }: Span) => ({ start: document.offsetAt(start), end: document.offsetAt(end) });
  const changes = [
    { ...stretch(journey.nameSpan), text: writtenName(name) },
    ...titleChanges(journey).map(({ span, text: put }) => ({ ...stretch(span), text: put })),
    stateChange(text, block, journey),
    ...withoutToday(text, block, measured(document, journey)),
    ...shorter(document, journey),
  ];
  return replacedIn(text, block, changes);
}

/** Two journeys of one title could not be told apart. */
function titleChanges({
  title,
  titleSpan,
  labels,
}: Journey): readonly { readonly span: Span; readonly text: string }[] {
  const tomorrow = (written: string) => writtenText(`${written} (to-be)`);
  return [
    ...(titleSpan === undefined ? [] : [{ span: titleSpan, text: tomorrow(title) }]),
    ...labels.map(({ language, text, span }) => ({ span, text: `label ${writtenName(language)} ${tomorrow(text)}` })),
  ];
}

/** Where the state stood, else below the personas, else below the labels. */
function stateChange(text: string, { body, facts }: Block, { name }: Journey): Replacement {
  const state = `state to-be of ${writtenName(name)}`;
  const written = facts.find(({ keyword }) => keyword === 'state');
  if (written !== undefined) return { start: written.start, end: written.end, text: state };
  const last = (keyword: string) => facts.findLastIndex((fact) => fact.keyword === keyword);
  const index = last('persona') < 0 ? last('label') : last('persona');
  const above = facts[index]?.end ?? body.start;
  const next = facts[index + 1];
  const at = lineEnd(text, above);
  const hasOwnLine = at <= body.end && isRemark(text.slice(above, at));
  if (!hasOwnLine || next === undefined) return { start: above, end: above, text: ` ${state}` };
  const indent = text.slice(lineStart(text, next.start), next.start);
  const isTall = next.block !== undefined && lineStart(text, next.start) !== lineStart(text, next.end);
  const isApart = isTall && emptyBelow(text, at) === at;
  return { start: at, end: at, text: `${isBlank(indent) ? indent : ''}${state}\n${isApart ? '\n' : ''}` };
}
