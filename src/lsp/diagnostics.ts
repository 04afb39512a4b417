/** Findings as LSP diagnostics, and when which of them are shown. */
import { type Connection, type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { AnyConfigProblem, AnyFinding, FindingCode, Severity } from '../model/index.js';
import { configSentence } from '../words/config.js';
import { explanationAddress } from '../words/explain/address.js';
import { relatedReason } from '../words/findings.js';
import type { Language } from '../words/index.js';
import { sentence } from '../words/sentence.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  readonly language: Language;
  /** Whether the client shows second places; without it they are left out. */
  readonly relatedInformation: boolean;
  /** Whether the client can show faded what is of no use. */
  readonly fading: boolean;
  /** Whether the client can lead to a page that explains it. */
  readonly explanations: boolean;
}

/** Findings about what could go without being missed. */
const faded: ReadonlySet<FindingCode> = new Set(['unused-declaration']);

export function toDiagnostic(finding: AnyFinding, options: DiagnosticOptions): Diagnostic {
  const { language, relatedInformation, fading, explanations } = options;
  const related = finding.related.map(({ uri, span, why }) => ({
    location: { uri, range: span },
    message: relatedReason(why, language),
  }));
  return {
    range: finding.span,
    severity: severities[finding.severity],
    code: finding.code,
    ...(explanations ? { codeDescription: { href: explanationAddress(finding.code, language) } } : {}),
    source: 'journey',
    message: sentence(finding, language),
    ...(relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
    ...(fading && faded.has(finding.code) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
  };
}

export function configDiagnostic(problem: AnyConfigProblem, language: Language): Diagnostic {
  const message = configSentence(problem, language);
  return { range: problem.span, severity: DiagnosticSeverity.Error, source: 'journey', message };
}

/** What the publisher must know of a document at the moment it would publish. */
export interface Publishable {
  /** The version in the editor; `undefined` when no editor has it open. */
  readonly version: number | undefined;
  /** Whether the document is checked even when closed. */
  readonly inWorkspace: boolean;
}

/** Shows findings for open documents and those of the workspace, and takes them away when a document is neither. */
export class DiagnosticPublisher {
  private readonly shown = new Set<string>();

  constructor(private readonly connection: Connection) {}

  publish(uri: string, diagnostics: Diagnostic[], { version, inWorkspace }: Publishable): void {
    if (version === undefined && !inWorkspace) {
      this.clear(uri);
      return;
    }
    // A closed file without findings shows none already; a word about each would flood the client at the start.
    if (version === undefined && diagnostics.length === 0 && !this.shown.has(uri)) {
      return;
    }
    this.shown.add(uri);
    void this.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }

  clear(uri: string): void {
    if (this.shown.delete(uri)) {
      void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }
}
