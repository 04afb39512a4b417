/** Texts that cannot be read as they are written: what was plainly meant is put in their place. */
import type { Span, SyntaxProblem } from '../../../../model/index.js';
import type { Fix, FixContext, Fixer } from '../fix.js';
import {
  commaBetweenFacts,
  misplaced,
  missing,
  missingBrace,
  strayBrace,
  unclosedBlock,
  wordForComma,
} from './marks.js';
import type { Problem, ProblemName } from './problem-fixer.js';
import {
  backslashInPath,
  curlyQuotes,
  foreignComment,
  quoteInText,
  unclosedComment,
  unclosedText,
  unquoted,
} from './texts.js';
import { foreignArrow, levelBehindText, meantWord, onlyNumber, strayCharacter, unknownWord } from './words.js';

type ProblemFixers = {
  readonly [Name in ProblemName]?: (about: Problem<Name>, span: Span, context: FixContext) => readonly Fix[];
};

/** Of the problems that are not here, nobody knows what was meant. */
export const problemFixers: ProblemFixers = {
  missing,
  misplaced,
  'unknown-word': unknownWord,
  'keyword-as-name': unquoted,
  'unquoted-text': unquoted,
  'unquoted-name': unquoted,
  'split-word': meantWord,
  'quote-in-text': quoteInText,
  'unclosed-text': unclosedText,
  'unclosed-comment': unclosedComment,
  'decimal-comma': meantWord,
  'detached-minus': meantWord,
  'dash-for-minus': meantWord,
  'quoted-number': meantWord,
  'only-number': onlyNumber,
  'backslash-in-path': backslashInPath,
  'level-behind-text': levelBehindText,
  'word-for-comma': wordForComma,
  'surplus-comma': commaBetweenFacts,
  'comma-between-facts': commaBetweenFacts,
  'missing-brace': missingBrace,
  'unclosed-block': unclosedBlock,
  'stray-brace': strayBrace,
  'stray-character': strayCharacter,
  'foreign-arrow': foreignArrow,
  'foreign-comment': foreignComment,
  'curly-quotes': curlyQuotes,
};

export const syntax: Fixer<'syntax'> = ({ about, span }, context) => fixesOf(about, span, context);

// A type parameter keeps the problem and its facts together, which a union of problems does not.
function fixesOf<Name extends SyntaxProblem['problem']>(
  about: Problem<Name>,
  span: Span,
  context: FixContext,
): readonly Fix[] {
  return problemFixers[about.problem as Name]?.(about, span, context) ?? [];
}
