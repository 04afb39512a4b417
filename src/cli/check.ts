import { relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { rules } from '../analysis/index.js';
import { toSarif } from '../formats/index.js';
import type { AnyFinding } from '../model/index.js';
import { type Language, words } from '../words/index.js';
import { palette } from './color.js';
import { type Configuration, configComplaints } from './configuration.js';
import { type DiskProblem, isFolder, journeyFilesIn } from './disk.js';
import { githubLines } from './github.js';
import { type Context, checkInput, configurationFor, languageFor, standardInputName, unreadable } from './input.js';
import type { Outcome } from './outcome.js';
import { countOf, findingsJson, framedFindings, json, summary, type TextReport } from './report.js';

export type CheckFormat = 'text' | 'json' | 'github' | 'sarif';

export interface CheckRequest {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  /** Whether people see hints too; programs always do. */
  readonly all?: boolean;
  /** More warnings than this count as an error. */
  readonly maxWarnings?: number;
}

/** `journey check`: what cannot be read is complained of, and everything else is still checked. */
export async function checkCommand(request: CheckRequest, context: Context): Promise<Outcome> {
  const { files, lacking } = filesOf(request.paths);
  const [first = '.'] = files;
  const language = languageFor(configurationFor(first, context).config, context);
  const complaints = lacking.map((problem) => lackingSentence(problem, language));
  const configurations: Configuration[] = [];
  const reports: TextReport[] = [];
  for (const file of files) {
    const checked = await checkInput(file, context);
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

function output(reports: readonly TextReport[], { format, all = false }: CheckRequest, context: OutputContext): string {
  const { language, color, complaints } = context;
  switch (format) {
    case 'json':
      return findingsJson(reports, language);
    case 'sarif': {
      const findings = reports.flatMap((report) => report.findings);
      const options = { language, version, rules: allRules, address: addressFrom('.'), complaints };
      return json(toSarif(findings, options));
    }
    case 'github':
      return lines(reports, all, language, (report) => githubLines(report, language));
    case 'text': {
      const paints = palette(color);
      return lines(reports, all, language, (report) => framedFindings(report, language, paints));
    }
  }
}

const allRules = [{ code: 'syntax', severity: 'error' } as const, ...rules];

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

/** Shortens the addresses of files in a folder to their way from it. */
function addressFrom(folder: string): (uri: string) => string {
  return (uri) => {
    const parsed = URI.parse(uri);
    if (parsed.scheme !== 'file') return uri;
    const way = relative(resolve(folder), parsed.fsPath);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way) return uri;
    return way.split(sep).map(encodeURIComponent).join('/');
  };
}

/** A path of the command line that no file can be had from; without `problem` a folder that holds none. */
interface Lacking {
  readonly path: string;
  readonly problem?: DiskProblem;
}

/** The files that the paths stand for, each once, in the order given. */
export function filesOf(paths: readonly string[]): { files: readonly string[]; lacking: readonly Lacking[] } {
  const lacking: Lacking[] = [];
  const byPlace = new Map<string, string>();
  const add = (path: string) => {
    const place = path === standardInputName ? path : resolve(path);
    if (!byPlace.has(place)) byPlace.set(place, path);
  };
  for (const path of paths) {
    if (path === standardInputName || !isFolder(path)) {
      add(path);
      continue;
    }
    const { files, unreadable: closed } = journeyFilesIn(path);
    files.forEach(add);
    lacking.push(...closed);
    if (files.length === 0 && closed.length === 0) lacking.push({ path });
  }
  return { files: [...byPlace.values()], lacking };
}

export function lackingSentence({ path, problem }: Lacking, language: Language): string {
  return problem === undefined ? words(language).cli.problems.noFiles(path) : unreadable(path, problem, language);
}
