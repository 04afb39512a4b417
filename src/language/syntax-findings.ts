/** What could not be read, as findings: one a cause, in the order of their places, and not more than a reader can use. */
import { type AnyFinding, comparePositions } from '../model/index.js';
import type { JourneyLexingReport } from './lexer.js';
import type { ParsedText } from './parse.js';
import { parserProblem } from './parser-problems.js';
import type { PlacedProblem } from './tokens.js';

/** Above this a text is no journey, or one mistake explains them all. */
const findingsLimit = 50;

export function syntaxFindings(parsed: ParsedText, uri: string): AnyFinding[] {
  const mended = problemsOf(parsed.lexerReport);
  const problems = [...mended, ...parsed.parserErrors.map(parserProblem)];
  return limited(onePerLine(problems)).map(({ problem, span }) => ({
    code: 'syntax',
    severity: 'error',
    uri,
    span,
    about: problem,
    related: [],
  }));
}

function problemsOf(report: ParsedText['lexerReport']): readonly PlacedProblem[] {
  return (report as JourneyLexingReport | undefined)?.problems ?? [];
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
