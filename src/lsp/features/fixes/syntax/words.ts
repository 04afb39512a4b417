/** Words and numbers that were meant to be others. */
import { ownTouchpoints } from '../../../../analysis/walk.js';
import { contains, type Span } from '../../../../model/index.js';
import { put, replaced } from '../../../edits/change.js';
import { removeStatement } from '../../../edits/remove.js';
import { type FixContext, here, preferredAt } from '../fix.js';
import { type ProblemFixer, sure, tried } from './problem-fixer.js';

export const unknownWord: ProblemFixer<'unknown-word'> = ({ nearest }, span, context) =>
  nearest.flatMap((word, index) =>
    here(context, context.words.useName(word), replaced(span, word), preferredAt(index)),
  );

export const meantWord: ProblemFixer<
  'split-word' | 'detached-minus' | 'dash-for-minus' | 'decimal-comma' | 'quoted-number'
> = ({ meant }, span, context) => sure(context, context.words.write(meant), replaced(span, meant));

/** The words behind the number are not read; they may be worth keeping elsewhere. */
export const onlyNumber: ProblemFixer<'only-number'> = (_, span, context) =>
  here(context, context.words.takeOutWords(), removeStatement(context.document, span), { isPreferred: true });

export const foreignArrow: ProblemFixer<'foreign-arrow'> = (_, span, context) =>
  sure(context, context.words.write('->'), replaced(span, '->'));

/** The level moves from behind the text of a pain to before it. */
export const levelBehindText: ProblemFixer<'level-behind-text'> = ({ inside, level }, span, context) => {
  const pains = Array.from(ownTouchpoints(context.model), ({ touchpoint }) => touchpoint.pains).flat();
  const pain = pains.find((each) => contains(each.span, span.start));
  if (pain === undefined) return [];
  const { start } = pain.span;
  const behindKeyword = { ...start, character: start.character + inside.length };
  const edits = [put(behindKeyword, ` ${level}`), removeStatement(context.document, span)];
  return tried(context, context.words.levelFirst(level), edits, { isPreferred: true });
};

/** Without leaving two blanks where one stood. */
export const strayCharacter: ProblemFixer<'stray-character'> = ({ found }, span, context) =>
  tried(context, context.words.takeOut(found), removedMark(span, context), { isPreferred: true });

function removedMark(span: Span, { document }: FixContext) {
  const { start } = span;
  const before = document.getText({ start: { ...start, character: 0 }, end: start });
  return /\S$/.test(before) ? replaced(span, '') : removeStatement(document, span);
}
