/** A file and what it sees, lowered to the model. */
import type { Import, Model, VisibleName } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import { type Scope, type Surroundings, scopeOf } from '../scope.js';
import { type Declared, type FileSymbols, symbolsIn } from '../symbols.js';
import type { WorkspaceFolders } from '../uris.js';
import { present } from './facts.js';
import { ignoresIn } from './ignores.js';
import { lowerJourney } from './journey.js';
import { lowerPersona } from './persona.js';
import { rangesIn } from './ranges.js';
import { resolver } from './references.js';
import { path, placeOf } from './values.js';
import { lowerChannel, lowerFeeling, lowerMetricKind, lowerSource } from './words.js';

type ListName = 'channels' | 'feelings' | 'metrics' | 'sources' | 'personas' | 'journeys';
type Lists = { -readonly [List in ListName]: Model[List][number][] };

export function lowerFile(own: FileSymbols, surroundings: Surroundings, standardLibrary: FileSymbols): Model {
  const { workspace } = surroundings;
  const lists: Lists = { channels: [], feelings: [], metrics: [], sources: [], personas: [], journeys: [] };
  const scope = scopeOf(own, surroundings, standardLibrary);
  const used = new Set<Declared>();
  for (const node of own.file.declarations) {
    addLowered(lists, node, { uri: own.uri, scope: noting(scope, own.uri, used), workspace });
  }
  // Walking a set reaches what is added on the way: what a used declaration itself uses from elsewhere.
  const scopes = new Map(scope.files.map((file) => [file.uri, file]));
  const scopeFrom = cached((uri: string) => scopeOf(scopes.get(uri) ?? own, surroundings, standardLibrary));
  for (const { node, uri } of used) {
    addLowered(lists, node, { uri, scope: noting(scopeFrom(uri), own.uri, used), workspace });
  }
  return {
    uri: own.uri,
    imports: own.file.imports.flatMap((node) => lowerImport(node, own.uri, surroundings)),
    ...lists,
    visible: scope.files
      .slice(1)
      .flatMap((file) => file.declared.map((entry) => visibleName(entry, scope.via.get(file.uri)))),
    ignores: ignoresIn(own.file),
  };
}

/** A scope that notes the declarations of other files that are found through it. */
function noting(scope: Scope, ownUri: string, used: Set<Declared>): Scope {
  return {
    ...scope,
    find: (kind, name) => {
      const found = scope.find(kind, name);
      if (found !== undefined && found.uri !== ownUri) used.add(found);
      return found;
    },
  };
}

function cached<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined) {
      value = make(key);
      values.set(key, value);
    }
    return value;
  };
}

/** The file a declaration stands in. */
interface Home {
  readonly uri: string;
  readonly scope: Scope;
  readonly workspace: WorkspaceFolders | undefined;
}

function addLowered(lists: Lists, node: ast.Declaration, { uri, scope, workspace }: Home): void {
  const rangeOf = rangesIn(scope);
  switch (node.$type) {
    case 'Channel':
      lists.channels.push(lowerChannel(node, uri));
      break;
    case 'Feeling':
      lists.feelings.push(lowerFeeling(node, uri));
      break;
    case 'MetricKind':
      lists.metrics.push(lowerMetricKind(node, uri));
      break;
    case 'Source':
      lists.sources.push(lowerSource(node, uri));
      break;
    case 'Persona':
      lists.personas.push(lowerPersona(node, { uri, workspace, resolves: resolver(scope), rangeOf }));
      break;
    case 'Journey':
      lists.journeys.push(lowerJourney(node, { uri, workspace, resolves: resolver(scope, symbolsIn(node)), rangeOf }));
      break;
  }
}

function lowerImport(node: ast.Import, uri: string, { neighbour, workspace, isOutside }: Surroundings): Import[] {
  const fact = path(node, { uri, workspace });
  if (fact === undefined) return [];
  const { uri: target, ...written } = fact;
  if (target === undefined || isOutside?.(target)) return [{ ...written, status: 'outside' }];
  return [{ ...fact, status: target === uri || neighbour(target) ? 'found' : 'missing' }];
}

function visibleName({ kind, name, node, uri }: Declared, via: number | undefined): VisibleName {
  const labels = [...node.facts].flatMap((fact) => (fact.$type === 'Label' ? (fact.text ?? []) : []));
  return {
    kind,
    name,
    title: node.title ?? name,
    uri,
    span: placeOf(node, 'name'),
    ...present({ labels: labels.length > 0 ? labels : undefined, via }),
  };
}
