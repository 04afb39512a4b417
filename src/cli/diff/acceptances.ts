/** Which violations somebody accepted: the file that `--accept` names, and what it says of a comparison. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AcceptedFile, FileChanges, JudgedViolation } from '../../formats/changes.js';
import {
  type Acceptance,
  type AcceptanceProblem,
  acceptanceShape,
  acceptancesIn,
  type FailRule,
  type Violation,
} from '../../verdict/index.js';
import { type Language, words } from '../../words/index.js';
import { decode, readText } from '../disk.js';
import { objectsOf, pathFromRoot, repositoryOf } from '../git/index.js';
import { type Context, unreadable } from '../input.js';

export interface Accepting {
  /** What a reader calls the file, whether or not it is there. */
  readonly name: string;
  readonly acceptances: readonly Acceptance[];
}

/** At the root of a repository, or in the current folder; used where it is there. */
const usualFile = '.journey-accepted';

type Read =
  | { readonly ok: true; readonly value: Accepting }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Of a file, or of `REV:path` from the root of the repository. Every line that cannot be used is named. */
export function acceptingOf(asked: string | undefined, { language }: Pick<Context, 'language'>): Read {
  const file = asked ?? resolve(rootFolder(), usualFile);
  if (asked === undefined && !existsSync(file)) return { ok: true, value: { name: usualFile, acceptances: [] } };
  const inGit = textInGit(file);
  const text = inGit === undefined ? readText(file) : ({ ok: true, value: inGit } as const);
  if (!text.ok) return { ok: false, problems: [unreadable(file, text.problem, language)] };
  // A commit's number says little to who is to add a line.
  const name = asked === undefined ? usualFile : inGit === undefined ? asked : asked.slice(asked.indexOf(':') + 1);
  const { acceptances, problems } = acceptancesIn(text.value);
  if (problems.length === 0) return { ok: true, value: { name, acceptances } };
  return { ok: false, problems: problems.map((problem) => sentenceOf(problem, name, language)) };
}

function textInGit(address: string): string | undefined {
  const repository = address.includes(':') && !existsSync(address) ? repositoryOf(process.cwd()) : undefined;
  const content = repository?.ok ? objectsOf(repository.value, [address]).get(address) : undefined;
  return content === undefined ? undefined : decode(content);
}

function sentenceOf(problem: AcceptanceProblem, name: string, language: Language): string {
  const { wrongLine, wrong } = words(language).failOn;
  const what = {
    shape: () => wrong.shape(acceptanceShape),
    reason: () => wrong.reason,
    date: () => wrong.date('found' in problem ? problem.found : ''),
    rule: () => wrong.rule('found' in problem ? problem.found : ''),
  }[problem.reason]();
  return wrongLine(name, problem.line, what);
}

/** With what was accepted of them. The path of a file is told from the root of the repository, wherever one stands. */
export function judged(
  violations: readonly Violation[],
  file: string,
  { acceptances }: Accepting,
): readonly JudgedViolation[] {
  if (violations.length === 0) return [];
  const place = pathFromRoot(rootFolder(), file);
  const seen = new Map<string, number>();
  return violations.map((violation) => {
    const { rule, content } = violation;
    const whole = JSON.stringify([place, rule, content]);
    // Two that are alike in everything are accepted one by one.
    const copy = seen.get(whole) ?? 0;
    seen.set(whole, copy + 1);
    const fingerprint = createHash('sha256')
      .update(copy === 0 ? whole : `${whole} ${copy}`)
      .digest('hex')
      .slice(0, 16);
    const accepted = acceptances.find((one) => one.fingerprint === fingerprint && one.rule === rule);
    return { ...violation, fingerprint, ...(accepted === undefined ? {} : { accepted }) };
  });
}

function rootFolder(): string {
  const repository = repositoryOf(process.cwd());
  return repository.ok ? repository.value.root : process.cwd();
}

/** What the file says that nothing of a comparison bears out; of rules that nobody asked for, it says nothing. */
export function acceptedFile(
  { name, acceptances }: Accepting,
  diffs: readonly FileChanges[],
  rules: readonly FailRule[],
): AcceptedFile {
  const used = new Set(diffs.flatMap(({ violations }) => violations.flatMap(({ accepted }) => accepted ?? [])));
  return { name, stale: acceptances.filter((one) => rules.includes(one.rule) && !used.has(one)) };
}
