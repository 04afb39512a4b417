/** The changes of files as JSON for other programs; `changes.schema.json` describes the shape. */
import type { Change, Side } from '../diff/index.js';
import type { Verdict } from '../verdict/index.js';
import type { MermaidPicture } from './changes-mermaid.js';
import type { JsonObject } from './json-values.js';

/** Two versions of a file, by the names that readers know them by. */
export interface FileChanges {
  /** Where the later version is, for programs that point at its lines. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly changes: readonly Change[];
  /** Of the phases that changed; absent where none did, or nobody asked for one. */
  readonly picture?: MermaidPicture;
  readonly verdicts: readonly Verdict[];
  /** The versions that have errors, which are compared as far as they can be read. */
  readonly incomplete: readonly ('before' | 'after')[];
  readonly broken: readonly string[];
}

/** Lines and columns start at 1; columns count UTF-16 units. */
export function changesJson(files: readonly FileChanges[]): JsonObject {
  return { schemaVersion: 1, files: files.map(fileJson) };
}

function fileJson({ file, before, after, changes, verdicts, incomplete, broken }: FileChanges): JsonObject {
  return {
    file,
    before,
    after,
    incomplete: [...incomplete],
    broken: [...broken],
    verdicts: verdicts.map(({ journey, sentences, tendency }) => ({ journey, sentences: [...sentences], tendency })),
    changes: changes.map(changeJson),
  };
}

function changeJson(change: Change): JsonObject {
  const { code, class: of, place, keyword, key, from, to, delta, before, after, fingerprint } = change;
  return {
    code,
    class: of,
    thing: { kind: place.kind, name: place.name, titles: [...place.titles] },
    fact: keyword === undefined ? undefined : { keyword, key: key ?? '' },
    from,
    to,
    delta,
    before: placeJson(before),
    after: placeJson(after),
    fingerprint,
  };
}

function placeJson(side: Side | undefined): JsonObject | undefined {
  return side && { line: side.span.start.line + 1, column: side.span.start.character + 1 };
}
