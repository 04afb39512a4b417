/** What could not be read, as findings: one a cause, in the order of their places, and not more than a reader can use. */
import { type AnyFinding, comparePositions, type Finding } from '../model/index.js';
import type { Conflict } from './conflicts.js';
import { reportOf } from './lexer.js';
import type { ParsedText } from './parse.js';
import { parserProblem } from './parser-problems.js';
import type { PlacedProblem } from './tokens.js';

/** Above this a text is no journey, or one mistake explains them all. */
const findingsLimit = 50;

export function syntaxFindings(parsed: ParsedText, uri: string): AnyFinding[] {
  const { problems: mended, conflicts } = reportOf(parsed.lexerReport);
  const problems = [...mended, ...parsed.parserErrors.map(parserProblem)].filter(isOutside(conflicts));
  const unreadable = limited(onePerLine(problems)).map(({ problem, span }) => ({
    code: 'syntax' as const,
    severity: 'error' as const,
    uri,
    span,
    about: problem,
    related: [],
  }));
  if (conflicts.length === 0) return unreadable;
  const all = [...unreadable, ...conflicts.map((conflict) => conflictFinding(conflict, uri))];
  return all.toSorted((one, other) => comparePositions(one.span.start, other.span.start));
}

function conflictFinding({ about, span, sides }: Conflict, uri: string): Finding<'merge-conflict'> {
  const related = sides === undefined ? [] : [{ uri, span: sides.middle, why: 'theirs' } as const];
  return { code: 'merge-conflict', severity: 'error', uri, span, about, related };
}

/** Where nobody knows which side is which, whatever is wrong between the marks is explained by them. */
function isOutside(conflicts: readonly Conflict[]): (problem: PlacedProblem) => boolean {
  const broken = conflicts.filter(({ sides }) => sides === undefined);
  return ({ span: { start } }) =>
    !broken.some(({ span, last }) => span.start.line <= start.line && start.line <= last.start.line);
}

/** What stands behind a mistake on its line is mostly read wrongly because of it. */
function onePerLine(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const sorted = problems.toSorted(
    (a, b) =>
      a.span.start.line - b.span.start.line || rank(a) - rank(b) || comparePositions(a.span.start, b.span.start),
  );
  return sorted.filter(({ span }, index) => span.start.line !== sorted[index - 1]?.span.start.line);
}

/** Too many braces explain whatever else is wrong with the braces of their line. */
function rank({ problem }: PlacedProblem): number {
  return problem.problem === 'too-deep' ? 0 : 1;
}

function limited(problems: readonly PlacedProblem[]): readonly PlacedProblem[] {
  const first = problems[findingsLimit];
  if (first === undefined) return problems;
  const count = problems.length - findingsLimit;
  return [...problems.slice(0, findingsLimit), { problem: { problem: 'more-problems', count }, span: first.span }];
}
