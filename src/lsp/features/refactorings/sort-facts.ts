/** The facts of the block at the caret, put in the order in which they are usually written. */
import { lineBreakOf } from '../../edits/lines.js';
import { blockAround } from '../blocks.js';
import type { Refactoring, RefactoringContext } from './context.js';
import { joined, linesOf } from './lines.js';
import { usualOrder } from './usual-order.js';

/** Comments go along with their fact, and facts of one kind keep their order. Nothing where the order is right. */
export function sortFacts(context: RefactoringContext): readonly Refactoring[] {
  const { model, file, document, offset, isWhole, texts } = context;
  const block = isWhole ? blockAround(file, document, offset) : undefined;
  const order = block && usualOrder[block.keyword];
  if (block === undefined || order === undefined) return [];
  const rank = ({ keyword }: { readonly keyword: string }) => order.indexOf(keyword);
  const isSorted = block.facts.every((fact, index, all) => rank(all[index - 1] ?? fact) <= rank(fact));
  const lines = isSorted ? undefined : linesOf(document.getText(), block);
  if (lines === undefined) return [];
  const sorted = lines.facts.toSorted((a, b) => rank(a.fact) - rank(b.fact));
  const { start, end } = lines.stretch;
  const span = { start: document.positionAt(start), end: document.positionAt(end) };
  const edits = [{ span, text: joined(lines, sorted, lineBreakOf(document)) }];
  return [{ title: texts.sortFacts, kind: 'refactor.rewrite', files: [{ uri: model.uri, edits }] }];
}
