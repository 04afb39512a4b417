/** Which files a text imports. */
import { parse } from './parse.js';
import { symbolsOf } from './symbols.js';
import { resolvePath } from './uris.js';

/** The addresses of the files that a text imports by itself, whether or not they are there. */
export function importsOf(text: string, uri: string, workspace?: string): readonly string[] {
  // Most files import nothing, and a repository may have hundreds.
  if (!/\bimport\b/.test(text)) return [];
  const { importPaths } = symbolsOf(parse(text).value, uri);
  return importPaths.flatMap((path) => resolvePath(path, uri, workspace) ?? []);
}
