/** The changes of files as JSON for other programs; `changes.schema.json` describes the shape. */
import type { Change, Place, Side } from '../diff/index.js';
import { type Acceptance, acceptanceLine, type Verdict, type Violation, violationLine } from '../verdict/index.js';
import type { Language } from '../words/index.js';
import type { MermaidPicture } from './changes-mermaid.js';
import type { JsonObject } from './json-values.js';

/** Two versions of a file, by the names that readers know them by. */
export interface FileChanges {
  /** Where the later version is, for programs that point at its lines. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  /** Where the files are that changes speak of beside the two, by their addresses. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** Of the phases that changed; absent where none did, or nobody asked for one. */
  readonly picture?: MermaidPicture;
  readonly verdicts: readonly Verdict[];
  /** The versions that have errors, which are compared as far as they can be read. */
  readonly incomplete: readonly ('before' | 'after')[];
  /** Where a rule that was asked for is broken, whether or not that was accepted. */
  readonly violations: readonly JudgedViolation[];
}

export interface JudgedViolation extends Violation {
  /** Of its content: another violation at the same place has another. */
  readonly fingerprint: string;
  readonly accepted?: Acceptance;
}

/** What was accepted, by whichever file says so. */
export interface AcceptedFile {
  /** As the command line has it. */
  readonly name: string;
  /** Lines that accept nothing of what was compared. */
  readonly stale: readonly Acceptance[];
}

/** Those that stop a change. */
export function standing({ violations }: FileChanges): readonly JudgedViolation[] {
  return violations.filter(({ accepted }) => accepted === undefined);
}

export interface ChangesJsonContext {
  readonly language: Language;
  /** `yyyy-mm-dd`, for who accepts. */
  readonly today: string;
  readonly accepted: AcceptedFile;
}

/** Lines and columns start at 1; columns count UTF-16 units. */
export function changesJson(files: readonly FileChanges[], context: ChangesJsonContext): JsonObject {
  return {
    schemaVersion: 1,
    files: files.map((file) => fileJson(file, context)),
    staleAcceptances: context.accepted.stale.map(acceptanceJson),
  };
}

function fileJson(
  { file, before, after, changes, elsewhere, verdicts, incomplete, violations }: FileChanges,
  context: ChangesJsonContext,
): JsonObject {
  return {
    file,
    before,
    after,
    incomplete: [...incomplete],
    violations: violations.map((violation) => violationJson(violation, context)),
    verdicts: verdicts.map(({ journey, sentences, tendency }) => ({ journey, sentences: [...sentences], tendency })),
    changes: changes.map((change) => changeJson(change, elsewhere)),
  };
}

function violationJson(violation: JudgedViolation, { language, today }: ChangesJsonContext): JsonObject {
  const { rule, place, before, after, fingerprint, accepted } = violation;
  return {
    rule,
    thing: thingJson(place),
    sentence: violationLine(violation, language),
    before: placeJson(before, {}),
    after: placeJson(after, {}),
    fingerprint,
    ...(accepted === undefined
      ? { acceptance: acceptanceLine(violation, today) }
      : { accepted: acceptanceJson(accepted) }),
  };
}

function acceptanceJson({ line, date, rule, fingerprint, reason }: Acceptance): JsonObject {
  return { line, date, rule, fingerprint, reason };
}

function thingJson({ kind, name, titles }: Place): JsonObject {
  return { kind, name, titles: [...titles] };
}

function changeJson(change: Change, elsewhere: FileChanges['elsewhere']): JsonObject {
  const { code, class: of, place, keyword, key, from, to, delta, before, after, fingerprint } = change;
  return {
    code,
    class: of,
    thing: thingJson(place),
    fact: keyword === undefined ? undefined : { keyword, key: key ?? '' },
    from,
    to,
    delta,
    before: placeJson(before, elsewhere),
    after: placeJson(after, elsewhere),
    fingerprint,
  };
}

function placeJson(side: Side | undefined, elsewhere: FileChanges['elsewhere']): JsonObject | undefined {
  if (side === undefined) return undefined;
  const { uri, span } = side;
  return { file: elsewhere[uri], line: span.start.line + 1, column: span.start.character + 1 };
}

/** The line of a side in a list of changes, behind its file where that is neither of the two. */
export function lineOf({ uri, span }: Side, { elsewhere }: Pick<FileChanges, 'elsewhere'>): string {
  const file = elsewhere[uri];
  return `${file === undefined ? '' : `${file}:`}${span.start.line + 1}`;
}
