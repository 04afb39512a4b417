/** Uses of names, resolved through flat maps. */
import type { AstNode, Reference as AstReference } from 'langium';
import type { Reference, ReferenceKind } from '../../model/index.js';
import type * as ast from '../generated/ast.js';
import type { Scope } from '../scope.js';
import type { JourneySymbols } from '../symbols.js';

/** Answers whether anything visible declares a name. */
export type Resolves = (kind: ReferenceKind, name: string) => boolean;

/** What is visible inside a journey, or outside any when `journey` is left out. */
export function resolver(scope: Scope, journey?: JourneySymbols): Resolves {
  return (kind, name) => {
    if (kind === 'touchpoint') return journey?.touchpoints.has(name) ?? false;
    if (kind === 'pain') return journey?.pains.has(name) ?? false;
    return scope.find(kind, name) !== undefined;
  };
}

export function reference(
  written: AstReference<AstNode> | undefined,
  kind: ReferenceKind,
  resolves: Resolves,
): Reference | undefined {
  const place = written?.$refNode?.range;
  if (written === undefined || place === undefined) return undefined;
  const name = written.$refText;
  return { kind, name, span: place, resolved: resolves(kind, name) };
}

export function references(
  written: readonly AstReference<AstNode>[] | undefined,
  kind: ReferenceKind,
  resolves: Resolves,
): Reference[] {
  const all: Reference[] = [];
  for (const one of written ?? []) {
    const found = reference(one, kind, resolves);
    if (found !== undefined) all.push(found);
  }
  return all;
}

/** The sources behind a fact. */
export function evidence(node: ast.Evidence | undefined, resolves: Resolves): Reference[] {
  return references(node?.sources, 'source', resolves);
}
