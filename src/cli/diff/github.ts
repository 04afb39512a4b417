/**
 * A change as annotations of GitHub Actions: what stops it first, for GitHub shows no more than ten of a kind; then the
 * verdict at the top of the file, and each change at its line.
 */
import type { AcceptedFile, FileChanges, JudgedViolation } from '../../formats/changes.js';
import { acceptanceLine, changeLine, placeLine, violationLine } from '../../verdict/index.js';
import { type Language, words } from '../../words/index.js';
import { workflowCommand } from '../github.js';

interface GithubContext {
  readonly language: Language;
  readonly today: string;
  readonly accepted: AcceptedFile;
}

/** What is gone has no line in the file as it is now, and stands in the list of changes alone. */
export function githubLines(diff: FileChanges, context: GithubContext): readonly string[] {
  const { file, elsewhere, verdicts, changes, violations } = diff;
  const { language } = context;
  const sum = verdicts.flatMap(({ sentences }) => sentences).join(' ');
  const title = words(language).changes.count(changes.length);
  return [
    ...violations.map((violation) => violationCommand(violation, file, context)),
    workflowCommand('notice', { file, line: 1, title, message: sum }),
    ...changes.flatMap((change) => {
      if (change.after === undefined) return [];
      const { uri, span } = change.after;
      const message = `${placeLine(change, language)}: ${changeLine(change, language)}`;
      const place = { file: elsewhere[uri] ?? file, line: span.start.line + 1 };
      return [workflowCommand('notice', { ...place, title: change.code, message })];
    }),
  ];
}

function violationCommand(violation: JudgedViolation, file: string, context: GithubContext): string {
  const { language, today, accepted: acceptedFile } = context;
  const { rule, after, accepted } = violation;
  const said = words(language).failOn;
  const what = `${placeLine(violation, language)}: ${violationLine(violation, language)}`;
  const more =
    accepted === undefined
      ? `${said.how(acceptedFile.name)}\n${acceptanceLine(violation, today)}`
      : `${said.accepted(accepted.date, accepted.reason)}.`;
  const line = (after?.span.start.line ?? 0) + 1;
  return workflowCommand(accepted === undefined ? 'error' : 'notice', {
    file,
    line,
    title: rule,
    message: `${what}. ${more}`,
  });
}
