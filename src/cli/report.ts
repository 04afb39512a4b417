/** Findings as lines for people and as data for programs. */
import type { AnyFinding, Severity } from '../model/index.js';
import type { Language } from '../words/index.js';
import { words } from '../words/index.js';
import { sentence } from '../words/sentence.js';
import { type Palette, palette } from './color.js';
import { frame } from './frame.js';
import { safeLine } from './outcome.js';

/** A file by the path it was asked for, and what was found in it. */
export interface FileReport {
  readonly file: string;
  readonly findings: readonly AnyFinding[];
}

/** A report that can show the text it speaks of. */
export interface TextReport extends FileReport {
  readonly text: string;
}

/** One line a finding, `file:line:column severity sentence  code`. Lines and columns start at 1. */
export function findingLines({ file, findings }: FileReport, language: Language): readonly string[] {
  return findings.map((finding) => findingLine(file, finding, language, palette(false)));
}

/** The same lines, each with the piece of text it is about. */
export function framedFindings({ file, text, findings }: TextReport, language: Language, paints: Palette): string[] {
  const lines = findings.length === 0 ? [] : text.split(/\r\n|\r|\n/);
  return findings.flatMap((finding) => {
    const line = findingLine(file, finding, language, paints);
    const framed = frame(lines, finding.span);
    if (framed === undefined) return [line];
    const { gutter, source, margin, marks } = framed;
    return [
      line,
      `${paints.code(gutter)}${source}`.trimEnd(),
      `${paints.code(margin)}${paints.severity[finding.severity](marks)}`,
    ];
  });
}

function findingLine(file: string, finding: AnyFinding, language: Language, paints: Palette): string {
  const { severity, code } = finding;
  const { line, character } = finding.span.start;
  const place = paints.place(safeLine(`${file}:${line + 1}:${character + 1}`));
  const word = paints.severity[severity](words(language).findings.severities[severity]);
  return `${place} ${word} ${safeLine(sentence(finding, language))}  ${paints.code(code)}`;
}

/** What whoever makes something of a text has to know: what was not read of it as it is written. */
export function whatIsLeftOut(findings: readonly AnyFinding[]): readonly AnyFinding[] {
  return findings.filter(({ severity, code }) => severity === 'error' || code === 'thousands-separator');
}

/** How many files were checked and what was found, in a sentence. */
export function summary(reports: readonly FileReport[], language: Language): string {
  const { count } = words(language).cli;
  const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const counts = order.flatMap((severity) => {
    const found = countOf(reports, severity);
    return found === 0 ? [] : [count.severities(severity, found)];
  });
  const files = count.files(reports.length);
  return counts.length === 0 ? count.none(files) : count.found(files, counts.join(', '));
}

/** The findings as a JSON array; lines and columns start at 1, the end is exclusive, columns count UTF-16 units. */
export function findingsJson(reports: readonly FileReport[], language: Language): string {
  const rows = reports.flatMap(({ file, findings }) =>
    findings.map((finding) => ({
      file,
      line: finding.span.start.line + 1,
      column: finding.span.start.character + 1,
      endLine: finding.span.end.line + 1,
      endColumn: finding.span.end.character + 1,
      code: finding.code,
      severity: finding.severity,
      message: sentence(finding, language),
    })),
  );
  return json(rows);
}

/** Data as indented JSON that a terminal can show: the control characters JSON itself lets through are escaped. */
export function json(data: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(data, null, 2).replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, escaped)}\n`;
}

export function countOf(reports: readonly FileReport[], severity: Severity): number {
  return reports.reduce((sum, report) => sum + report.findings.filter((each) => each.severity === severity).length, 0);
}

export function hasErrors(findings: readonly AnyFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
