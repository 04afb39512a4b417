/** What is offered where a reader stands: the fixes of the findings there. */
import { type AnyFinding, comparePositions, type Severity, type Span } from '../../../model/index.js';
import type { Fix, FixContext } from './fix.js';
import { safeEdits } from './fix-all.js';
import { fixesFor, safeFixFor } from './fixers.js';
import { ignoring } from './ignore.js';

export interface Offer extends Fix {
  readonly finding: AnyFinding;
}

/** A selection over more findings than this asks for no single one of them. */
const mostFindings = 25;

/** Nor does one over more than this want to wait while the text is read again for each. */
const mostTried = 5;

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The findings that a selection touches, as they are now, the gravest first. */
export function findingsAt(findings: readonly AnyFinding[], { start, end }: Span): readonly AnyFinding[] {
  return findings
    .filter(({ span }) => comparePositions(span.start, end) <= 0 && comparePositions(start, span.end) <= 0)
    .slice(0, mostFindings)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** The fixes of some of a file's findings: first those that mend, then all of a kind at once, last not to be told. */
export function offersFor(
  asked: readonly AnyFinding[],
  findings: readonly AnyFinding[],
  context: FixContext,
): readonly Offer[] {
  const about = { ...context, mayTry: context.mayTry && asked.length <= mostTried };
  const mending = asked.map((finding) => ({ finding, fixes: fixesFor(finding, about) }));
  const kinds = new Map(
    mending.filter(({ fixes }) => fixes.some(({ isSafe }) => isSafe)).map(({ finding }) => [kindOf(finding), finding]),
  );
  return [
    ...mending.flatMap(({ finding, fixes }) => fixes.map((fix) => ({ ...fix, finding }))),
    ...[...kinds.values()].flatMap((finding) => mendingAlike(finding, findings, context)),
    ...asked.flatMap((finding) => ignoring(finding, context).map((fix) => ({ ...fix, finding }))),
  ];
}

function mendingAlike(finding: AnyFinding, findings: readonly AnyFinding[], context: FixContext): readonly Offer[] {
  const alike = findings.filter((other) => kindOf(other) === kindOf(finding));
  if (alike.length < 2) return [];
  const untried = { ...context, mayTry: false };
  const safe = alike.filter((other) => safeFixFor(other, untried) !== undefined);
  if (safe.length < 2) return [];
  const changes = [{ uri: context.model.uri, edits: safeEdits(safe, context) }];
  return [{ title: context.words.mendAlike(safe.length), changes, finding }];
}

function kindOf({ code, about }: AnyFinding): string {
  return code === 'syntax' && 'problem' in about ? `${code} ${about.problem}` : code;
}
