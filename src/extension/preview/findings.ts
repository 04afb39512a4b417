import { DiagnosticSeverity, languages, type Uri } from 'vscode';
import type { PageFinding } from '../../messages/preview.js';
import type { Severity } from '../../model/index.js';

/** What VS Code shows of a document as wrong, of whatever comes from us. */
export function findingsIn(uri: Uri): readonly PageFinding[] {
  return languages.getDiagnostics(uri).flatMap(({ source, range: { start, end }, severity, message, code }) => {
    if (source !== 'journey') return [];
    const span = {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    };
    const name = typeof code === 'object' ? code.value : (code ?? '');
    return [{ span, severity: severities[severity], message, code: String(name) }];
  });
}

const severities: Readonly<Record<DiagnosticSeverity, Severity>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};
