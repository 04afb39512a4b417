/** From text to model, synchronously and whatever the text. */
import type { AnyFinding, Model } from '../model/index.js';
import { lowerFile } from './lower/model.js';
import { type ParsedText, parse } from './parse.js';
import type { Surroundings } from './scope.js';
import { standardLibrary } from './standard-library.js';
import { type FileSymbols, symbolsOf } from './symbols.js';
import { syntaxFindings } from './syntax-findings.js';
import type { WorkspaceFolders } from './uris.js';

export interface ReadOptions {
  /** The address of the text; imports and images are relative to it. */
  readonly uri?: string;
  /** The text of another file; `undefined` when there is none. Asked at most once for each address. */
  readonly imports?: (uri: string) => string | undefined;
  /** The folders that imports and images may not leave, by their addresses; without them they may go anywhere. */
  readonly workspace?: WorkspaceFolders;
  /** Whether what stands at an address of the workspace leads out of it, as a link may; it is not asked for then. */
  readonly isOutside?: (uri: string) => boolean;
}

export interface Reading {
  readonly model: Model;
  /** What could not be read, in the order of the places. */
  readonly findings: readonly AnyFinding[];
  /** True when the text holds something but nothing of it could be read. */
  readonly unreadable: boolean;
  /** The addresses of other files that were asked for, imports of imports included. */
  readonly imports: readonly string[];
}

/** The address of a text that has none of its own. It has no folder, so nothing can be imported from it. */
export const untitledUri = 'untitled:untitled.journey';

/** Reads a text. Never throws; the same text and imports always give the same reading. */
export function read(text: string, options: ReadOptions = {}): Reading {
  const { uri = untitledUri, imports = () => undefined, workspace, isOutside } = options;
  const neighbour = (address: string) => {
    const imported = imports(address);
    return imported === undefined ? undefined : symbolsOf(parseImport(imported).value, address);
  };
  return readTree(parse(text), { uri, neighbour, workspace, isOutside });
}

/** Where a parsed text stands, and what is around it. */
export interface TreeSurroundings extends Surroundings {
  readonly uri: string;
}

/**
 * The reading of a text that is parsed already, by `parse` or by a server's own services.
 * `neighbour` is asked at most once for each address.
 */
export function readTree(parsed: ParsedText, surroundings: TreeSurroundings): Reading {
  const symbols = symbolsOf(parsed.value, surroundings.uri);
  const asked = new Map<string, FileSymbols | undefined>();
  const neighbour = (address: string) => {
    if (address === surroundings.uri) return symbols;
    if (!asked.has(address)) asked.set(address, surroundings.neighbour(address));
    return asked.get(address);
  };
  const lowered = lowerFile(symbols, { ...surroundings, neighbour }, standardLibrary());
  const findings = syntaxFindings(parsed, surroundings.uri);
  const model: Model = findings.length > 0 ? { ...lowered, incomplete: true } : lowered;
  return { model, findings, unreadable: isUnreadable(parsed, findings), imports: [...asked.keys()] };
}

function isUnreadable({ value }: ParsedText, findings: readonly AnyFinding[]): boolean {
  return findings.length > 0 && value.declarations.length === 0 && value.imports.length === 0;
}

const parsedImports = new Map<string, ParsedText>();
const parsedImportsLimit = 64;

/** Imports are read again with every change of the file that names them, and seldom change themselves. */
function parseImport(text: string): ParsedText {
  const parsed = parsedImports.get(text) ?? parse(text);
  // Written anew, so that the first of the map is the one used longest ago.
  parsedImports.delete(text);
  parsedImports.set(text, parsed);
  const [oldest] = parsedImports.keys();
  if (parsedImports.size > parsedImportsLimit && oldest !== undefined) parsedImports.delete(oldest);
  return parsed;
}
