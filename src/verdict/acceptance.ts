/**
 * Violations that somebody accepted: a text file that is reviewed like any other, one acceptance a line, such as
 * `2026-11-30 low-point-fell 3f9a0c1d2e4b5a69 "Better research: 20 interviews"`. Empty lines and lines that begin with `#`
 * say nothing.
 */
import { isDay } from '../model/index.js';
import { type FailRule, failRules } from './fail-on.js';

export interface Acceptance {
  /** From 1. */
  readonly line: number;
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly rule: FailRule;
  readonly fingerprint: string;
  readonly reason: string;
}

/** What is wrong with a line. */
export type AcceptanceProblem = { readonly line: number } & (
  | { readonly reason: 'shape' | 'reason' }
  | { readonly reason: 'date' | 'rule'; readonly found: string }
);

export interface Acceptances {
  readonly acceptances: readonly Acceptance[];
  readonly problems: readonly AcceptanceProblem[];
}

/** What stands for a reason until somebody gives one; alone it is none. */
const noReason = '…';

export const acceptanceShape = `2026-11-30 low-point-fell 0123456789abcdef "${noReason}"`;

export function acceptancesIn(text: string): Acceptances {
  const [acceptances, problems]: [Acceptance[], AcceptanceProblem[]] = [[], []];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const content = written.trim();
    if (content === '' || content.startsWith('#')) continue;
    const read = acceptanceIn(content, index + 1);
    if ('fingerprint' in read) acceptances.push(read);
    else problems.push(read);
  }
  return { acceptances, problems };
}

function acceptanceIn(content: string, line: number): Acceptance | AcceptanceProblem {
  const [, date = '', name = '', fingerprint = '', told = ''] =
    /^(\d{4}-\d{2}-\d{2})\s+([a-z-]+)\s+([0-9a-f]{16})\s+"(.*)"$/.exec(content) ?? [];
  if (fingerprint === '') return { line, reason: 'shape' };
  if (!isDay(date)) return { line, reason: 'date', found: date };
  const rule = failRules.find((known) => known === name);
  if (rule === undefined) return { line, reason: 'rule', found: name };
  const reason = told.trim();
  return /[\p{L}\p{N}]/u.test(reason) ? { line, date, rule, fingerprint, reason } : { line, reason: 'reason' };
}

/** The line that accepts a violation, but for its reason. */
export function acceptanceLine({ rule, fingerprint }: Pick<Acceptance, 'rule' | 'fingerprint'>, today: string): string {
  return `${today} ${rule} ${fingerprint} "${noReason}"`;
}
