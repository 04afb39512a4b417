/**
 * Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
 * The form and its escapes: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
import type { AnyFinding, Severity } from '../model/index.js';
import type { Language } from '../words/index.js';
import { sentence } from '../words/sentence.js';
import { safeLine } from './outcome.js';
import type { FileReport } from './report.js';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** One line a finding. Lines and columns start at 1; the end column is the last one, not the one behind it. */
export function githubLines({ file, findings }: FileReport, language: Language): readonly string[] {
  return findings.map((finding) =>
    workflowCommand(commands[finding.severity], {
      file,
      ...place(finding),
      title: finding.code,
      message: sentence(finding, language),
    }),
  );
}

interface Annotation {
  readonly file: string;
  readonly title: string;
  readonly message: string;
  readonly line: number;
  readonly [place: string]: string | number;
}

/** A message of a workflow about a place in a file. */
export function workflowCommand(command: string, { message, file, ...others }: Annotation): string {
  const properties = Object.entries({ file: file.replaceAll('\\', '/'), ...others });
  const written = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
  return safeLine(`::${command} ${written}::${escaped(message)}`);
}

/** Columns only make sense to GitHub within one line. */
function place({ span: { start, end } }: AnyFinding) {
  const line = start.line + 1;
  if (end.line > start.line) return { line, endLine: end.line + 1 };
  return { line, endLine: line, col: start.character + 1, endColumn: Math.max(start.character + 1, end.character) };
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
