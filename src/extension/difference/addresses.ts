/** What the address of a version tells: what a reader calls it, and where what it imports is to be found. */
import { URI, Utils } from 'vscode-uri';
import { isWithin } from '../within.js';

/** As VS Code and others give it. */
export interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
}

/**
 * A commit, branch or tag; `staged` for what is ready to commit, `in-git` for that or, where nothing is, the last commit;
 * absent for a file as it is now.
 */
export type Revision = { readonly name: string } | 'staged' | 'in-git' | undefined;

const commit = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/;

/** Git's own extension says `ref`; that of GitHub, for pull requests, one of the others. */
export function revisionIn({ query }: Address): Revision {
  const told = asked(query);
  const known = [told.ref, told.commit, told.isBase === true ? told.baseCommit : told.headCommit];
  const name = known.find((one) => typeof one === 'string');
  if (name === undefined) return undefined;
  if (name === '') return 'staged';
  // `~1` and on are sides of a conflict.
  if (name === '~') return 'in-git';
  return { name: commit.test(name) ? name.slice(0, 7) : name };
}

/**
 * Where an imported file is read, best first: at the same time as the file that imports it, else as it is now. None
 * where it is neither below `folders` nor below the file's own folder.
 */
export function placesOfImport(from: Address, target: string, folders: readonly Address[]): readonly string[] {
  const wanted = URI.parse(target);
  // By path alone, as versions of a file have schemes of their own.
  const isBelow = ({ path }: Pick<Address, 'path'>) => isWithin(unschemed(path), unschemed(wanted.path));
  if (![...folders, Utils.dirname(URI.from(from))].some(isBelow)) return [];
  const now = folders
    .filter(isBelow)
    .map((folder) => URI.from({ scheme: folder.scheme, authority: folder.authority, path: wanted.path }).toString());
  return [...new Set([...atTheTimeOf(from, wanted), ...now])];
}

function atTheTimeOf(from: Address, wanted: URI): readonly string[] {
  if (from.query === '') return [wanted.with({ query: '' }).toString()];
  const told = Object.entries(asked(from.query));
  const moved = told.map(([key, value]) => [key, movedPath(value, from.path, wanted.path)] as const);
  // Which file it is stands in the query too; where it does not, nobody knows how to ask for another one.
  if (moved.every(([key, value], place) => value === told[place]?.[1] && key === told[place]?.[0])) return [];
  return [wanted.with({ query: JSON.stringify(Object.fromEntries(moved)) }).toString()];
}

/** A value that names the file, whole as this machine writes paths or from a folder on, names the other one instead. */
function movedPath(value: unknown, from: string, to: string): unknown {
  if (typeof value !== 'string' || value === '') return value;
  if (value === onDisk(from)) return onDisk(to);
  const folder = from.endsWith(`/${value}`) ? from.slice(0, from.length - value.length) : undefined;
  return folder !== undefined && to.startsWith(folder) ? to.slice(folder.length) : value;
}

function onDisk(path: string): string {
  return URI.from({ scheme: 'file', path }).fsPath;
}

function unschemed(path: string) {
  return { scheme: '', authority: '', path };
}

/** What a query that is JSON holds; nothing of any other. */
function asked(query: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(query);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
