import { relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { version } from '../../package.json';
import { rules } from '../analysis/index.js';
import { toSarif } from '../formats/index.js';
import { readingCodes } from '../model/index.js';
import type { Language } from '../words/index.js';
import { type FileReport, json } from './report.js';

/** All findings as SARIF; files below the current folder are named by their way from it, as repositories want them. */
export function sarifReport(reports: readonly FileReport[], complaints: readonly string[], language: Language): string {
  const findings = reports.flatMap((report) => report.findings);
  const allRules = [...readingCodes.map((code) => ({ code, severity: 'error' }) as const), ...rules];
  return json(toSarif(findings, { language, version, rules: allRules, address: addressFrom('.'), complaints }));
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
