/**
 * Findings in the form that tools for analysis results exchange: SARIF 2.1.0, an OASIS standard
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html).
 */
import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif';
import type { AnyFinding, FindingCode, Severity, Span } from '../model/index.js';
import { explanation } from '../words/explain.js';
import { relatedReason } from '../words/findings.js';
import type { Language } from '../words/index.js';
import { sentence } from '../words/sentence.js';

export interface SarifOptions {
  readonly language: Language;
  /** The version of this tool. */
  readonly version: string;
  /** Every code there is, with its usual severity. */
  readonly rules: readonly { readonly code: FindingCode; readonly severity: Severity }[];
  /** A file's address as the reader is to see it: relative to the root of the sources, or whole. */
  readonly address: (uri: string) => string;
  /** Sentences about what could not be checked at all. */
  readonly complaints: readonly string[];
}

type Level = NonNullable<Result['level']>;

/** SARIF has no hints. */
const levels: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** One run of this tool over any number of files. Lines and columns start at 1; columns count UTF-16 units. */
export function toSarif(findings: readonly AnyFinding[], options: SarifOptions): Log {
  const { language, version, rules, complaints } = options;
  const indices = new Map(rules.map(({ code }, index) => [code, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'journey', version, language, rules: rules.map((rule) => descriptor(rule, language)) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: complaints.length === 0,
            toolExecutionNotifications: complaints.map((text) => ({
              level: 'error',
              message: { text: withoutLinks(text) },
            })),
          },
        ],
        results: findings.map((finding) => result(finding, indices.get(finding.code), options)),
      },
    ],
  };
}

function descriptor({ code, severity }: SarifOptions['rules'][number], language: Language): ReportingDescriptor {
  const { title, what, why, how } = explanation(code, language);
  return {
    id: code,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: `${what} ${why}` },
    help: { text: how },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result(finding: AnyFinding, ruleIndex: number | undefined, options: SarifOptions): Result {
  const { code, severity, uri, span, related } = finding;
  const { language, address } = options;
  const relatedLocations = related.map(
    (place, id): Location => ({
      id,
      physicalLocation: physicalLocation(address(place.uri), place.span),
      message: { text: relatedReason(place.why, language) },
    }),
  );
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: withoutLinks(sentence(finding, language)) },
    locations: [{ physicalLocation: physicalLocation(address(uri), span) }],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
  };
}

/** Viewers make a link of `[text](address)`; a text from a file must not become one. */
function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}

function physicalLocation(uri: string, { start, end }: Span): PhysicalLocation {
  return {
    artifactLocation: /^[a-z][a-z0-9+.-]*:/i.test(uri) ? { uri } : { uri, uriBaseId: '%SRCROOT%' },
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
