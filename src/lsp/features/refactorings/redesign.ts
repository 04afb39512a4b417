/**
 * A copy of a journey of today that redesigns it. What was found out about today is no knowledge of tomorrow, so the
 * copy has no evidence, no date of review, no shares and no words that personas said, and neither the pains nor
 * the opportunities, which the redesign is to answer. A metric's target becomes its value; one without is left out.
 * Scores stay for the analyst to change: without evidence the map draws them as the assumptions they are.
 */
import type { Replacement } from '../../../language/format/edits.js';
import { formatted } from '../../../language/format/index.js';
import { writtenName, writtenText } from '../../../language/index.js';
import { type Journey, named, own, type Span, touchpointsOf } from '../../../model/index.js';
import { lineBreakOf } from '../../edits/imports.js';
import { type Block, blocksAround, type Fact } from '../blocks.js';
import { nameAt } from '../names.js';
import { clash } from '../rename/clashes.js';
import type { Refactoring, RefactoringContext } from './context.js';
import { commentsAbove, isBlank, isRemark, lineEnd, lineStart } from './lines.js';
import { replacedIn } from './replacements.js';

/** What a journey of tomorrow has no knowledge of yet, or is made to answer. */
const ofToday: ReadonlySet<string> = new Set(['evidence', 'reviewed', 'state', 'pain', 'opportunity', 'recovers']);

/** Nobody redesigns one journey more often. */
const mostTries = 100;

/** For the caret in front of the block of a journey that is not itself a redesign. */
export function redesign(context: RefactoringContext): readonly Refactoring[] {
  const { model, document, file, offset, isWhole, texts } = context;
  const [block] = isWhole ? blocksAround(file, document, offset) : [];
  if (block?.keyword !== 'journey' || offset > block.body.start) return [];
  const journey = own(model, model.journeys).find(({ span }) => document.offsetAt(span.start) === block.start);
  if (journey === undefined || journey.state?.value === 'to-be') return [];
  const text = document.getText();
  const behind = lineEnd(text, block.end);
  const name = isRemark(text.slice(block.end, behind)) ? freeName(context, journey) : undefined;
  if (name === undefined || named(own(model, model.journeys), journey.name) !== journey) return [];
  const lineBreak = lineBreakOf(document);
  const copy = formatted(copyOf(context, block, journey, name)).trimEnd();
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
  const last = (keyword: string) => facts.findLast((fact) => fact.keyword === keyword);
  const written = facts.find(({ keyword }) => keyword === 'state');
  if (written !== undefined) return { start: written.start, end: written.end, text: state };
  const above = last('persona')?.end ?? last('label')?.end ?? body.start;
  const end = lineEnd(text, above);
  const at = end <= body.end && isRemark(text.slice(above, end)) ? end : above;
  return { start: at, end: at, text: at === end ? `${state}\n` : `\n${state}\n` };
}

/** Takes out the facts of today, and the metrics that measured nothing else, each with the comments about it. */
function withoutToday(text: string, block: Block, metrics: ReadonlySet<number>): readonly Replacement[] {
  return block.facts.flatMap((fact): readonly Replacement[] => {
    // The state of the journey is not taken out but put another.
    const isStale = (ofToday.has(fact.keyword) && fact.keyword !== 'state') || metrics.has(fact.start);
    if (isStale) return [wholeLines(text, fact)];
    if (fact.block === undefined) return [];
    const inside = withoutToday(text, fact.block, metrics);
    const { body, end } = fact.block;
    // A block of which nothing is left is none.
    return isBlank(replacedIn(text, body, inside)) ? [{ start: body.start - 1, end, text: '' }] : inside;
  });
}

function wholeLines(text: string, { start, end }: Fact): Replacement {
  const [from, to] = [lineStart(text, start), lineEnd(text, end)];
  const isAlone = isBlank(text.slice(from, start)) && isRemark(text.slice(end, to));
  return isAlone ? { start: commentsAbove(text, start), end: to, text: '' } : { start, end, text: '' };
}

type Document = RefactoringContext['document'];

/** Where the metrics begin that have no target. */
function measured(document: Document, journey: Journey): ReadonlySet<number> {
  const metrics = metricsOf(journey).filter(({ target }) => target === undefined);
  return new Set(metrics.map(({ span }) => document.offsetAt(span.start)));
}

function metricsOf(journey: Journey) {
  return journey.phases.flatMap(({ metrics, touchpoints }) => [
    ...metrics,
    ...touchpoints.flatMap((each) => each.metrics),
  ]);
}

/** Facts that stay without what was found out about them. */
function shorter(document: Document, journey: Journey): readonly Replacement[] {
  const cut = (from: Span['end'], to: Span['end'], text = '') => ({
    start: document.offsetAt(from),
    end: document.offsetAt(to),
    text,
  });
  const touchpoints = touchpointsOf(journey).map(({ touchpoint }) => touchpoint);
  const emotions = touchpoints
    .flatMap((each) => each.emotions)
    .map(({ score, feeling, span }) => {
      // A quoted feeling would be read as what the persona says once nothing follows it.
      const isQuoted = feeling !== undefined && !/^[^"'“‘«‹„]/u.test(document.getText(feeling.span));
      return cut((isQuoted ? score : (feeling ?? score))?.span.end ?? span.end, span.end);
    });
  const gains = touchpoints.flatMap((each) => each.gains).map(({ text, span }) => cut(text.span.end, span.end));
  const metrics = metricsOf(journey).flatMap(({ value, target, span }) => {
    if (value === undefined || target === undefined) return [];
    const between = document.getText({ start: value.span.end, end: target.span.start });
    const unit = between.replace(/\s*\btarget\s*$/, '');
    return [cut(value.span.start, span.end, document.getText(target.span) + unit)];
  });
  const shares = touchpoints
    .flatMap((each) => each.flows)
    .flatMap(({ share, condition, span }) => {
      const end = condition?.span.start ?? span.end;
      return share === undefined ? [] : [cut(share.span.start, end)];
    });
  return [...emotions, ...gains, ...metrics, ...shares];
}
