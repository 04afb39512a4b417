/** The built-in declarations, written in the language itself. */
import { standardLibraryUri } from '../model/index.js';
import { standardLibraryText } from './generated/standard-library.js';
import { parse } from './parse.js';
import { type FileSymbols, symbolsOf } from './symbols.js';

export { standardLibraryText };

let symbols: FileSymbols | undefined;

/** Parsed on first use, then kept: its text never changes. */
export function standardLibrary(): FileSymbols {
  symbols ??= symbolsOf(parse(standardLibraryText).value, standardLibraryUri);
  return symbols;
}
