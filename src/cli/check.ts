import type { AnyFinding } from '../model/index.js';
import { type Language, words } from '../words/index.js';
import { changedSince } from './changed-since.js';
import { palette } from './color.js';
import { type Configuration, configComplaints } from './configuration.js';
import { gitSentence } from './diff/versions.js';
import { filesOf, lackingSentence } from './files.js';
import type { GitResult } from './git/index.js';
import { githubLines } from './github.js';
import { type Context, checkInput, configurationFor, languageFor, unreadable } from './input.js';
import { type Outcome, refusal } from './outcome.js';
import { countOf, findingsJson, framedFindings, summary, type TextReport } from './report.js';
import { sarifReport } from './sarif.js';

export type CheckFormat = 'text' | 'json' | 'github' | 'sarif';

export interface CheckRequest {
  readonly paths: readonly string[];
  /** Of the paths, or of the whole repository, only what changed since a revision, and what depends on that. */
  readonly changedSince?: string;
  readonly format: CheckFormat;
  /** Whether people see hints too; programs always do. */
  readonly all?: boolean;
  /** More warnings than this count as an error. */
  readonly maxWarnings?: number;
}

/** `journey check`: what cannot be read is complained of, and everything else is still checked. */
export async function checkCommand(request: CheckRequest, context: Context): Promise<Outcome> {
  const asked = filesAsked(request);
  if (!asked.ok) return refusal(gitSentence(asked.problem, context.language));
  const { files, lacking } = asked.value;
  const [first = { path: '.' }] = files;
  const language = languageFor(configurationFor(first.path, context, first.folder).config, context);
  const complaints = lacking.map((problem) => lackingSentence(problem, language));
  const configurations: Configuration[] = [];
  const reports: TextReport[] = [];
  for (const { path: file, folder } of files) {
    const checked = await checkInput(file, context, folder);
    if (!checked.ok) {
      complaints.push(unreadable(file, checked.problem, language));
      continue;
    }
    const { text, findings, configuration } = checked.value;
    reports.push({ file, text, findings });
    configurations.push(configuration);
  }
  complaints.unshift(...configComplaints(configurations, language));
  const out = output(reports, request, { language, color: context.color, complaints });
  return { out, ...verdict(reports, complaints, request, language) };
}

function filesAsked({ paths, changedSince: revision }: CheckRequest): GitResult<ReturnType<typeof filesOf>> {
  if (revision === undefined) return { ok: true, value: filesOf(paths) };
  const changed = changedSince(revision, paths);
  return changed.ok ? { ok: true, value: { files: changed.value.map((path) => ({ path })), lacking: [] } } : changed;
}

function verdict(
  reports: readonly TextReport[],
  complaints: readonly string[],
  { maxWarnings = Number.POSITIVE_INFINITY }: CheckRequest,
  language: Language,
): Pick<Outcome, 'status' | 'complaints'> {
  const warnings = countOf(reports, 'warning');
  const isOver = warnings > maxWarnings;
  const told = isOver
    ? [...complaints, words(language).cli.problems.tooManyWarnings(warnings, maxWarnings)]
    : complaints;
  if (complaints.length > 0) return { status: 2, complaints: told };
  return { status: isOver || countOf(reports, 'error') > 0 ? 1 : 0, complaints: told };
}

interface OutputContext {
  readonly language: Language;
  readonly color: boolean;
  readonly complaints: readonly string[];
}

function output(
  reports: readonly TextReport[],
  { format, all = false, changedSince }: CheckRequest,
  context: OutputContext,
): string {
  const { language, color, complaints } = context;
  const isForPeople = format === 'text' || format === 'github';
  if (isForPeople && changedSince !== undefined && reports.length === 0)
    return `${words(language).cli.check.nothingSince(changedSince)}\n`;
  switch (format) {
    case 'json':
      return findingsJson(reports, language);
    case 'sarif':
      return sarifReport(reports, complaints, language);
    case 'github':
      return lines(reports, all, language, (report) => githubLines(report, language));
    case 'text': {
      const paints = palette(color);
      return lines(reports, all, language, (report) => framedFindings(report, language, paints));
    }
  }
}

/** Findings for people, and what they come to. Hints are for someone who asks for them. */
function lines(
  reports: readonly TextReport[],
  all: boolean,
  language: Language,
  written: (report: TextReport) => readonly string[],
): string {
  if (reports.length === 0) return '';
  const isShown = ({ severity }: AnyFinding) => all || severity !== 'hint';
  const shown = reports.map((report) => ({ ...report, findings: report.findings.filter(isShown) }));
  const hidden = all ? 0 : countOf(reports, 'hint');
  const sum = summary(shown, language);
  const last = hidden === 0 ? sum : `${sum} ${words(language).cli.count.hidden(hidden)}`;
  return `${[...shown.flatMap(written), last].join('\n')}\n`;
}
