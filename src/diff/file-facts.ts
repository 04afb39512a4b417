/** What a file says besides what it declares: what it imports, and which findings its comments silence. */
import { group } from 'd3';
import { isInside, type Model, type Span } from '../model/index.js';
import type { Change, Place } from './change.js';
import { type ChangedEntry, placeOf } from './diff.js';
import type { Entry } from './entry.js';
import { factChanges } from './facts.js';
import { fingerprintOf } from './fingerprint.js';
import type { Fact } from './outline.js';
import type { Pairing } from './pairing.js';

/** Of a file in both versions. What moved to a file that is imported for it, or from one, says that by itself. */
export function fileFactChanges(before: Model, after: Model, changes: readonly Change[]): readonly Change[] {
  // A file that came or went whole took its imports along.
  if (isEmpty(before) || isEmpty(after)) return [];
  const moved = changes.filter(({ code }) => code.endsWith('-moved'));
  const came = new Set(moved.flatMap((change) => (change.after?.uri === after.uri ? change.before?.uri : [])));
  const went = new Set(moved.flatMap((change) => (change.before?.uri === before.uri ? change.after?.uri : [])));
  const isTold = (uri: string | undefined, uris: ReadonlySet<string | undefined>, { imports }: Model) =>
    uri !== undefined && uris.has(uri) && imports.every((one) => one.uri !== uri);
  const olds = before.imports.filter(({ uri }) => !isTold(uri, came, after)).map(importFact);
  const news = after.imports.filter(({ uri }) => !isTold(uri, went, before)).map(importFact);
  const place: Place = { kind: 'file', name: '', titles: [fileName(after.uri)], labels: [[]] };
  return made([...olds, ...silencedOutside(before)], [...news, ...silencedOutside(after)], {
    place,
    id: 0,
    before: before.uri,
    after: after.uri,
  });
}

function isEmpty({ uri, imports, sources, channels, feelings, metrics, personas, journeys }: Model): boolean {
  const declarations = [sources, channels, feelings, metrics, personas, journeys].flat();
  return imports.length === 0 && declarations.every((declaration) => declaration.uri !== uri);
}

function importFact({ path, span }: Model['imports'][number]): Fact {
  return { keyword: 'import', key: path, fields: { text: path }, span };
}

function fileName(uri: string): string {
  // A text that was never saved has no folder.
  const name = uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What is silenced outside all declarations, such as at an import. */
function silencedOutside(model: Model): readonly Fact[] {
  const { uri, sources, channels, feelings, metrics, personas, journeys } = model;
  const own = [sources, channels, feelings, metrics, personas, journeys].flatMap((declarations) =>
    declarations.filter((declaration) => declaration.uri === uri),
  );
  const outside = model.ignores.filter(({ line }) =>
    own.every(({ span }) => !isInside(lineAt(line), wholeLines(span))),
  );
  const codes = new Map(outside.flatMap(({ line, codes: some }) => some.map((code) => [code, line] as const)));
  return [...codes].map(([code, line]) => ignoreFact(code, lineAt(line)));
}

/** Of each thing: of which findings in it a comment says that they are not wanted. */
export function silencedChanges(
  before: readonly Model[],
  after: readonly Model[],
  pairing: Pairing,
): readonly ChangedEntry[] {
  const olds = silencedIn(before, pairing.before);
  const news = silencedIn(after, pairing.after);
  const entries = [...news.keys(), ...[...olds.keys()].filter((entry) => pairing.otherOf(entry) === undefined)];
  const others = [...olds.keys()].flatMap((entry) => pairing.otherOf(entry) ?? []);
  return [...new Set([...entries, ...others])].flatMap((entry) => {
    const other = pairing.otherOf(entry);
    // What came or went whole took its comments along.
    if (other === undefined) return [];
    const about = {
      place: placeOf(entry),
      id: pairing.idOf(entry),
      before: other.file.uri,
      after: entry.file.uri,
    };
    return made(olds.get(other) ?? [], news.get(entry) ?? [], about).map((change) => ({ entry, change }));
  });
}

/** By the innermost thing around the line. */
function silencedIn(models: readonly Model[], entries: readonly Entry[]): ReadonlyMap<Entry, readonly Fact[]> {
  const byFile = group(entries, ({ file }) => file.uri);
  const found = new Map<Entry, Fact[]>();
  for (const { uri, ignores } of models) {
    for (const { line, codes } of ignores) {
      const span = lineAt(line);
      const around = (byFile.get(uri) ?? []).filter(({ thing }) => isInside(span, wholeLines(thing.span)));
      const innermost = around.at(-1);
      if (innermost === undefined) continue;
      const known = found.get(innermost) ?? [];
      const more = codes.filter((code) => known.every(({ key }) => key !== code));
      found.set(innermost, [...known, ...more.map((code) => ignoreFact(code, span))]);
    }
  }
  return found;
}

function lineAt(line: number): Span {
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}

function wholeLines({ start, end }: Span): Span {
  return { start: { line: start.line, character: 0 }, end };
}

function ignoreFact(code: string, span: Span): Fact {
  return { keyword: 'ignore', key: code, fields: { name: code }, span };
}

interface About {
  readonly place: Place;
  readonly id: number;
  /** The addresses of the files. */
  readonly before: string;
  readonly after: string;
}

function made(olds: readonly Fact[], news: readonly Fact[], about: About): readonly Change[] {
  const { place, id } = about;
  return factChanges(olds, news).map(({ code, before, after, from, to }): Change => {
    const { keyword = '', key = '', fields = {} } = after ?? before ?? {};
    const change = {
      ...code,
      keyword,
      key,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(before === undefined ? {} : { before: { uri: about.before, span: before.span } }),
      ...(after === undefined ? {} : { after: { uri: about.after, span: after.span } }),
      step:
        after === undefined
          ? ({ do: 'unstate', id, keyword, key } as const)
          : ({ do: 'state', id, keyword, key, fields } as const),
    };
    return { ...change, place, fingerprint: fingerprintOf(change, place) };
  });
}
