/** What the fixes of texts that cannot be read are made of. */
import type { Span, SyntaxProblem, TextEdit } from '../../../../model/index.js';
import { type Fix, type FixContext, here } from '../fix.js';
import { problemsAfter } from '../problems-after.js';

export type ProblemName = SyntaxProblem['problem'];
export type Problem<Name extends ProblemName> = Extract<SyntaxProblem, { problem: Name }>;

/** Works out the fixes of one kind of problem. */
export type ProblemFixer<Name extends ProblemName> = (
  about: Problem<Name>,
  span: Span,
  context: FixContext,
) => readonly Fix[];

/** A fix after which the text says what it was taken to say already. */
export function sure(context: FixContext, title: string, edits: TextEdit | readonly TextEdit[]): readonly Fix[] {
  return here(context, title, edits, { isPreferred: true, isSafe: true });
}

/** A fix that is offered only when more of the text can be read after it. */
export function tried(
  context: FixContext,
  title: string,
  edits: TextEdit | readonly TextEdit[],
  flags: Pick<Fix, 'isPreferred'> = {},
): readonly Fix[] {
  const all = 'span' in edits ? [edits] : edits;
  return context.mayTry && problemsAfter(all, context) < context.problems ? here(context, title, all, flags) : [];
}
