/** Where a name is declared, and which file an import brings in. */
import { contains, type Model, type Position, type Span, standardLibraryUri } from '../../model/index.js';
import { nameAt, type Place } from './names.js';

export interface Definition extends Place {
  /** What was asked about: the name or path under the caret. */
  readonly from: Span;
}

const startOfFile: Span = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * `undefined` for a name that nothing in sight declares, and for the built-in ones where their text, which is no file,
 * `opensBuiltIn` not.
 */
export function definition(model: Model, position: Position, opensBuiltIn: boolean): Definition | undefined {
  const path = model.imports.find(({ span }) => contains(span, position));
  if (path !== undefined) {
    const { span: from, status, uri } = path;
    const isThere = status === 'found' && uri !== undefined;
    return isThere ? { from, uri, span: startOfFile, nameSpan: startOfFile } : undefined;
  }
  const found = nameAt(model, position);
  const place = found?.named.declared;
  if (found === undefined || place === undefined) return undefined;
  return place.uri === standardLibraryUri && !opensBuiltIn ? undefined : { from: found.span, ...place };
}
