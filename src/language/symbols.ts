/**
 * The names a file declares, as flat maps. Who sees which of them is decided in `scope.ts`; both serve the reader
 * and the language server, so there is one answer to what a name means.
 */
import type { ReferenceKind } from '../model/index.js';
import type * as ast from './generated/ast.js';

/** The kinds of declaration at the top of a file. */
export type TopLevelKind = Exclude<ReferenceKind, 'touchpoint' | 'pain'>;

export const kindOf: { readonly [Type in ast.Declaration['$type']]: TopLevelKind } = {
  Channel: 'channel',
  Feeling: 'feeling',
  MetricKind: 'metric',
  Source: 'source',
  Persona: 'persona',
  Journey: 'journey',
};

export interface Declared {
  readonly kind: TopLevelKind;
  /** In NFC; never empty. */
  readonly name: string;
  readonly node: ast.Declaration;
  readonly uri: string;
}

/** A file with its own declarations, in source order. */
export interface FileSymbols {
  readonly uri: string;
  readonly file: ast.JourneyFile;
  readonly declared: readonly Declared[];
  /** The paths of its imports, as written. */
  readonly importPaths: readonly string[];
}

const cache = new WeakMap<ast.JourneyFile, FileSymbols>();

export function symbolsOf(file: ast.JourneyFile, uri: string): FileSymbols {
  const known = cache.get(file);
  if (known?.uri === uri) return known;
  const symbols = {
    uri,
    file,
    declared: file.declarations.flatMap((node) => declaredBy(node, uri)),
    importPaths: file.imports.flatMap((node) => node.path ?? []),
  };
  cache.set(file, symbols);
  return symbols;
}

function declaredBy(node: ast.Declaration, uri: string): Declared[] {
  return node.name ? [{ kind: kindOf[node.$type], name: node.name, node, uri }] : [];
}

/** The names that are visible in their own journey only. The first declaration of a name is the one that counts. */
export interface JourneySymbols {
  readonly touchpoints: ReadonlyMap<string, ast.Touchpoint>;
  readonly pains: ReadonlyMap<string, ast.Pain>;
}

export function symbolsIn(journey: ast.Journey): JourneySymbols {
  const touchpoints = new Map<string, ast.Touchpoint>();
  const pains = new Map<string, ast.Pain>();
  for (const phase of journey.facts) {
    if (phase.$type !== 'Phase') continue;
    for (const touchpoint of phase.facts) {
      if (touchpoint.$type !== 'Touchpoint') continue;
      addFirst(touchpoints, touchpoint);
      for (const fact of touchpoint.facts) if (fact.$type === 'Pain') addFirst(pains, fact);
    }
  }
  return { touchpoints, pains };
}

function addFirst<T extends { name?: string }>(map: Map<string, T>, node: T): void {
  if (node.name && !map.has(node.name)) map.set(node.name, node);
}
