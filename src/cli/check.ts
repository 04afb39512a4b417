import { resolve } from 'node:path';
import { words } from '../words/index.js';
import { isFolder, journeyFilesIn } from './disk.js';
import { type Context, checkInput, standardInputName, unreadable } from './input.js';
import type { ExitStatus, Outcome } from './outcome.js';
import { type FileReport, findingLines, findingsJson, hasErrors, summary } from './report.js';

export interface CheckRequest {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
}

/** `journey check`: what cannot be read is complained of, and everything else is still checked. */
export async function checkCommand({ paths, format }: CheckRequest, context: Context): Promise<Outcome> {
  const { language } = context;
  const { files, complaints } = filesOf(paths, context);
  const reports: FileReport[] = [];
  for (const file of files) {
    const reading = await checkInput(file, context);
    if (reading.ok) reports.push({ file, findings: reading.value.findings });
    else complaints.push(unreadable(file, reading.problem, language));
  }
  const out =
    format === 'json'
      ? findingsJson(reports, language)
      : reports.length === 0
        ? ''
        : `${[...reports.flatMap((report) => findingLines(report, language)), summary(reports, language)].join('\n')}\n`;
  return { out, complaints, status: statusOf(reports, complaints) };
}

function statusOf(reports: readonly FileReport[], complaints: readonly string[]): ExitStatus {
  if (complaints.length > 0) return 2;
  return reports.some(({ findings }) => hasErrors(findings)) ? 1 : 0;
}

/** The files that the paths stand for, each once, in the order given. */
function filesOf(paths: readonly string[], { language }: Context): { files: Iterable<string>; complaints: string[] } {
  const { problems } = words(language).cli;
  const complaints: string[] = [];
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
    for (const folder of closed) complaints.push(unreadable(folder.path, folder.problem, language));
    if (files.length === 0 && closed.length === 0) complaints.push(problems.noFiles(path));
  }
  return { files: byPlace.values(), complaints };
}
