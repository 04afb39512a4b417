/** Every place where a name stands: in one file to be highlighted, in all files to be listed. */
import { comparePositions, type Model, type Position, type Span } from '../../model/index.js';
import { type Named, nameAt, type Occurrence, occurrences } from './names.js';

export interface Found {
  readonly uri: string;
  readonly span: Span;
}

/** The places in a file of the name at a position, in source order; none where no name stands. */
export function highlights(model: Model, position: Position): readonly Occurrence[] {
  const found = nameAt(model, position);
  return found === undefined ? [] : inFile(model, found.named);
}

/** The places of the name at a position of `model` in all `models`, which hold it too: file by file, in source order. */
export function references(
  model: Model,
  position: Position,
  models: Iterable<Model>,
  includeDeclaration: boolean,
): readonly Found[] {
  const found = nameAt(model, position);
  if (found === undefined) return [];
  return [...models]
    .filter((each) => each.uri === model.uri || mayHold(each, found.named))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap((each) =>
      inFile(each, found.named)
        .filter(({ role }) => includeDeclaration || role === 'use')
        .map(({ span }) => ({ uri: each.uri, span })),
    );
}

/** A look at what a file sees spares the walk through most files of a workspace. */
export function mayHold(model: Model, { kind, name, declared }: Named): boolean {
  const uri = declared?.uri;
  if (model.uri === uri) return true;
  return model.visible.some((visible) => visible.kind === kind && visible.name === name && visible.uri === uri);
}

/** The places of what a name means in one file, in source order. */
export function inFile(model: Model, { key }: Named): Occurrence[] {
  return occurrences(model)
    .filter(({ named }) => named.key === key)
    .sort((a, b) => comparePositions(a.span.start, b.span.start));
}
