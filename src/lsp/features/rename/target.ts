/** What a rename at a place would change: a name wherever it stands, or the title of one declaration. */
import { ownDeclarations } from '../../../analysis/walk.js';
import { contains, type Model, type Position, type Span, standardLibraryUri } from '../../../model/index.js';
import type { Refusal } from '../../../words/rename.js';
import { type Named, nameAt, type Occurrence, type Place } from '../names.js';

export type Target =
  | { readonly what: 'name'; readonly named: DeclaredName; readonly occurrence: Occurrence }
  | { readonly what: 'title'; readonly title: string; readonly span: Span };

export interface DeclaredName extends Named {
  readonly declared: Place;
}

/** `isOurs` tells whether a file may be edited. */
export function targetAt(model: Model, position: Position, isOurs: (uri: string) => boolean): Target | Refusal {
  const occurrence = nameAt(model, position);
  if (occurrence === undefined) return titleAt(model, position) ?? { problem: 'nothing-here', about: {} };
  const { named } = occurrence;
  const { kind, name, declared } = named;
  if (declared === undefined) return { problem: 'undeclared', about: { name } };
  if (declared.uri === standardLibraryUri) return { problem: 'built-in', about: { kind, name } };
  if (!isOurs(declared.uri)) return { problem: 'outside', about: { name } };
  return { what: 'name', named: { ...named, declared }, occurrence };
}

function titleAt(model: Model, position: Position): Target | undefined {
  for (const { title, titleSpan: span } of ownDeclarations(model)) {
    if (span !== undefined && contains(span, position)) return { what: 'title', title, span };
  }
  return undefined;
}
